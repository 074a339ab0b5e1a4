/// Builds cmark's tree of normalized blocks for CommonMark.
struct CommonMarkBuilder {
  /// Adds the blocks; `lead` comes before what the first of them writes.
  func add(
    _ blocks: [Block], lead: String = "", to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    var delimiter = ListDelimiter.period
    var previous: Block?
    for block in blocks {
      if case .list(let list) = block, case .list(let other)? = previous {
        // Between lists cmark writes a comment. Ordered ones are parted by their delimiters and an ordered
        // one from bullets by its kind, so an empty paragraph stands between them, and nothing is written.
        _ = try tree.append(.paragraph, to: parent)
        delimiter = list.marker != .bullet && other.marker != .bullet ? delimiter.other : .period
      } else {
        delimiter = .period
      }
      try add(block, delimiter, lead: previous == nil ? lead : "", to: parent, of: tree)
      previous = block
    }
    if blocks.isEmpty { try addLines(lead, to: parent, of: tree) }
  }

  private func add(
    _ block: Block, _ delimiter: ListDelimiter, lead: String, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    switch block {
    case .heading(let level, _, let inlines):
      let node = try tree.append(.heading, to: parent)
      try node.setHeadingLevel(level.rawValue)
      try add(lead + LineWriter(place: .heading).markdown(inlines), toLine: node, of: tree)
    case .paragraph(let inlines):
      try addLines(lead + LineWriter(place: .paragraph).markdown(inlines), to: parent, of: tree)
    case .blockQuote(let blocks):
      try add(blocks, lead: lead, to: tree.append(.blockQuote, to: parent), of: tree)
    case .list(let list):
      try add(list, delimiter, lead: lead, to: parent, of: tree)
    case .codeBlock(let info, let text):
      try addLines(lead + fencedBlock(info: info, text: text), to: parent, of: tree)
    case .thematicBreak:
      // cmark's own five hyphens would be a setext underline in a tight item, and at the start of an item
      // one break together with its bullet.
      try addLines(lead + "***", to: parent, of: tree)
    case .html(let html):
      guard try Document(parsing: html + "\n\nx").blocks == [block, .paragraph([.text("x")])] else {
        throw .rawHTML(html)
      }
      try addLines(lead + String(html.unicodeScalars.dropLast()), to: parent, of: tree)
    case .table(let table):
      try addLines(lead + PipeTable(table).markdown(), to: parent, of: tree)
    case .callout, .division, .transcript, .figure:
      // Lowering left none.
      throw .rendererFailed
    }
  }

  private func add(
    _ list: List, _ delimiter: ListDelimiter, lead: String, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    let node = try tree.append(.list, to: parent)
    try node.setListType(list.marker)
    if case .ordered(let start) = list.marker {
      try node.setListStart(start)
      try node.setListDelimiter(delimiter)
    }
    try node.setListSpacing(list.spacing)
    for (index, item) in list.items.enumerated() {
      let itemNode = try tree.append(.item, to: node)
      var itemLead = index == 0 ? lead : ""
      if case .list(let inner)? = item.blocks.first, inner.marker == .bullet {
        itemLead = String(NestedBullets.mark)
      }
      guard let task = item.task, case .paragraph(let inlines)? = item.blocks.first else {
        try add(item.blocks, lead: itemLead, to: itemNode, of: tree)
        continue
      }
      let text = try LineWriter(place: .task).markdown(inlines)
      try addLines(itemLead + task.box + (text.isEmpty ? "" : " " + text), to: itemNode, of: tree)
      if item.blocks.count > 1 { try add(Array(item.blocks.dropFirst()), to: itemNode, of: tree) }
    }
  }

  /// Adds a block that is written already. A paragraph carries it, for cmark begins a custom block on a new
  /// line, which at the start of an item would leave the item empty; and an empty item or quote has one, for
  /// cmark sets no blank line behind an item without, and a loose list reads as tight.
  private func addLines(_ markdown: String, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    try add(markdown, toLine: tree.append(.paragraph, to: parent), of: tree)
  }

  private func add(_ markdown: String, toLine node: Node, of tree: borrowing Tree) throws(MarkupError) {
    if !markdown.isEmpty { try tree.append(.customInline, to: node).setEntering(markdown) }
  }
}

extension ListDelimiter {
  fileprivate var other: ListDelimiter {
    switch self {
    case .period: .parenthesis
    case .parenthesis: .period
    }
  }
}
