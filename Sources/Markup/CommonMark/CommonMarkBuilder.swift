/// Builds cmark's tree of normalized blocks for CommonMark.
struct CommonMarkBuilder {
  func add(_ blocks: [Block], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
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
      try add(block, delimiter, to: parent, of: tree)
      previous = block
    }
  }

  private func add(
    _ block: Block, _ delimiter: ListDelimiter, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    switch block {
    case .heading(let level, _, let inlines):
      let node = try tree.append(.heading, to: parent)
      try node.setHeadingLevel(level.rawValue)
      try add(LineWriter(place: .heading).markdown(inlines), toLine: node, of: tree)
    case .paragraph(let inlines):
      try addLines(LineWriter(place: .paragraph).markdown(inlines), to: parent, of: tree)
    case .blockQuote(let blocks):
      try add(blocks, to: tree.append(.blockQuote, to: parent), of: tree)
    case .list(let list):
      try add(list, delimiter, to: parent, of: tree)
    case .codeBlock(let info, let text):
      try addLines(fencedBlock(info: info, text: text), to: parent, of: tree)
    case .thematicBreak:
      // cmark's own five hyphens would be a setext underline in a tight item, and at the start of an item
      // one break together with its bullet.
      try addLines("***", to: parent, of: tree)
    case .html(let html):
      guard try Document(parsing: html + "\n\nx").blocks == [block, .paragraph([.text("x")])] else {
        throw .rawHTML(html)
      }
      try addLines(String(html.dropLast()), to: parent, of: tree)
    case .table(let table):
      try addLines(PipeTable(table).markdown(), to: parent, of: tree)
    case .callout, .division, .transcript, .figure:
      // Lowering left none.
      throw .rendererFailed
    }
  }

  private func add(
    _ list: List, _ delimiter: ListDelimiter, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    let node = try tree.append(.list, to: parent)
    try node.setListType(list.marker)
    if case .ordered(let start) = list.marker {
      try node.setListStart(start)
      try node.setListDelimiter(delimiter)
    }
    try node.setListSpacing(list.spacing)
    for item in list.items {
      let itemNode = try tree.append(.item, to: node)
      // Without a paragraph in it cmark sets no blank line behind an item, and a loose list reads as tight.
      if item.blocks.isEmpty { _ = try tree.append(.paragraph, to: itemNode) }
      guard let task = item.task, case .paragraph(let inlines)? = item.blocks.first else {
        try add(item.blocks, to: itemNode, of: tree)
        continue
      }
      let text = try LineWriter(place: .task).markdown(inlines)
      try addLines(text.isEmpty ? task.box : "\(task.box) \(text)", to: itemNode, of: tree)
      try add(Array(item.blocks.dropFirst()), to: itemNode, of: tree)
    }
  }

  /// Adds a block that is written already. A paragraph carries it, for cmark begins a custom block on a new
  /// line, which at the start of an item would leave the item empty.
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
