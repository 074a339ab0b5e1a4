/// Builds cmark's tree for HTML from the blocks of a document.
///
/// Texts are nodes, and cmark escapes them; custom nodes hold tags that are written here.
struct HTMLBuilder {
  func add(_ blocks: [Block], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    for block in blocks { try add(block, to: parent, of: tree) }
  }

  private func add(_ block: Block, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    switch block {
    case .heading(let level, let id, let inlines):
      try addHeading(level, id, inlines, to: parent, of: tree)
    case .paragraph(let inlines):
      try add(inlines, to: tree.append(.paragraph, to: parent), of: tree)
    case .blockQuote(let blocks):
      try add(blocks, to: tree.append(.blockQuote, to: parent), of: tree)
    case .list(let list):
      try add(list, to: parent, of: tree)
    case .codeBlock(let info, let text):
      let node = try tree.append(.codeBlock, to: parent)
      try node.setFenceInfo(info)
      // Without its last newline a code block runs into its end tag.
      try node.setLiteral(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
    case .thematicBreak:
      _ = try tree.append(.thematicBreak, to: parent)
    case .html(let html):
      try tree.append(.htmlBlock, to: parent).setLiteral(html)
    case .table(let table):
      try add(table, to: parent, of: tree)
    case .callout(let callout):
      try add(callout, to: parent, of: tree)
    case .division(let attributes, let blocks):
      try add(blocks, to: element("div", attributes.html(), in: parent, of: tree), of: tree)
    case .transcript(let transcript):
      try add(transcript, to: parent, of: tree)
    case .figure(let figure):
      let node = try element("figure", figure.attributes.html(), in: parent, of: tree)
      try node.setEntering("<figure\(figure.attributes.html())>\(figure.svg)")
    }
  }

  private func addHeading(
    _ level: HeadingLevel, _ id: String?, _ inlines: [Inline], to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) {
    guard let id else {
      let node = try tree.append(.heading, to: parent)
      try node.setHeadingLevel(level.rawValue)
      return try add(inlines, to: node, of: tree)
    }
    // cmark's own heading has no place for an id.
    let line = try tree.append(.customBlock, to: parent)
    try add(
      inlines, to: inlineElement("h\(level.rawValue)", Attributes(id: id).html(), in: line, of: tree),
      of: tree)
  }

  private func add(_ list: List, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    let node = try tree.append(.list, to: parent)
    try node.setListType(list.marker)
    // A newly built list starts at 0 and is loose, until told otherwise.
    if case .ordered(let start) = list.marker { try node.setListStart(start) }
    try node.setListSpacing(list.spacing)
    for item in list.items {
      let itemNode = try tree.append(.item, to: node)
      guard let task = item.task, case .paragraph(let inlines)? = item.blocks.first else {
        try add(item.blocks, to: itemNode, of: tree)
        continue
      }
      let paragraph = try tree.append(.paragraph, to: itemNode)
      let checked =
        switch task {
        case .open: ""
        case .done: " checked"
        }
      try tree.append(.customInline, to: paragraph).setEntering(
        "<input type=\"checkbox\" disabled aria-hidden=\"true\"\(checked)> ")
      try add(inlines, to: paragraph, of: tree)
      try add(Array(item.blocks.dropFirst()), to: itemNode, of: tree)
    }
  }

  private func add(_ callout: Callout, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    let aside = try element(
      "aside", Attributes().html(classes: ["callout", callout.style]) + " role=\"note\"", in: parent, of: tree
    )
    let line = try tree.append(.customBlock, to: aside)
    let heading = try inlineElement(
      "p", Attributes(classes: ["callout-heading"]).html(), in: line, of: tree)
    try tree.append(.text, to: heading).setLiteral(callout.heading)
    try add(callout.blocks, to: aside, of: tree)
  }
}
