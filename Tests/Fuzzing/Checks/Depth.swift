import Markup

/// How deep a document is nested, blocks, items and inlines counted together, as the parser counts.
enum Depth {
  static func of(_ document: Document) -> Int { of(document.blocks) }

  private static func of(_ blocks: [Block]) -> Int {
    blocks.map { block in
      switch block {
      case .heading(_, _, let inlines), .paragraph(let inlines): 1 + of(inlines)
      case .blockQuote(let blocks): 1 + of(blocks)
      case .list(let list): 1 + (list.items.map { 1 + of($0.blocks) }.max() ?? 0)
      case .codeBlock, .thematicBreak, .html: 1
      // Not among what is parsed.
      case .table, .callout, .division, .transcript, .figure: 1
      }
    }.max() ?? 0
  }

  private static func of(_ inlines: [Inline]) -> Int {
    inlines.map { inline in
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .html: 1
      case .emphasis(let inlines), .strong(let inlines): 1 + of(inlines)
      case .link(let link), .image(let link): 1 + of(link.text)
      case .span, .markedCode: 1
      }
    }.max() ?? 0
  }
}
