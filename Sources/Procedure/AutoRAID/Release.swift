/// An EXPRESSBUILDER release, such as 3.005a-B.
public struct Release: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number with its leading zeros, such as `3.005`.
  public let number: String
  /// The letter, `a` to `z`.
  public let letter: Character
  /// The suffix after the hyphen, such as `B`.
  public let suffix: String

  /// The release of that number, letter and suffix.
  public init(number: String, letter: Character, suffix: String) {
    self.number = number
    self.letter = letter
    self.suffix = suffix
  }

  /// The release as written, without `Ver`.
  public var description: String { "\(number)\(letter)-\(suffix)" }

  /// Order by number, letter and suffix.
  public static func < (a: Self, b: Self) -> Bool {
    (a.number, a.letter, a.suffix) < (b.number, b.letter, b.suffix)
  }
}
