/// Determines the language of a message.
enum MessageLanguage {
  /// Names that have no other form in Japanese.
  private static let names: Set<String> = [
    "AutoRAID", "CP932", "EXPRESSBUILDER", "HTML", "IPv4", "Markdown", "SQL", "Server", "Shift_JIS", "URL",
    "UTF-16", "UTF-8", "Web", "Windows", "YAML",
  ]

  /// The words in Latin letters that are neither quoted nor names.
  static func englishWords(in text: String) -> [String] {
    var unquoted = ""
    var depth = 0
    for character in text {
      if character == "「" { depth += 1 }
      if depth == 0 { unquoted.append(character) }
      if character == "」" { depth -= 1 }
    }
    let words = unquoted.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "-_+".contains($0))) }
    return words.map(String.init).filter { word in
      word.contains { $0.isLetter } && !names.contains(word) && !word.hasPrefix("U+")
    }
  }

  /// Whether it has kana, which every Japanese sentence has.
  static func isJapanese(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
  }
}
