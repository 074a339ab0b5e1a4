/// The spelling of a release or of a family of releases, as people write it.
///
/// `3.005a-B`, `Ver3.005a-B`, `EXPRESSBUILDER Ver3.005x-B`, in upper or lower case, with full-width
/// characters or with another hyphen. A family has `x` for its letter.
public struct ReleaseSpelling: Equatable, Sendable {
  /// The number with its leading zeros, such as `3.005`.
  public let number: String
  /// The letter, `x` for a family.
  public let letter: Character
  /// The suffix after the hyphen, in upper case.
  public let suffix: String

  /// The greatest number of characters of a spelling.
  public static let lengthLimit = 100

  /// What `text` spells; `nil` if it does not have that form.
  public init?(_ text: String) {
    guard text.unicodeScalars.count <= Self.lengthLimit else { return nil }
    let halfWidth = String(String.UnicodeScalarView(text.unicodeScalars.map(Self.halfWidth)))
    var rest = Substring(halfWidth.lowercased())
    rest = rest.drop { $0 == " " }
    for word in ["expressbuilder", "version", "ver", "."] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) }
    let major = rest.prefix(while: isDigit)
    rest = rest.dropFirst(major.count)
    guard major.count == 1, rest.first == "." else { return nil }
    rest = rest.dropFirst()
    let minor = rest.prefix(while: isDigit)
    rest = rest.dropFirst(minor.count)
    guard minor.count == 3, let letter = rest.first, ("a"..."z").contains(letter) else { return nil }
    rest = rest.dropFirst()
    guard rest.first == "-" else { return nil }
    while rest.last == " " { rest = rest.dropLast() }
    let suffix = rest.dropFirst()
    guard suffix.count == 1, suffix.allSatisfy({ ("a"..."z").contains($0) }) else { return nil }
    self.number = "\(major).\(minor)"
    self.letter = letter
    self.suffix = suffix.uppercased()
  }

  /// The usual spelling, such as `3.005x-B`.
  public var canonical: String { "\(number)\(letter)-\(suffix)" }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    // Hyphens, dashes, the minus sign and the long-vowel marks that input methods produce instead of one.
    case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70: "-"
    default: scalar
    }
  }
}
