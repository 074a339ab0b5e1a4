import Markup

/// What a document says in CommonMark's own kinds and GFM's tables: a second opinion on `normalized()`, written
/// from the promises of the types and not from the renderer.
enum Projection {
  static func document(_ document: Document) -> Document {
    Document(boxesWrittenOut(blocks(document.blocks)))
  }

  private static func anchor(_ attributes: Attributes) -> [Inline] {
    guard let id = attributes.id else { return [] }
    let escaped = id.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
    return [.html("<a id=\"\(escaped)\">"), .html("</a>")]
  }

  private static func blocks(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    for block in blocks {
      switch block {
      case .heading(let level, let id, let content):
        if id != nil { result.append(.paragraph(anchor(Attributes(id: id)))) }
        result.append(.heading(level: level, id: nil, inlines(content)))
      case .paragraph(let content): result.append(.paragraph(inlines(content)))
      case .blockQuote(let content): result.append(.blockQuote(self.blocks(content)))
      case .list(let list): result.append(.list(List(list.marker, list.spacing, items: list.items.map(item))))
      case .codeBlock, .thematicBreak, .html: result.append(block)
      case .table(let table): result.append(.table(self.table(table)))
      case .callout(let callout):
        let heading = Block.paragraph([.strong([.text(callout.heading)])])
        result.append(.blockQuote([heading] + self.blocks(callout.blocks)))
      case .division(let attributes, let content):
        var content = self.blocks(content)
        insert(anchor(attributes), into: &content)
        result += content
      case .transcript(let transcript):
        if transcript.attributes.id != nil { result.append(.paragraph(anchor(transcript.attributes))) }
        var text = ""
        for line in transcript.lines {
          for part in line.input { text += part.text }
          text += "\n"
        }
        result.append(.codeBlock(info: transcript.info, text: text))
      case .figure(let figure):
        let image = Inline.image(Link(destination: figure.file, text: [.text(figure.description)]))
        result.append(.paragraph(anchor(figure.attributes) + [image]))
      }
    }
    return result
  }

  private static func insert(_ anchor: [Inline], into blocks: inout [Block]) {
    if anchor.isEmpty { return }
    switch blocks.first {
    case .paragraph(let content): blocks[0] = .paragraph(anchor + content)
    case .blockQuote(var content):
      insert(anchor, into: &content)
      blocks[0] = .blockQuote(content)
    case .list(var list) where !list.items.isEmpty:
      insert(anchor, into: &list.items[0].blocks)
      blocks[0] = .list(list)
    case .table(var table):
      table.columns[0].head = anchor + table.columns[0].head
      blocks[0] = .table(table)
    default: blocks.insert(.paragraph(anchor), at: 0)
    }
  }

  private static func item(_ item: ListItem) -> ListItem {
    ListItem(task: item.task, blocks(item.blocks))
  }

  /// Boxes come last, because an anchor comes after its box.
  private static func boxesWrittenOut(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .blockQuote(let content): return .blockQuote(boxesWrittenOut(content))
      case .list(var list):
        list.items = list.items.map { item in
          var content = boxesWrittenOut(item.blocks)
          if let task = item.task, case .paragraph(let inlines)? = content.first {
            // Breaks before the first word are removed; the blank belongs to the box only before a word.
            let box = task == .open ? "[ ]" : "[x]"
            if case .paragraph(let line)? = Document([.paragraph(inlines)]).normalized().blocks.first {
              content[0] = .paragraph([.text(box + " ")] + line)
            } else {
              content[0] = .paragraph([.text(box)])
            }
          }
          return ListItem(content)
        }
        return .list(list)
      default: return block
      }
    }
  }

  private static func table(_ table: Table) -> Table {
    var columns = table.columns.map { Table.Column(inlines($0.head), alignment: $0.alignment) }
    columns[0].head = anchor(table.attributes) + columns[0].head
    let rows = table.rows.map { row in
      var cells = row.cells.map(inlines)
      cells[0] = anchor(row.attributes) + cells[0]
      return Table.Row(cells)
    }
    return Table(columns: columns, rows: rows)
  }

  private static func inlines(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines {
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .html: result.append(inline)
      case .emphasis(let content): result.append(.emphasis(self.inlines(content)))
      case .strong(let content): result.append(.strong(self.inlines(content)))
      case .link(let link):
        result.append(
          .link(Link(destination: link.destination, title: link.title, text: self.inlines(link.text))))
      case .image(let link):
        let text = self.inlines(withoutIDs(link.text))
        result.append(.image(Link(destination: link.destination, title: link.title, text: text)))
      case .span(let attributes, let content): result += anchor(attributes) + self.inlines(content)
      case .markedCode(let parts): result.append(.code(parts.reduce("") { $0 + $1.text }))
      }
    }
    return result
  }

  private static func withoutIDs(_ inlines: [Inline]) -> [Inline] {
    inlines.map { inline in
      switch inline {
      case .emphasis(let content): return .emphasis(withoutIDs(content))
      case .strong(let content): return .strong(withoutIDs(content))
      case .link(let link):
        return .link(Link(destination: link.destination, title: link.title, text: withoutIDs(link.text)))
      case .span(_, let content): return .span(Attributes(), withoutIDs(content))
      case .text, .softBreak, .lineBreak, .code, .html, .image, .markedCode: return inline
      }
    }
  }
}
