/// PowerShell's `Get-ChildItem`: a heading with the folder, then a table, or properties one a line.
struct PowerShellGrammar: ListingGrammar {
  private var folder: LineText?
  private var properties = PropertyRecord()
  private var group = 0
  private var hasHeading = false
  private var isBelowHead = false

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    heading(text) != nil || row(text, in: nil) != nil || isTableHead(text)
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    defer { isBelowHead = Self.isTableHead(text) }
    if text.trimmed.isEmpty { return .rows(properties.close(in: folder)) }
    if let path = Self.heading(text) {
      let rows = properties.close(in: folder)
      folder = path
      group += 1
      hasHeading = true
      return .rows(rows)
    }
    if Self.isTableHead(text) {
      // A table without a heading of its own is of a folder that is not known.
      if !hasHeading { folder = nil }
      hasHeading = false
      group += 1
      return .furniture
    }
    if ColumnTable.isDashes(text) {
      // Under another head they begin another table.
      return isBelowHead ? .furniture : .foreign
    }
    if var row = Self.row(text, in: folder) {
      row.group = group
      return .rows([row])
    }
    return properties.read(line, in: folder)
  }

  mutating func finish() -> [Row] { properties.close(in: folder) }

  /// `    ディレクトリ: X:\DPM\HW`, `    Directory: X:\DPM\HW`.
  static func heading(_ text: LineText) -> LineText? {
    guard text.indentation >= 2 else { return nil }
    let body = text.trimmed
    for word in headings where body.hasPrefix(word) {
      let path = body.dropFirst(word.count).trimmed
      if ListedPath.isRooted(path) || path.hasPrefix("Microsoft.PowerShell") { return path }
    }
    return nil
  }

  private static func isTableHead(_ text: LineText) -> Bool {
    let words = text.words
    return words.first == "Mode" && words.last == "Name" && words.contains("LastWriteTime")
  }

  /// `-a----        2008/05/12     10:20        1474560 RAID0_1st.DAT`; an era (`平成 20/05/12`) is one word more.
  private static func row(_ text: LineText, in folder: LineText?) -> Row? {
    var cursor = Cursor(text)
    let mode = cursor.word()
    guard mode.count >= 5, mode.count <= 6, let first = mode[0], "d-l".utf8.contains(first),
      mode.bytes.allSatisfy({ "darhsl-".utf8.contains($0) }), cursor.blanks() > 0
    else { return nil }
    if let byte = cursor.next, !byte.isASCIIDigit, !cursor.halfOfDay() { _ = cursor.word() }
    cursor.blanks()
    guard cursor.date(), cursor.blanks() > 0 else { return nil }
    if cursor.halfOfDay() { cursor.blanks() }
    guard cursor.time(), cursor.blanks() > 0 else { return nil }
    if cursor.halfOfDay(), cursor.blanks() == 0 { return nil }
    if first == UInt8(ascii: "d") {
      return finished(Row(cursor.rest.trimmed, in: folder, .folder, format: .powerShellTable), text)
    }
    guard let size = cursor.size(), cursor.accept(0x20) else { return nil }
    let isLink = mode.bytes.contains(UInt8(ascii: "l"))
    let row = Row(
      cursor.rest.trimmedEnd, in: folder, isLink ? .link : .file, size: size, format: .powerShellTable)
    return finished(row, text)
  }

  private static func finished(_ row: Row, _ text: LineText) -> Row? {
    var row = row
    if row.name.isEmpty { return nil }
    if CutMarks.isCut(row.name) || CutMarks.fills(CellText(text.trimmedEnd).width) { row.doubt = .cut }
    return row
  }

  private static let headings: [LineText] = ["ディレクトリ:", "ディレクトリ：", "Directory:", "ディレクトリ :"]
}
