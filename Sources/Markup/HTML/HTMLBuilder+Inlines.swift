extension HTMLBuilder {
  func add(_ inlines: [Inline], to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    for inline in inlines { try add(inline, to: parent, of: tree) }
  }

  private func add(_ inline: Inline, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    switch inline {
    case .text(let text):
      try tree.append(.text, to: parent).setLiteral(text)
    case .softBreak:
      _ = try tree.append(.softBreak, to: parent)
    case .lineBreak:
      _ = try tree.append(.lineBreak, to: parent)
    case .code(let text):
      try tree.append(.code, to: parent).setLiteral(text)
    case .emphasis(let inlines):
      try add(inlines, to: tree.append(.emphasis, to: parent), of: tree)
    case .strong(let inlines):
      try add(inlines, to: tree.append(.strong, to: parent), of: tree)
    case .link(let link):
      try add(link, .link, to: parent, of: tree)
    case .image(let image):
      try add(image, .image, to: parent, of: tree)
    case .html(let html):
      try tree.append(.htmlInline, to: parent).setLiteral(html)
    case .span(let attributes, let inlines):
      try add(inlines, to: inlineElement("span", attributes.html(), in: parent, of: tree), of: tree)
    case .markedCode(let parts):
      try add(parts, to: inlineElement("code", "", in: parent, of: tree), of: tree)
    }
  }

  private func add(_ link: Link, _ kind: NodeKind, to parent: Node, of tree: borrowing Tree)
    throws(MarkupError)
  {
    let node = try tree.append(kind, to: parent)
    try node.setURL(link.destination)
    try node.setTitle(link.title)
    try add(link.text, to: node, of: tree)
  }

  /// An element on separate lines, for blocks; `attributes` are already escaped.
  func element(
    _ name: String, _ attributes: String, in parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) -> Node {
    let node = try tree.append(.customBlock, to: parent)
    try node.setEntering("<\(name)\(attributes)>")
    try node.setLeaving("</\(name)>")
    return node
  }

  /// An element within a line, for inlines; `attributes` are already escaped.
  func inlineElement(
    _ name: String, _ attributes: String, in parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) -> Node {
    let node = try tree.append(.customInline, to: parent)
    try node.setEntering("<\(name)\(attributes)>")
    try node.setLeaving("</\(name)>")
    return node
  }
}
