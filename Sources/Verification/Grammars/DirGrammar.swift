/// `dir`, Japanese and English, with `/s /x /w /d /q /r /l /-c /a` in any mixture.
struct DirGrammar: ListingGrammar {
  private var folder: LineText?
  private var columns = DirColumns()
  private var wide = WideColumns()
  private var hasRows = false
  private var group = 0
  private var shape: DirRowShape?

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    DirRow(text) != nil || header(text) != nil || isVolume(text)
  }

  var skim: Skim.Rows? { shape.map { .dir($0) } }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    if text.trimmed.isEmpty { return .furniture }
    if let row = DirRow(text) {
      var read = read(row, text)
      read.group = group
      return .rows([read])
    }
    if Self.isVolume(text) {
      // Another command's output begins, with other columns perhaps.
      self = Self()
      return .furniture
    }
    if let header = Self.header(text) {
      enter(header)
      return .furniture
    }
    if let stream = stream(text) { return .rows([stream]) }
    if text.indentation >= 2, Self.isTotal(text.trimmed) {
      // Rows that follow without a heading are in a folder that is not known.
      folder = nil
      group += 1
      return .furniture
    }
    if Self.isPause(text) { return .furniture }
    if !hasRows, folder != nil, text[0] != 0x20, Prose(text) != .notFound,
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

  /// Lines were skipped; `header` is the last of them that names a folder, or ends one, and `hasRows` says whether
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
      if columns.learn(from: row, text) {
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
    guard text.indentation == 1 else { return nil }
    let body = text.trimmed
    if ListedPath.root(of: body) == .absolute {
      if body.hasSuffix(japaneseSuffix) { return body.dropLast(japaneseSuffix.count).trimmedEnd }
      // The same words, decoded wrongly on the way here.
      let scalars = body.scalars
      for (index, entry) in scalars.enumerated() where entry.scalar == " " {
        if index + 1 < scalars.count, scalars[index + 1].scalar.value >= 0x80,
          scalars.last?.scalar.isASCII == false
        {
          return body.prefix(entry.offset)
        }
      }
      // Or lost: ` X:\DPM\HW ???????`.
      if let blank = body.bytes.lastIndex(of: 0x20),
        body.bytes[(blank + 1)...].allSatisfy({ $0 == UInt8(ascii: "?") })
      {
        return LineText(body.bytes[..<blank])
      }
      return nil
    }
    // In other languages too the path stands last: `Verzeichnis von X:\DPM`.
    for (index, byte) in body.bytes.enumerated() where byte == 0x20 {
      let path = body.dropFirst(index + 1)
      if ListedPath.root(of: path) == .absolute { return path }
    }
    return nil
  }

  private static func isVolume(_ text: LineText) -> Bool {
    guard text.indentation == 1 else { return false }
    let folded = text.trimmed.folded
    return volumeWords.contains { folded.hasPrefix($0) }
  }

  /// What `dir` prints below a folder and at the end.
  private static func isTotal(_ text: LineText) -> Bool {
    if totals.contains(where: { text.folded.hasPrefix($0) }) { return true }
    var cursor = Cursor(text)
    guard cursor.size() != nil, cursor.blanks() > 0 else { return false }
    let rest = cursor.rest.folded
    // Whatever the words of the language: a second number and no name that a file could have.
    return counted.contains { rest.hasPrefix($0) } || !rest.isASCII || rest.words.count >= 3
  }

  private static func isPause(_ text: LineText) -> Bool {
    text.hasPrefix("続行するには") || text.folded.hasPrefix("press any key")
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

  private static let japaneseSuffix: LineText = "のディレクトリ"
  private static let volumeWords: [LineText] = [
    "ドライブ ", "ボリューム シリアル番号", "volume in drive ", "volume serial number",
  ]
  private static let totals: [LineText] = ["ファイルの総数", "total files listed"]
  private static let counted: [LineText] = ["個の", "file(s)", "dir(s)", "file ", "files", "dir"]
}
