/// Builds cmark's tree for CommonMark from normalized blocks.
struct CommonMarkBuilder {
  /// Adds the blocks; `lead` comes before whatever the first of them writes.
  func add(
    _ blocks: [Block], lead: String = "", to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    var delimiter = ListDelimiter.period
    var previous: Block?
    for (index, block) in blocks.enumerated() {
      if case .list(let list) = block, case .list(let other)? = previous {
        // Between lists cmark writes a comment. Ordered lists are separated by their delimiters, and an ordered
        // list from bullets by its kind, so an empty paragraph is put between them, and nothing is written.
        _ = try tree.append(.paragraph, to: parent)
        delimiter = list.marker != .bullet && other.marker != .bullet ? delimiter.other : .period
      } else {
        delimiter = .period
      }
      let isLast = index + 1 == blocks.count
      try add(block, delimiter, lead: previous == nil ? lead : "", isLast: isLast, to: parent, of: tree)
      previous = block
    }
    if blocks.isEmpty { try addLines(lead, to: parent, of: tree) }
  }

  private func add(
    _ block: Block, _ delimiter: ListDelimiter, lead: String, isLast: Bool, to parent: Node,
    of tree: borrowing Tree
  ) throws(MarkupError) {
    switch block {
    case .heading(let level, _, let inlines):
      let node = try tree.append(.heading, to: parent)
      try node.setHeadingLevel(level.rawValue)
      try add(lead, toLine: node, of: tree)
      try InlineWriter(place: .heading).add(inlines, to: node, of: tree)
    case .paragraph(let inlines):
      let node = try tree.append(.paragraph, to: parent)
      try add(lead, toLine: node, of: tree)
      try InlineWriter(place: .paragraph, isBehindMark: !lead.isEmpty).add(inlines, to: node, of: tree)
    case .blockQuote(let blocks):
      try add(blocks, lead: lead, to: tree.append(.blockQuote, to: parent), of: tree)
    case .list(let list):
      try add(list, delimiter, lead: lead, to: parent, of: tree)
    case .codeBlock(let info, let text):
      if lead.isEmpty, isFencedWell(info: info, text: text) {
        let node = try tree.append(.codeBlock, to: parent)
        try node.setFenceInfo(info)
        try node.setLiteral(text)
      } else {
        try addLines(lead + fencedBlock(info: info, text: text), to: parent, of: tree)
      }
    case .thematicBreak:
      // cmark's own five hyphens would be a setext underline in a tight item, and at the start of an item one
      // break together with its bullet.
      try addLines(lead + "***", to: parent, of: tree)
    case .html(let html):
      // HTML that does not end, such as `<style>`, ends with what it is in, so nothing may follow it there.
      let isClosed = try Document(parsing: html + "\n\nx").blocks == [block, .paragraph([.text("x")])]
      let isWhole = try Document(parsing: html).blocks == [block]
      guard isClosed || (isLast && isWhole) else {
        throw .rawHTML(html)
      }
      try addLines(lead + String(html.unicodeScalars.dropLast()), to: parent, of: tree)
    case .table(let table):
      let node = try tree.append(.paragraph, to: parent)
      try add(lead, toLine: node, of: tree)
      try PipeTable(table).add(to: node, of: tree)
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
      let line = try tree.append(.paragraph, to: itemNode)
      try add(itemLead + task.box + (inlines.isEmpty ? "" : " "), toLine: line, of: tree)
      try InlineWriter(place: .task).add(inlines, to: line, of: tree)
      if item.blocks.count > 1 { try add(Array(item.blocks.dropFirst()), to: itemNode, of: tree) }
    }
  }

  /// Adds a block that is written here, because what cmark would write for it reads back differently. It is in
  /// a paragraph, because cmark begins a custom block on a new line, which at the start of an item would leave
  /// the item empty. An empty item or quote gets a paragraph too, because cmark sets no blank line after an
  /// item without one, and a loose list would read as tight.
  private func addLines(_ markdown: String, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    try add(markdown, toLine: tree.append(.paragraph, to: parent), of: tree)
  }

  /// Whether cmark's own fence reads back correctly: an info string of plain letters, no backticks inside, and
  /// never the indented form, which cmark uses if there is no info string.
  private func isFencedWell(info: String, text: String) -> Bool {
    !info.isEmpty && info.utf8.allSatisfy { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
      && text.hasSuffix("\n") && !text.utf8.contains(UInt8(ascii: "`"))
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
