/// A form of listing with columns that have titles.
enum TableShape: String, CaseIterable {
  case csv = "CSV"
  case tsv = "TSV"
  case semicolons = "CSV with semicolons"
  case selectTable = "select table"
  case propertyList = "property list"

  /// The table as its program writes it.
  func lines(_ table: GeneratedTable) -> [GeneratedLine] {
    switch self {
    case .csv: return separated(table, ",", quote: "\"")
    case .semicolons: return separated(table, ";", quote: "\"")
    case .tsv: return separated(table, "\t", quote: "")
    case .selectTable: return aligned(table)
    case .propertyList: return listed(table)
    }
  }

  private func separated(_ table: GeneratedTable, _ separator: String, quote: String) -> [GeneratedLine] {
    let line = { (cells: [String]) in cells.map { quote + $0 + quote }.joined(separator: separator) }
    return [GeneratedLine(text: line(table.columns.map(\.title)))]
      + table.rows.map { GeneratedLine(text: line($0), kind: .row, name: table.name(in: $0)) }
  }

  private func aligned(_ table: GeneratedTable) -> [GeneratedLine] {
    let widths = table.columns.map { column in
      ([column.title] + column.cells).map(Self.width).max() ?? 0
    }
    let line = { (cells: [String]) in
      cells.indices.map { index in
        let blanks = String(repeating: " ", count: widths[index] - Self.width(cells[index]))
        return table.columns[index].isNumeric ? blanks + cells[index] : cells[index] + blanks
      }.joined(separator: " ")
    }
    let rules = table.columns.map { String(repeating: "-", count: Self.width($0.title)) }
    return [
      GeneratedLine(text: ""), GeneratedLine(text: line(table.columns.map(\.title))),
      GeneratedLine(text: line(rules)),
    ] + table.rows.map { GeneratedLine(text: line($0), kind: .row, name: table.name(in: $0)) }
      + [GeneratedLine(text: ""), GeneratedLine(text: "")]
  }

  private func listed(_ table: GeneratedTable) -> [GeneratedLine] {
    let width = table.columns.map { Self.width($0.title) }.max() ?? 0
    return [GeneratedLine(text: "")]
      + table.rows.flatMap { row in
        row.indices.map { index in
          let title = table.columns[index].title
          let isName = index == table.nameColumn
          return GeneratedLine(
            text: title + String(repeating: " ", count: width - Self.width(title)) + " : " + row[index],
            kind: isName ? .row : .frame, name: isName ? row[index] : nil)
        } + [GeneratedLine(text: "")]
      }
  }

  /// The console columns of a text: two for an East Asian character.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}

/// A table of files before it is written in one of the forms.
struct GeneratedTable {
  struct Column {
    var title: String
    var cells: [String]
    var isNumeric = false
  }

  var columns: [Column]
  var nameColumn: Int

  var rows: [[String]] {
    guard let count = columns.first?.cells.count else { return [] }
    return (0..<count).map { row in columns.map { $0.cells[row] } }
  }

  func name(in row: [String]) -> String? {
    row[nameColumn].split(separator: "\\").last.map(String.init)
  }

  /// A table of `entries` with titles as used by PowerShell, Explorer and people.
  init(_ entries: [GeneratedEntry], english: Bool, _ dice: inout Dice) {
    let isPath = english && dice.percent(25)
    let names = Column(
      title: isPath ? "FullName" : english ? "Name" : "名前",
      cells: entries.map { isPath ? "\(ListingShape.folder)\\\($0.name)" : $0.name })
    let sizes = Column(
      title: english ? dice.pick(["Length", "Size"]) : "サイズ", cells: entries.map { "\($0.size)" },
      isNumeric: true)
    columns = dice.percent(30) ? [sizes, names] : [names, sizes]
    nameColumn = columns[0].isNumeric ? 1 : 0
    if dice.percent(40) {
      columns.append(
        Column(
          title: english ? "LastWriteTime" : "更新日時", cells: entries.map { _ in "2008/05/12 10:20:31" }))
    }
  }
}
