extension Lowering {
  /// An element to jump to: two pieces of raw HTML, as cmark reads them.
  func anchor(_ id: String?) -> [Inline] {
    guard let id, anchors == .written else { return [] }
    return [.html("<a id=\"\(escapedForAttribute(id))\">"), .html("</a>")]
  }

  /// The blocks with an anchor where it is least visible: at the start of the first paragraph or cell, in a
  /// list or quote too; before a first block that has no place for it.
  func anchored(_ id: String?, _ blocks: [Block]) -> [Block] {
    id == nil ? blocks : prefixed(with: anchor(id), blocks)
  }

  private func prefixed(with anchor: [Inline], _ blocks: [Block]) -> [Block] {
    let rest = Array(blocks.dropFirst())
    switch blocks.first {
    case .paragraph(let inlines):
      return [.paragraph(anchor + inlines)] + rest
    case .blockQuote(let content):
      return [.blockQuote(prefixed(with: anchor, content))] + rest
    case .list(var list) where !list.items.isEmpty:
      list.items[0].blocks = prefixed(with: anchor, list.items[0].blocks)
      return [.list(list)] + rest
    case .table(var table) where !table.columns.isEmpty:
      table.columns[0].head = anchor + table.columns[0].head
      return [.table(table)] + rest
    case nil, .heading, .list, .table, .codeBlock, .thematicBreak, .html, .callout, .division, .transcript,
      .figure:
      return [.paragraph(anchor)] + blocks
    }
  }
}
