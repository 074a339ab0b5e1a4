/// A table in GFM form.
struct PipeTable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// The head, the line that aligns the columns, and a line for each row.
  func markdown() throws(MarkupError) -> String {
    var lines = [try row(table.columns.map(\.head)), alignments]
    for row in table.rows { lines.append(try self.row(row.cells)) }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [[Inline]]) throws(MarkupError) -> String {
    var line = "|"
    for cell in cells {
      let text = try LineWriter(place: .cell).markdown(cell)
      line += text.isEmpty ? "  |" : " \(text) |"
    }
    return line
  }

  private var alignments: String {
    let cells = table.columns.map { column in
      switch column.alignment {
      case .none: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }
}
