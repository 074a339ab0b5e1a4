/// A JSON value that is written indented and with sorted keys, so that the same findings give the same bytes.
enum JSONValue: Equatable, Sendable {
  case string(String)
  case number(UInt64)
  case flag(Bool)
  case null
  case array([JSONValue])
  case object([String: JSONValue])

  static func count(_ number: Int) -> JSONValue { .number(UInt64(max(0, number))) }
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The value as text, with a final newline.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .string(let string): text += JSONText.quoted(string)
    case .number(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .array(let values):
      let separators = Self.separators("[", "]", isEmpty: values.isEmpty, indent)
      text += separators.open
      for (index, value) in values.enumerated() {
        if index > 0 { text += ",\n" }
        text += indent + "  "
        value.write(to: &text, indent: indent + "  ")
      }
      text += separators.close
    case .object(let members):
      let separators = Self.separators("{", "}", isEmpty: members.isEmpty, indent)
      text += separators.open
      for (index, key) in members.keys.sorted().enumerated() {
        if index > 0 { text += ",\n" }
        text += indent + "  " + JSONText.quoted(key) + ": "
        members[key]?.write(to: &text, indent: indent + "  ")
      }
      text += separators.close
    }
  }

  private static func separators(
    _ open: String, _ close: String, isEmpty: Bool, _ indent: String
  ) -> (open: String, close: String) {
    isEmpty ? (open, close) : (open + "\n", "\n" + indent + close)
  }
}
