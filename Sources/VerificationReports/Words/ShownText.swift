/// Text from outside as a person can be shown it.
enum ShownText {
  /// How many characters of a row or of a name are shown.
  static let rowLimit = 120
  /// How many characters of a path are shown: more than Windows admits.
  static let pathLimit = 300

  /// `text` on one line: what a terminal would obey and what cannot be seen is spelt out, and `…` stands for what
  /// is beyond `limit` characters.
  static func shown(_ text: String, limit: Int) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return shown + "…" }
      if isHarmless(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      }
    }
    return shown
  }

  /// Whether the character can be seen, moves nothing and hides nothing. A blank of full width is seen by its width.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    case .spaceSeparator: scalar == " " || scalar == "\u{3000}"
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation,
      .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      !scalar.properties.isDefaultIgnorableCodePoint
    @unknown default: false
    }
  }
}
