public import Languages

extension Problem {
  /// A value as a message can show it: on one line, blanks distinguishable, invisible characters spelt out, and
  /// cut if long.
  public static func shown(_ text: String, limit: Int = 80, in language: Language) -> String {
    var shown = ""
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == limit { return shown + rest(of: text.unicodeScalars.count, in: language) }
      let isOtherBlank = scalar != " " && scalar.properties.generalCategory == .spaceSeparator
      shown += isOtherBlank || !isSeen(scalar) ? spelt(scalar) : String(scalar)
    }
    return shown
  }

  /// A value in the quotation marks of that language.
  public static func quoted(_ text: String, in language: Language) -> String {
    switch language {
    case .english: English.quoted(text)
    case .japanese: Japanese.quoted(text)
    }
  }

  private static func rest(of count: Int, in language: Language) -> String {
    switch language {
    case .english: "… (\(count) characters)"
    case .japanese: "…(全 \(count) 文字)"
    }
  }

  /// A whole message without anything that would affect a terminal: the name of a file may hold such characters too.
  public static func harmless(_ message: String) -> String {
    if message.unicodeScalars.allSatisfy(isSeen) { return message }
    return message.unicodeScalars.map { isSeen($0) ? String($0) : spelt($0) }.joined()
  }

  private static func spelt(_ scalar: Unicode.Scalar) -> String {
    "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
  }

  /// Whether the character is visible: no control, and nothing that changes the writing direction.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    default: !scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
