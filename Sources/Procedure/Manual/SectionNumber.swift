/// The printed number of a chapter or section, such as `3` or `3.2`.
public struct SectionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The parts, one or two of them, each at least 1.
  public let parts: [Int]

  /// The number that `text` spells; `nil` if it is not one.
  public init?(_ text: String) {
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    let parts = words.compactMap { Int($0) }
    guard (1...2).contains(parts.count), parts.count == words.count, parts.allSatisfy({ $0 >= 1 }),
      parts.map(String.init).joined(separator: ".") == text
    else { return nil }
    self.parts = parts
  }

  /// The number as printed.
  public var description: String { parts.map(String.init).joined(separator: ".") }

  /// Printed order.
  public static func < (a: Self, b: Self) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}
