/// A table in GFM form.
struct PipeTable {
  private let table: Table

  init(_ table: Table) { self.table = table }

  /// Adds the head, the line that aligns the columns, and a line for each row; cells are separate nodes.
  func add(to line: Node, of tree: borrowing Tree) throws(MarkupError) {
    try add(row: table.columns.map(\.head), to: line, of: tree)
    try tree.append(.customInline, to: line).setEntering("\n" + alignments)
    for row in table.rows {
      try tree.append(.customInline, to: line).setEntering("\n")
      try add(row: row.cells, to: line, of: tree)
    }
  }

  private func add(row cells: [[Inline]], to line: Node, of tree: borrowing Tree) throws(MarkupError) {
    try tree.append(.customInline, to: line).setEntering("|")
    for cell in cells {
      let node = try tree.append(.customInline, to: line)
      try node.setEntering(" ")
      try node.setLeaving(" |")
      try InlineWriter(place: .cell).add(cell, to: node, of: tree)
    }
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
