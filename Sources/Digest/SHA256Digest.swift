extension SHA256 {
  /// The 32 bytes that SHA-256 produces.
  public struct Digest: Equatable, Hashable, Sendable {
    /// The bytes, most significant first.
    public let bytes: [UInt8]

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits, as `sha256sum` prints them.
    public var hexadecimal: String {
      let digits = Array("0123456789abcdef".unicodeScalars)
      var text = String.UnicodeScalarView()
      for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
      }
      return String(text)
    }

    /// 44 characters of base64 with padding (RFC 4648, 4), as content-security policies need them.
    public var base64: String {
      let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
      var text = String.UnicodeScalarView()
      for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<Swift.min(start + 3, bytes.count)]
        let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
          text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
        }
      }
      return String(text)
    }
  }
}
