/// Turns kinds that CommonMark does not have into kinds that it has. Tables and tasks stay, because GFM has them.
struct Lowering {
  /// What happens to ids.
  enum Anchors {
    case written, leftOut
  }

  var anchors = Anchors.written

  func blocks(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { self.blocks($0) }
  }

  private func blocks(_ block: Block) -> [Block] {
    switch block {
    case .heading(let level, let id, let content):
      // A line above, so that the heading itself reads as printed.
      let heading = Block.heading(level: level, id: nil, inlines(content))
      return anchors == .written && id != nil ? [.paragraph(anchor(id)), heading] : [heading]
    case .paragraph(let content):
      return [.paragraph(inlines(content))]
    case .blockQuote(let content):
      return [.blockQuote(blocks(content))]
    case .list(var list):
      list.items = list.items.map { ListItem(task: $0.task, blocks($0.blocks)) }
      return [.list(list)]
    case .codeBlock, .thematicBreak, .html:
      return [block]
    case .table(let table):
      return [.table(self.table(table))]
    case .callout(let callout):
      let heading = Block.paragraph([.strong([.text(callout.heading)])])
      return [.blockQuote([heading] + blocks(callout.blocks))]
    case .division(let attributes, let content):
      return anchored(attributes.id, blocks(content))
    case .transcript(let transcript):
      let text = transcript.lines.map { $0.input.map(\.text).joined() + "\n" }.joined()
      return anchored(transcript.attributes.id, [.codeBlock(info: transcript.info, text: text)])
    case .figure(let figure):
      let image = Inline.image(Link(destination: figure.file, text: [.text(figure.description)]))
      return [.paragraph(anchor(figure.attributes.id) + [image])]
    }
  }

  private func table(_ table: Table) -> Table {
    var lowered = Table(
      columns: table.columns.map { Table.Column(inlines($0.head), alignment: $0.alignment) },
      rows: table.rows.map { row in
        var cells = row.cells.map { inlines($0) }
        if !cells.isEmpty { cells[0] = anchor(row.attributes.id) + cells[0] }
        return Table.Row(cells)
      })
    // A separate line before the table would be an empty paragraph on GitHub.
    if !lowered.columns.isEmpty {
      lowered.columns[0].head = anchor(table.attributes.id) + lowered.columns[0].head
    }
    return lowered
  }

  private func inlines(_ inlines: [Inline]) -> [Inline] {
    inlines.flatMap { self.inlines($0) }
  }

  private func inlines(_ inline: Inline) -> [Inline] {
    switch inline {
    case .text, .softBreak, .lineBreak, .code, .html: return [inline]
    case .emphasis(let content): return [.emphasis(inlines(content))]
    case .strong(let content): return [.strong(inlines(content))]
    case .link(var link):
      link.text = inlines(link.text)
      return [.link(link)]
    case .image(var image):
      // A description has no place for an anchor.
      image.text = Lowering(anchors: .leftOut).inlines(image.text)
      return [.image(image)]
    case .span(let attributes, let content): return anchor(attributes.id) + inlines(content)
    case .markedCode(let parts): return [.code(parts.map(\.text).joined())]
    }
  }
}
