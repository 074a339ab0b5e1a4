/// Slips of people who write `key: value` lines without knowing YAML, and what they meant.
enum YAMLSlip {
  /// The line as it should be; `nil` if nothing is wrong with it, or it is not certain what was meant.
  static func mended(_ line: some StringProtocol) -> String? {
    let indent = line.prefix { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
    var rest = line.dropFirst(indent.count)
    let mark = rest.hasPrefix("- ") ? "- " : ""
    rest = rest.dropFirst(mark.count)
    let key = rest.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    guard let first = key.first, first.isLetter, let colon = rest.dropFirst(key.count).first,
      colon == ":" || colon == "："
    else { return nil }
    let behind = rest.dropFirst(key.count + 1)
    let value = behind.trimmed
    guard !value.isEmpty, !value.hasPrefix("#") else { return nil }
    let isKey = colon == ":" && behind.first == " "
    guard !isKey || isNoPlainScalar(value) else { return nil }
    let text: String
    if let quoted = value.between("\"") {
      // Inside double quotes, a backslash begins an escape.
      text = quoted
    } else if let quoted = value.between("'") {
      text = quoted.replacing("''", with: "'")
    } else if value.contains(" #") || "[{'\"".contains(value.prefix(1)) && !value.hasPrefix("{{") {
      return nil
    } else {
      text = value
    }
    return "\(mark)\(key): \(SiteTemplate.scalar(text))"
  }

  /// Whether YAML reads a value as something other than the text that it looks like (YAML 1.2.2, 7.3.3).
  private static func isNoPlainScalar(_ value: String) -> Bool {
    guard let first = value.first else { return false }
    if first == "\"" { return value.contains("\\") }
    return value.hasPrefix("{{") || value.contains(": ") || value.hasSuffix(":")
      || "@`%&*!|>,]}".contains(first)
  }
}

extension StringProtocol {
  /// Without surrounding blanks and line endings, full-width ones included.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }

  /// The text between two of these marks, if it begins and ends with them and does not contain them.
  fileprivate func between(_ mark: Character) -> String? {
    guard count >= 2, first == mark, last == mark else { return nil }
    let inner = dropFirst().dropLast()
    return inner.contains(mark) ? nil : String(inner)
  }
}
