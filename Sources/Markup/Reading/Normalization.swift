/// Brings lowered blocks into a form that CommonMark can hold.
struct Normalization {
  func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      guard let block = self.block(block) else { continue }
      if case .list(let new) = block, case .list(let old)? = result.last, new.marker == .bullet,
        old.marker == .bullet
      {
        // cmark writes only one kind of bullet, so nothing else would separate the two.
        result.append(.html("<!-- end list -->\n"))
      }
      result.append(block)
    }
    return result
  }

  private func block(_ block: Block) -> Block? {
    switch block {
    case .heading(let level, let id, let inlines):
      return .heading(level: level, id: id, InlineNormalization(lineEnds: .blanks).content(inlines))
    case .paragraph(let inlines):
      let content = InlineNormalization(lineEnds: .kept).content(inlines)
      return content.isEmpty ? nil : .paragraph(content)
    case .blockQuote(let content):
      return .blockQuote(blocks(content))
    case .list(let list):
      return list.items.isEmpty ? nil : .list(self.list(list))
    case .codeBlock(let info, let text):
      return .codeBlock(
        info: info.replacingUnwritableScalars().trimmingASCIIWhitespace(),
        text: text.replacingUnwritableScalars().endingItsLastLine())
    case .thematicBreak:
      return block
    case .html(let html):
      return .html(html.replacingUnwritableScalars().endingItsLastLine())
    case .table(var table):
      let cells = InlineNormalization(lineEnds: .blanks)
      table.columns = table.columns.map { Table.Column(cells.content($0.head), alignment: $0.alignment) }
      table.rows = table.rows.map { row in
        Table.Row(row.cells.map { cells.content($0) }, attributes: row.attributes)
      }
      return .table(table)
    case .callout, .division, .transcript, .figure:
      // Lowering has replaced them.
      return block
    }
  }

  private func list(_ list: List) -> List {
    let items = list.items.map { item in
      guard item.task != nil, case .paragraph(let inlines)? = item.blocks.first else {
        return ListItem(fillingFirstBullet(of: blocks(item.blocks)))
      }
      // A task's paragraph stays even if it is empty, because it contains the box.
      let line = Block.paragraph(InlineNormalization(lineEnds: .kept).content(inlines))
      return ListItem(task: item.task, [line] + blocks(Array(item.blocks.dropFirst())))
    }
    return List(list.marker, ListSpacing(items).spacing(wanted: list.spacing), items: items)
  }

  /// `- - -` is a thematic break, and after `- -` the next bullet would be one level deeper. So if bullets
  /// begin an item, the first of them is not empty.
  private func fillingFirstBullet(of blocks: [Block]) -> [Block] {
    guard case .list(var list)? = blocks.first, list.marker == .bullet, list.items.first?.blocks == [] else {
      return blocks
    }
    list.items[0].blocks = [.html("<!-- -->\n")]
    return [.list(list)] + blocks.dropFirst()
  }
}
