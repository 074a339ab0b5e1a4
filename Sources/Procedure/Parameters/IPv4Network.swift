/// An IPv4 network: the addresses that agree in their leading bits (RFC 4632).
public struct IPv4Network: Hashable, Sendable {
  private let base: UInt32
  private let mask: UInt32

  /// The network of `address` in dotted decimal, with `prefixLength` leading bits; `nil` if the text is not an
  /// address, or the length is not from 0 to 32.
  public init?(of address: String, prefixLength: Int) {
    guard let number = Self.number(address), (0...32).contains(prefixLength) else { return nil }
    mask = prefixLength == 0 ? 0 : ~0 << (32 - UInt32(prefixLength))
    base = number & mask
  }

  /// Whether no host of the network can have `address`: it is the network address (all other bits 0) or the
  /// broadcast address (all other bits 1; RFC 1122, 3.2.1.3). Networks of one or two addresses have neither
  /// (RFC 3021).
  public func reserves(_ address: String) -> Bool {
    guard let number = Self.number(address), ~mask > 1 else { return false }
    return number == base || number == base | ~mask
  }

  private static func number(_ address: String) -> UInt32? {
    let octets = address.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    guard octets.count == 4 else { return nil }
    return octets.reduce(UInt32?(0)) { number, octet in
      number.flatMap { number in octet.map { number << 8 | UInt32($0) } }
    }
  }
}
