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
    var starts: [(start: Int, end: Int)] = []
    var index = 0
    for run in dashes.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !run.isEmpty { starts.append((index, index + run.count)) }
      index += run.count + 1
    }
    let cells = CellText(head)
    columns = starts.enumerated().map { number, bounds in
      let next = number + 1 < starts.count ? starts[number + 1].start : nil
      // The dashes of unzip and 7z are as wide as the column, those of PowerShell as the title.
      let title = cells.cell(bounds.start, next ?? bounds.end + 40) ?? cells.cell(bounds.start, bounds.end) ?? ""
      return Column(title: title.folded, start: bounds.start, end: next)
    }
    // Titles may stand anywhere above their dashes; taken in order they are the same.
    let words = head.words.map(\.folded)
    if words.count == columns.count { for index in columns.indices { columns[index].title = words[index] } }
    guard columns.contains(where: { Self.names.contains($0.title) }) else { return nil }
    let titles = Set(columns.map(\.title))
    if titles.isSuperset(of: ["attr", "size", "name"]) || titles.contains("attr") {
      format = .sevenZip
    } else if titles.isSuperset(of: ["length", "date", "time", "name"]) || titles.contains("cmpr") {
      format = .unzip
    } else {
      format = titles.contains("mode") ? .powerShellTable : .columnTable
    }
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
    guard let column = columns.first(where: { Self.names.contains($0.title) }),
      let name = cells.cell(column.start, column.end), !name.isEmpty
    else { return .foreign }
    // A value of a column before may run on to the left; a name may not begin before its column.
    if let before = cells.cell(0, column.start), before.isEmpty, column.start > 0, format != .columnTable {
      return .foreign
    }
    var row = Row(path: name, format: format)
    row.size = size(in: cells)
    classify(&row, cells)
    let isLast = column.end == nil
    if CutMarks.isCut(name) || isLast && format == .columnTable && CutMarks.fills(cells.width) { row.doubt = .cut }
    // Without a blank before the next column it is not sure where the name ends.
    if let end = column.end, cells.cell(end, nil) == nil { row.doubt = .cut }
    return .rows([row])
  }

  private func size(in cells: CellText) -> UInt64? {
    guard let column = columns.first(where: { ["size", "length", "filesize"].contains($0.title) }),
      let text = cells.cell(column.start, column.end)
    else { return nil }
    var cursor = Cursor(text)
    guard let size = cursor.size(), cursor.isAtEnd else { return nil }
    return size
  }

  private func classify(_ row: inout Row, _ cells: CellText) {
    for column in columns {
      guard let value = cells.cell(column.start, column.end)?.folded, !value.isEmpty else { continue }
      if column.title == "mode" || column.title == "attr" || column.title == "attributes" {
        if value.hasPrefix("d") { row.kind = .folder }
        if value.hasPrefix("l") { row.kind = .link }
      } else if column.title == "psiscontainer", value == "true" {
        row.kind = .folder
      }
    }
  }

  private static let names: Set<LineText> = ["name", "fullname", "pschildname", "path"]
}
