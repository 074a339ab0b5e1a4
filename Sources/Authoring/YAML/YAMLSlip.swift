/// Slips of people who write `key: value` lines without knowing YAML, and what they meant.
enum YAMLSlip {
  /// The line as it should be; `nil` where what was meant is not certain.
  static func mended(_ line: some StringProtocol) -> String? {
    let indent = line.prefix { $0 == " " || $0 == "\u{3000}" || $0 == "\t" }
    let rest = line.dropFirst(indent.count)
    let key = rest.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    guard let first = key.first, first.isLetter, let colon = rest.dropFirst(key.count).first,
      colon == ":" || colon == "："
    else { return nil }
    let value = rest.dropFirst(key.count + 1).trimmed
    guard !value.isEmpty, !value.hasPrefix("#") else { return nil }
    let text: String
    if let quoted = value.between("\"") {
      // Inside double quotes, a backslash begins an escape.
      text = quoted
    } else if let quoted = value.between("'") {
      text = quoted.replacing("''", with: "'")
    } else if value.hasPrefix("[") || value.hasPrefix("{") || value.contains(" #") {
      return nil
    } else {
      text = value
    }
    let mended = "\(key): \(SiteTemplate.scalar(text))"
    return mended == rest.trimmed ? nil : mended
  }
}

extension StringProtocol {
  /// Without blanks and ends of lines around it, full-width ones included.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }

  /// What stands between two of these marks, which begin and end it, and which it does not hold.
  fileprivate func between(_ mark: Character) -> String? {
    guard count >= 2, first == mark, last == mark else { return nil }
    let inner = dropFirst().dropLast()
    return inner.contains(mark) ? nil : String(inner)
  }
}
