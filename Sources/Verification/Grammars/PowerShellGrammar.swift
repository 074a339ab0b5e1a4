/// PowerShell's `Get-ChildItem`: a heading with the folder, then a table, or properties one per line.
struct PowerShellGrammar: ListingGrammar {
  private var folder: LineText?
  private var properties = PropertyRecord()
  private var group = 0
  private var hasHeading = false
  private var isBelowHead = false
  private var shape: DirRowShape?

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    heading(text) != nil || row(text, in: nil) != nil || isTableHead(text)
  }

  /// Rows like the last one that was read.
  var skim: Skim.Rows? { shape.map { .table($0) } }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    shape = nil
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
      // A table without a heading of its own belongs to an unknown folder.
      if !hasHeading { folder = nil }
      hasHeading = false
      group += 1
      return .furniture
    }
    if ColumnTable.isDashes(text) {
      // With another head, they begin another table.
      return isBelowHead ? .furniture : .foreign
    }
    if var row = Self.row(text, in: folder) {
      row.group = group
      if row.kind == .file, row.doubt == nil {
        shape = DirRowShape(row: text, nameOffset: text.trimmedEnd.count - row.name.count)
      }
      return .rows([row])
    }
    return properties.read(line, in: folder)
  }

  mutating func finish() -> [Row] { properties.close(in: folder) }

  mutating func takeUnclear() -> [UnclearLine] { properties.takeUnclear() }

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
    guard text.hasPrefix("Mode") || text.hasPrefix("UnixMode") else { return false }
    let words = text.words
    guard words.first == "Mode" || words.first == "UnixMode" else { return false }
    return words.last == "Name" && words.contains("LastWriteTime")
  }

  /// `-a----        2008/05/12     10:20        1474560 RAID0_1st.DAT`, or with mode, user and group of Unix before it.
  private static func row(_ text: LineText, in folder: LineText?) -> Row? {
    guard let first = text[0], "d-l".utf8.contains(first) else { return nil }
    var cursor = Cursor(text)
    let mode = cursor.word()
    let isUnix = mode.count >= 10
    guard let kind = isUnix ? ListedKind.unixMode(mode) : Self.kind(mode), cursor.blanks() > 0 else {
      return nil
    }
    if isUnix {
      guard cursor.userAndGroup() else { return nil }
    }
    guard cursor.listedDate(), cursor.anyBlanks() > 0, cursor.listedTime(), cursor.blanks() > 0 else {
      return nil
    }
    if kind == .folder, !isUnix {
      return finished(Row(cursor.rest.trimmed, in: folder, .folder, format: .powerShellTable), text)
    }
    guard let size = cursor.size(), cursor.accept(0x20) else { return nil }
    let row = Row(cursor.rest.trimmedEnd, in: folder, kind, size: size, format: .powerShellTable)
    return finished(row, text)
  }

  /// `-a----`, each letter in its place; `nil` for anything else.
  private static func kind(_ mode: LineText) -> Row.Kind? {
    guard (5...6).contains(mode.count) else { return nil }
    var isLink = mode[0] == UInt8(ascii: "l")
    for (place, letter) in "arhsl".utf8.enumerated() {
      guard let byte = mode[place + 1] else { break }
      guard byte == letter || byte == UInt8(ascii: "-") else { return nil }
      if byte == UInt8(ascii: "l") { isLink = true }
    }
    return mode[0] == UInt8(ascii: "d") ? .folder : isLink ? .link : .file
  }

  private static func finished(_ row: Row, _ text: LineText) -> Row? {
    var row = row
    if row.name.isEmpty { return nil }
    if CutMarks.isCut(row.name) || CutMarks.fills(CellText.width(of: text.trimmedEnd)) { row.doubt = .cut }
    return row
  }

  private static let headings: [LineText] = [
    "ディレクトリ:", "ディレクトリ：", "Directory:", "ディレクトリ :", "Verzeichnis:", "Répertoire :", "Répertoire\u{A0}:",
    "Répertoire:",
    "目录:", "目录：", "目錄:", "디렉터리:", "디렉토리:",
  ]
}

extension Cursor {
  /// A user, and a group, which may contain a blank, before a date.
  fileprivate mutating func userAndGroup() -> Bool {
    var cursor = self
    guard !cursor.word().isEmpty, cursor.blanks() > 0 else { return false }
    for _ in 0..<3 {
      guard !cursor.word().isEmpty, cursor.blanks() > 0 else { return false }
      var ahead = cursor
      if ahead.listedDate(), ahead.anyBlanks() > 0, ahead.listedTime() {
        self = cursor
        return true
      }
    }
    return false
  }
}
