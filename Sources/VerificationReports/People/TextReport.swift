/// Writes the report for a terminal.
struct TextReport {
  let outline: ReportOutline

  var text: String {
    var lines: [String] = []
    var isBelowBlock = false
    for block in outline.blocks {
      // What follows a heading is close to it; everything else is separated by blank lines.
      if isBelowBlock { lines.append("") }
      lines += self.lines(block)
      if case .heading = block { isBelowBlock = false } else { isBelowBlock = true }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ block: OutlineBlock) -> [String] {
    switch block {
    case .title(let phrase): [phrase.plain]
    case .heading(let phrase): ["== " + phrase.plain]
    case .paragraph(let phrase): [phrase.plain]
    case .bullets(let introduction, let bullets):
      (introduction.map { [$0.plain] } ?? [])
        + bullets.flatMap { bullet in ["- " + bullet.text.plain] + bullet.below.map { "  - " + $0.plain } }
    case .table(let table): lines(table)
    case .command(let command): ["  " + command]
    }
  }

  private func lines(_ table: OutlineTable) -> [String] {
    let rows = [table.heads] + table.rows
    let cells = rows.map { row in row.map(\.plain) }
    let widths = table.heads.indices.map { column in
      // A very wide cell must not push the other columns out of sight.
      min(cells.map { DisplayWidth.of($0[column]) }.max() ?? 0, 60)
    }
    return cells.map { row in
      let padded = row.enumerated().map { column, cell -> String in
        let blanks = String(repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cell)))
        return table.rightAligned.contains(column) ? blanks + cell : cell + blanks
      }
      var line = padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return "  " + line
    }
  }
}
