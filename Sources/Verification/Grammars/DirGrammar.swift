/// `dir` in the languages of `DirPhrases`, with `/s /x /w /d /q /r /l /-c /a` in any combination.
struct DirGrammar: ListingGrammar {
  private var folder: LineText?
  private var columns = DirColumns()
  private var wide = WideColumns()
  private var hasRows = false
  private var group = 0
  private var shape: DirRowShape?
  /// Whether it is the output of Wine's cmd, which does not indent lines.
  private var isWine = false

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    DirRow(text) != nil || header(text) != nil || isVolume(text)
  }

  var skim: Skim.Rows? { shape.map { .dir($0) } }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    if text.trimmed.isEmpty { return .furniture }
    if let row = DirRow(text, isWine: isWine) {
      var read = read(row, text)
      read.group = group
      return .rows([read])
    }
    if Self.isVolume(text) {
      // Another command's output begins, possibly with other columns.
      self = Self()
      isWine = text.indentation == 0
      return .furniture
    }
    if let header = Self.header(text) {
      isWine = isWine || text.indentation == 0
      enter(header)
      return .furniture
    }
    if let stream = stream(text) { return .rows([stream]) }
    if text.indentation >= 2, Self.isTotal(text.trimmed) {
      // Rows that follow without a heading are in an unknown folder.
      folder = nil
      group += 1
      return .furniture
    }
    if Self.isPause(text) { return .furniture }
    if !hasRows, folder != nil, text[0] != 0x20, MachineLine.kind(of: text) == nil,
      let rows = wide.rows(text, in: folder)
    {
      return .rows(
        rows.map { row in
          var row = row
          row.group = group
          return row
        })
    }
    return .foreign
  }

  /// Lines were skipped; `header` is the last of them that names or ends a folder, and `hasRows` says whether
  /// rows followed it.
  mutating func skip(to header: LineText?, hasRows rowsFollowed: Bool) {
    defer { hasRows = hasRows || rowsFollowed }
    guard let header else { return }
    if let folder = Self.header(header) {
      enter(folder)
    } else {
      folder = nil
      group += 1
    }
  }

  /// Rows that follow are in `header`'s folder.
  mutating func enter(_ header: LineText) {
    folder = header
    group += 1
    hasRows = false
    wide = WideColumns()
  }

  private mutating func read(_ row: DirRow, _ text: LineText) -> Row {
    hasRows = true
    switch row.kind {
    case .folder:
      if columns.learn(from: row, text, isWine: isWine) {
        return Row(row.rest.words.last ?? "", in: folder, .folder, format: .dir)
      }
      return Row(columns.name(in: row.rest.trimmedStart), in: folder, .folder, format: .dir)
    case .link:
      return Row(Self.withoutTarget(columns.name(in: row.rest.trimmedStart)), in: folder, .link, format: .dir)
    case .file(let size):
      shape = DirRowShape(row: text, nameOffset: row.restOffset)
      return Row(columns.name(in: row.rest), in: folder, size: size, format: .dir)
    }
  }

  /// The folder that a line names: ` X:\DPM\HW のディレクトリ`, ` Directory of X:\DPM\HW`.
  static func header(_ text: LineText) -> LineText? {
    guard text.indentation <= 1 else { return nil }
    let body = text.trimmed
    if ListedPath.root(of: body) == .absolute {
      for phrase in DirPhrases.all where !phrase.header.behind.isEmpty && body.hasSuffix(phrase.header.behind)
      {
        return body.dropLast(phrase.header.behind.count).trimmedEnd
      }
      // The words were lost: ` X:\DPM\HW ???????`.
      if let blank = body.bytes.lastIndex(of: 0x20), body.count - blank + body.bytes.startIndex > 3,
        body.bytes[(blank + 1)...].allSatisfy({ $0 == UInt8(ascii: "?") })
      {
        return LineText(body.bytes[..<blank])
      }
      return nil
    }
    for phrase in DirPhrases.all where !phrase.header.before.isEmpty {
      let before = phrase.header.before
      guard body.count > before.count, body.prefix(before.count).folded == before else { continue }
      let path = body.dropFirst(before.count)
      if ListedPath.root(of: path) == .absolute { return path }
    }
    return nil
  }

  private static func isVolume(_ text: LineText) -> Bool {
    guard text.indentation <= 1 else { return false }
    let folded = text.trimmed.folded
    return DirPhrases.volumes.matches(folded)
  }

  /// What `dir` prints below a folder and at the end.
  private static func isTotal(_ text: LineText) -> Bool {
    let folded = text.folded
    return DirPhrases.totals.matches(folded)
  }

  private static func isPause(_ text: LineText) -> Bool {
    MachineLine.kind(of: text) == .banner && (text.hasSuffix(". . .") || text.hasSuffix("..."))
  }

  /// A line of `/r`: size, and `NAME:stream:$DATA`.
  private func stream(_ text: LineText) -> Row? {
    guard text.indentation >= 5 else { return nil }
    var cursor = Cursor(text)
    cursor.blanks()
    guard let size = cursor.size(), cursor.accept(UInt8(ascii: " ")) else { return nil }
    let rest = cursor.rest.trimmed
    guard rest.hasSuffix("$DATA"), let colon = rest.offset(of: ":") else { return nil }
    return Row(rest.prefix(colon), in: folder, .stream, size: size, format: .dir)
  }

  private static func withoutTarget(_ name: LineText) -> LineText {
    guard name.hasSuffix("]"), let bracket = name.offset(of: " [") else { return name }
    return name.prefix(bracket)
  }
}
