/// `robocopy /L`: what would be copied, fields apart by tabs.
struct RobocopyGrammar: ListingGrammar {
  private var folder: LineText?
  private var isInTail = false

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    text.contains("ROBOCOPY") && text.contains("::") || text[0] == 0x09 && fields(text) != nil
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text.trimmedEnd
    if text.trimmed.isEmpty || text.bytes.allSatisfy({ $0 == UInt8(ascii: "-") }) { return .furniture }
    if text[0] == 0x09, let fields = Self.fields(text) { return .rows([row(fields)].compactMap { $0 }) }
    if text.contains("ROBOCOPY") { return .furniture }
    if text[0] == 0x20, text.contains(" : ") || text.contains(" = ") || text.contains(" :\u{20}") {
      return .furniture
    }
    if text.indentation >= 8 { return .furniture }  // the heads of the table of totals
    if text.trimmed.hasSuffix("%") { return .furniture }
    return .foreign
  }

  private struct Fields {
    var label: LineText
    var number: UInt64?
    var path: LineText
  }

  private mutating func row(_ fields: Fields) -> Row? {
    let path = ListedPath(fields.path)
    if path.endsWithSeparator {
      folder = fields.label.contains("*") ? nil : fields.path
      var row = Row(path: fields.path, format: .robocopy)
      if fields.label.contains("*") { row.doubt = .destinationOnly }
      return row
    }
    var row = Row(path: fields.path, in: folder, size: fields.number, format: .robocopy)
    if path.folder == nil { row.folder = folder }
    let label = fields.label.folded
    if label.contains("*") || Self.onlyThere.contains(where: { label.contains($0) }) {
      row.doubt = .destinationOnly
    } else if !label.isEmpty, !Self.known.contains(where: { label.hasPrefix($0) }) {
      row.doubt = .notARow
    }
    return row
  }

  /// The fields between tabs: a label, a number, and a path at the end.
  private static func fields(_ text: LineText) -> Fields? {
    var fields = text.split(at: 0x09).map(\.trimmed).filter { !$0.isEmpty }
    guard let path = fields.popLast(), !fields.isEmpty, ListedPath(path).name.isFileName else { return nil }
    var label: [LineText] = []
    var number: UInt64?
    for field in fields {
      // A folder's label and its number of files share a field.
      var words = field.words
      if let last = words.last, let value = Self.number(last) {
        number = value
        words.removeLast()
      } else if words.count >= 2, ["k", "m", "g", "t"].contains(words[words.count - 1]) {
        // A size such as `1.4 m` is rounded.
        words.removeLast(2)
      }
      if !words.isEmpty { label.append(LineText(words.map(\.string).joined(separator: " "))) }
    }
    return Fields(label: LineText(label.map(\.string).joined(separator: " ")), number: number, path: path)
  }

  private static func number(_ text: LineText) -> UInt64? {
    var cursor = Cursor(text)
    guard let size = cursor.size(), cursor.isAtEnd else { return nil }
    return size
  }

  private static let onlyThere: [LineText] = ["extra", "追加", "余分"]
  private static let known: [LineText] = [
    "new file", "newer", "older", "same", "changed", "tweaked", "lonely", "modified", "attrib", "new dir",
    "新しいファイル", "新規ファイル", "新しい", "より新しい", "より古い", "古い", "同じ", "同一", "変更",
    "新しいディレクトリ", "新規ディレクトリ",
  ]
}
