/// Properties of one file, `Key : value` or `Key=value` one a line: `Format-List`, `wmic … /value`, `7z l -slt`.
struct PropertyRecord: Sendable {
  private var name: LineText?
  private var path: LineText?
  private var folder: LineText?
  private var others: [(key: LineText, value: LineText)] = []
  private var line = 0
  private var isCut = false
  /// Whether the property that was read last bears the name, so that a line that goes on would go on with it.
  private var bearsName = false
  private var isOpen = false

  /// Whether `text` is a property that a file's record may begin with.
  static func begins(with text: LineText) -> Bool {
    guard let (key, value) = property(text) else { return false }
    // `Path: X:\DPM` is what a person writes above a list.
    if text[key.count] == UInt8(ascii: ":") { return false }
    return names.contains(key) && !value.isEmpty
      || ColumnMeaning.paths.contains(key) && ListedPath(value).folder != nil
  }

  /// Reads a line: a property, or the end of the record before.
  mutating func read(_ line: Line, in current: LineText?) -> Reading {
    if isOpen, line.text.indentation >= 8 || line.text[0] == UInt8(ascii: "\t") {
      // A value goes on: of a name that would be a part of it.
      if bearsName { isCut = true }
      return .furniture
    }
    guard let (key, value) = Self.property(line.text) else { return .foreign }
    var rows: [Row] = []
    let isName = Self.names.contains(key)
    let isPath = ColumnMeaning.paths.contains(key)
    bearsName = isName || isPath
    if isName && name != nil || isPath && path != nil { rows = close(in: current) }
    if !isOpen || bearsName { self.line = line.number }
    isOpen = true
    if isName {
      name = value
    } else if isPath {
      path = value
    } else if ColumnMeaning.folders.contains(key), key != "folder" {
      folder = value
    } else {
      others.append((key, value))
    }
    bearsName = isName || isPath
    if bearsName, CutMarks.isCut(value) || line.isCut || line.end == nil { isCut = true }
    return .rows(rows)
  }

  /// Ends the record, and returns its row if it has one.
  mutating func close(in current: LineText?) -> [Row] {
    defer { self = Self() }
    guard isOpen, let named = name ?? path, !named.isEmpty else { return [] }
    var row = Row(path: path ?? named, in: folder ?? current, format: .propertyList)
    row.line = line
    for (key, value) in others where ColumnMeaning.isKnown(key) { ColumnMeaning.apply(key, value, to: &row) }
    if let name, let path {
      // Both name it; where they disagree, neither does.
      let last = ListedPath(name).name
      if ListedPath(path).name.folded != last.folded { row.doubt = .damaged }
    } else if let folder, path == nil, ListedPath(named).folder == nil {
      row.folder = folder
    }
    if isCut { row.doubt = .cut }
    return [row]
  }

  private static let names: Set<LineText> = ["name", "pschildname"]

  private static func property(_ text: LineText) -> (key: LineText, value: LineText)? {
    guard let mark = text.bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else {
      return nil
    }
    let key = LineText(text.bytes[..<mark]).trimmed.folded
    guard !key.isEmpty, key.count <= 24, key.words.count <= 2, key.isASCII,
      key.bytes.allSatisfy({ $0 != 0x5C })
    else {
      return nil
    }
    return (key, LineText(text.bytes[(mark + 1)...]).trimmed)
  }
}

/// A list of such records without PowerShell's heading.
struct PropertyGrammar: ListingGrammar {
  private var record = PropertyRecord()

  mutating func read(_ line: Line) -> Reading {
    if line.text.trimmed.isEmpty { return .rows(record.close(in: nil)) }
    if line.text.bytes.allSatisfy({ $0 == UInt8(ascii: "-") }) { return .furniture }
    return record.read(line, in: nil)
  }

  mutating func finish() -> [Row] { record.close(in: nil) }
}
