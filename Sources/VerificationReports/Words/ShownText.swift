/// Text from outside in a form that can be shown to people.
enum ShownText {
  /// How many characters of a row or of a name are shown.
  static let rowLimit = 120
  /// How many characters of a path are shown: more than Windows allows.
  static let pathLimit = 300

  /// `text` on one line: what a terminal would obey and what is invisible is spelt out, and `…` replaces what
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

  /// Whether the character is visible, moves nothing and hides nothing. A full-width blank is visible by its width.
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
