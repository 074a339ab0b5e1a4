/// A table with a line of dashes under its head: `Select-Object … | Format-Table`, `unzip -l`, `7z l`.
struct ColumnTable: ListingGrammar {
  private struct Column: Sendable {
    var title: LineText
    var start: Int
    var end: Int?
  }

  private var columns: [Column]
  private let format: ListingFormat
  private var hasBegun = false
  private var isOver = false

  /// The table that a head and the line of dashes below it begin; `nil` where none of its columns names files.
  init?(head: LineText, dashes: LineText) {
    guard Self.isDashes(dashes) else { return nil }
    var starts: [Int] = []
    var index = 0
    for run in dashes.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !run.isEmpty { starts.append(index) }
      index += run.count + 1
    }
    let cells = CellText(head)
    let words = head.words
    columns = starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : nil
      // Titles may stand anywhere above their dashes; taken in order they are the same.
      let title = words.count == starts.count ? words[number] : cells.cell(start, end) ?? ""
      return Column(title: title.folded, start: start, end: end)
    }
    let titles = Set(columns.map(\.title))
    guard titles.contains(where: Self.isName) else { return nil }
    if titles.contains("attr") {
      format = .sevenZip
    } else if titles.isSuperset(of: ["length", "date", "time", "name"]) || titles.contains("cmpr") {
      format = .unzip
    } else {
      format = titles.contains("mode") ? .powerShellTable : .columnTable
    }
  }

  /// The table that a head alone begins, as `wmic … get Name,FileSize` prints it; `nil` where it is no such head.
  init?(wmicHead head: LineText) {
    var starts: [Int] = []
    for (index, byte) in head.bytes.enumerated() where byte != 0x20 {
      if index == 0 || head[index - 1] == 0x20 { starts.append(index) }
    }
    let words = head.words.map(\.folded)
    guard words.count >= 2, head[0] != 0x20, head.hasSuffix(" "), words.contains("name"),
      words.allSatisfy({ Self.wmicTitles.contains($0) })
    else { return nil }
    columns = words.indices.map {
      Column(title: words[$0], start: starts[$0], end: $0 + 1 < starts.count ? starts[$0 + 1] : nil)
    }
    format = .columnTable
    hasBegun = true
  }

  static func isDashes(_ text: LineText) -> Bool {
    let trimmed = text.trimmedEnd
    return trimmed.count >= 4 && trimmed.bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
      && trimmed.bytes.contains(UInt8(ascii: "-"))
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    if text.trimmed.isEmpty || Self.isDashes(text) {
      // Archives end their table with a second line of dashes, PowerShell with a blank one.
      if !text.trimmed.isEmpty {
        isOver = hasBegun
        hasBegun = true
      }
      return .furniture
    }
    if isOver { return text.trimmed[0]?.isASCIIDigit == true ? .furniture : .foreign }
    if PowerShellGrammar.heading(text) != nil { return .foreign }
    let cells = CellText(text.trimmedEnd)
    let wanted = ColumnMeaning.paths + ColumnMeaning.names
    guard let column = wanted.firstMap({ title in columns.first { $0.title == title } }),
      let name = cells.cell(column.start, column.end), !name.isEmpty
    else { return .foreign }
    // A value of a column before may run on to the left; a name may not begin before its column.
    if let before = cells.cell(0, column.start), before.isEmpty, column.start > 0, format != .columnTable {
      return .foreign
    }
    var row = Row(path: name, format: format)
    for column in columns {
      ColumnMeaning.apply(column.title, cells.cell(column.start, column.end) ?? "", to: &row)
    }
    let isLast = column.end == nil
    if CutMarks.isCut(name) || isLast && format == .columnTable && CutMarks.fills(cells.width) {
      row.doubt = .cut
    }
    // Without a blank before the next column it is not sure where the name ends.
    if let end = column.end, cells.cell(end, nil) == nil { row.doubt = .cut }
    return .rows([row])
  }

  private static func isName(_ title: LineText) -> Bool {
    ColumnMeaning.names.contains(title) || ColumnMeaning.paths.contains(title)
  }

  private static let wmicTitles: Set<LineText> = [
    "name", "filesize", "filename", "extension", "filetype", "drive", "path", "caption", "creationdate",
    "lastmodified", "lastaccessed", "description", "hidden", "system", "archive", "readable", "writeable",
    "compressed", "encrypted", "version", "manufacturer", "status", "installdate", "eightdotthreefilename",
  ]
}
