import Markup

/// Reads Markdown with GFM's tables: a second reader beside the writer under test.
///
/// cmark does not know tables, so each one is replaced by a separate line, and its cells are read by themselves
/// (GFM 4.10: `\|` is a pipe, in code too, before anything else is read).
struct GFMReader {
  private var tables: [Table] = []

  static func read(_ markdown: String) throws -> Document {
    var reader = GFMReader()
    let rest = try reader.takingTablesOut(of: markdown)
    let document = try Document(parsing: rest)
    return Document(try reader.blocks(document.blocks))
  }

  private mutating func takingTablesOut(of markdown: String) throws -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var index = 0
    var fence: Substring?
    while index < lines.count {
      let line = lines[index]
      let start = line.firstIndex { !" >0123456789.)-".contains($0) } ?? line.endIndex
      let content = line[start...]
      if let open = fence {
        if content == open { fence = nil }
      } else if content.hasPrefix("```") || content.hasPrefix("~~~") {
        let run = content.prefix { $0 == content.first }
        // A code span closes on its line; a fence does not.
        if run.first == "~" || !content.dropFirst(run.count).contains("`") { fence = run }
      } else if content.hasPrefix("|"), index + 1 < lines.count, let alignments = alignments(lines[index + 1])
      {
        result.append(line[..<start] + "TABLE-\(tables.count)-")
        var rows: [[[Inline]]] = [try cells(content)]
        index += 2
        while index < lines.count, let row = self.row(lines[index]) {
          rows.append(try cells(row))
          index += 1
        }
        let head = rows.removeFirst()
        let columns = zip(head, alignments).map { Table.Column($0, alignment: $1) }
        guard rows.allSatisfy({ $0.count == columns.count }), head.count == alignments.count else {
          throw Failure.unevenTable
        }
        tables.append(Table(columns: columns, rows: rows.map { Table.Row($0) }))
        continue
      }
      result.append(line)
      index += 1
    }
    return result.joined(separator: "\n")
  }

  enum Failure: Error { case unevenTable, unreadCell(String) }

  private func row(_ line: String) -> Substring? {
    let content = line.drop { $0 == " " || $0 == ">" }
    return content.first == "|" ? content : nil
  }

  private func alignments(_ line: String) -> [Table.Alignment]? {
    guard let row = row(line), row.allSatisfy({ "|:- ".contains($0) }) else { return nil }
    return row.split(separator: "|").compactMap { cell in
      let cell = cell.filter { $0 != " " }
      guard !cell.isEmpty else { return nil }
      switch (cell.first == ":", cell.last == ":") {
      case (false, false): return Table.Alignment.none
      case (true, false): return .left
      case (true, true): return .center
      case (false, true): return .right
      }
    }
  }

  private func cells(_ row: Substring) throws -> [[Inline]] {
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    for scalar in row.unicodeScalars.dropFirst() {
      if scalar != "|" {
        cell.append(scalar)
      } else if cell.last == "\\" {
        cell.removeLast()
        cell.append("|")
      } else {
        cells.append(String(cell))
        cell = String.UnicodeScalarView()
      }
    }
    guard cell.allSatisfy({ $0 == " " }) else { throw Failure.unevenTable }
    return try cells.map(inlines)
  }

  private func inlines(_ cell: String) throws -> [Inline] {
    let text = cell.trimmed()
    guard !text.isEmpty else { return [] }
    // After a tag, nothing is the start of a block.
    guard case .paragraph(let inlines)? = try Document(parsing: "<b> " + text).blocks.first,
      case .text(let first)? = inlines.dropFirst().first
    else { throw Failure.unreadCell(cell) }
    let rest = String(first.unicodeScalars.dropFirst())
    return (rest.isEmpty ? [] : [.text(rest)]) + inlines.dropFirst(2)
  }

  private func blocks(_ blocks: [Block]) throws -> [Block] {
    try blocks.map { block in
      switch block {
      case .paragraph(let inlines):
        guard case .text(let text)? = inlines.first, inlines.count == 1, text.hasPrefix("TABLE-") else {
          return block
        }
        return .table(tables[Int(text.dropFirst(6).dropLast()) ?? 0])
      case .blockQuote(let content): return .blockQuote(try self.blocks(content))
      case .list(var list):
        list.items = try list.items.map { ListItem(try self.blocks($0.blocks)) }
        return .list(list)
      default: return block
      }
    }
  }
}

extension String {
  fileprivate func trimmed() -> String {
    // By scalars: a blank and a combining mark are one `Character`.
    let start = unicodeScalars.drop { $0 == " " }
    return String(String.UnicodeScalarView(start.reversed().drop { $0 == " " }.reversed()))
  }
}
