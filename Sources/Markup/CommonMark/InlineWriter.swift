/// Adds the content of a paragraph, heading or cell to cmark's tree.
///
/// Texts, code, links, emphasis and line endings are cmark's own nodes wherever cmark's output reads back
/// correctly. Elsewhere a custom node holds the mark, and the contents are nodes below or beside it.
struct InlineWriter {
  /// Where the content is.
  enum Place {
    case paragraph, heading, cell
    /// A paragraph after the box of a task.
    case task
  }

  let place: Place
  /// Whether the content is preceded by something that will be removed again: then cmark does not see that the
  /// content begins a line.
  var isBehindMark = false

  func add(_ inlines: [Inline], to line: Node, of tree: borrowing Tree) throws(MarkupError) {
    var tokenizer = InlineTokenizer()
    try tokenizer.add(inlines)
    var tokens = tokenizer.tokens
    Flanking(isLineStart: place != .task).apply(to: &tokens)
    try add(tokens, to: line, of: tree)
    if tokenizer.holdsForeignHTML { try verify(tokens, says: inlines) }
  }

  private func add(_ tokens: [InlineToken], to line: Node, of tree: borrowing Tree) throws(MarkupError) {
    var open = [line]
    for (index, token) in tokens.enumerated() {
      guard let parent = open.last else { throw .rendererFailed }
      switch token {
      case .text(let text):
        let isLineStart = index == 0 || tokens[index - 1].isLineEnd
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let pieces = TextPieces(
          text, startsLine: isLineStart && place != .cell, isHidden: isBehindMark && index == 0, before: next)
        for piece in pieces.pieces { try add(piece, to: parent, of: tree) }
      case .open(let delimiter):
        open.append(try addEmphasis(delimiter, to: parent, of: tree))
      case .markup(.linkStart(let link, let kind)):
        open.append(try add(link, kind, to: parent, of: tree))
      case .close, .markup(.linkEnd):
        open.removeLast()
      case .markup(.code(let text)):
        try addCode(text, to: parent, of: tree)
      case .markup(.html(let html)):
        try add(.markdown(place == .cell ? html.escapingPipes() : html), to: parent, of: tree)
      case .lineEnd(.soft):
        _ = try tree.append(.softBreak, to: parent)
      case .lineEnd(.hard):
        // cmark's two blanks at the end of a line are lost in editors.
        try add(.markdown("\\\n"), to: parent, of: tree)
      }
    }
  }

  private func add(_ piece: TextPieces.Piece, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    switch piece {
    case .text(let text): try tree.append(.text, to: parent).setLiteral(text)
    case .markdown(let markdown): try tree.append(.customInline, to: parent).setEntering(markdown)
    }
  }

  /// cmark's own nodes write stars; an underscore, needed to separate it from its neighbour, is written here.
  private func addEmphasis(
    _ delimiter: Delimiter, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) -> Node {
    if delimiter.mark == .star, parent.kind != .emphasis {
      return try tree.append(delimiter.length == 1 ? .emphasis : .strong, to: parent)
    }
    let node = try tree.append(.customInline, to: parent)
    try node.setEntering(delimiter.markdown)
    try node.setLeaving(delimiter.markdown)
    return node
  }

  private func add(
    _ link: Link, _ kind: InlineToken.LinkKind, to parent: Node, of tree: borrowing Tree
  ) throws(MarkupError) -> Node {
    if link.title.isEmpty, link.destination.isPlainReference {
      let node = try tree.append(kind == .link ? .link : .image, to: parent)
      try node.setURL(link.destination)
      return node
    }
    let node = try tree.append(.customInline, to: parent)
    let title = link.title.isEmpty ? "" : " \"\(escapedForTitle(link.title))\""
    let end = "](\(escapedForDestination(link.destination))\(title))"
    try node.setEntering(kind.rawValue)
    try node.setLeaving(place == .cell ? end.escapingPipes() : end)
    return node
  }

  private func addCode(_ text: String, to parent: Node, of tree: borrowing Tree) throws(MarkupError) {
    if place == .task, text.contains("[x]") || text.contains("[X]") {
      // GitHub's reader would tick the box. Only HTML can have a reference for the bracket.
      return try add(.markdown("<code>\(referencingSigns(text))</code>"), to: parent, of: tree)
    }
    // cmark pads code that is all blanks, miscounts long runs of backticks, and does not know cells.
    let isPlain = text.utf8.contains { $0 != UInt8(ascii: " ") } && !text.utf8.contains(UInt8(ascii: "`"))
    if isPlain, place != .cell || !text.utf8.contains(UInt8(ascii: "|")) {
      return try tree.append(.code, to: parent).setLiteral(text)
    }
    guard let span = codeSpan(text) else { throw .tooManyBackticks }
    try add(.markdown(place == .cell ? span.escapingPipes() : span), to: parent, of: tree)
  }

  /// If raw HTML may be read as a block or end early, only reading it back tells.
  private func verify(_ tokens: [InlineToken], says inlines: [Inline]) throws(MarkupError) {
    let tree = try Tree()
    let node: Node
    let expected: Block
    switch place {
    case .paragraph, .task: node = try tree.append(.paragraph, to: tree.root)
    case .heading, .cell:
      node = try tree.append(.heading, to: tree.root)
      try node.setHeadingLevel(1)
    }
    switch place {
    case .paragraph: expected = .paragraph(inlines)
    case .heading, .cell: expected = .heading(level: .one, id: nil, inlines)
    case .task:
      try add(.markdown("<b> "), to: node, of: tree)
      expected = .paragraph([.html("<b>"), .text(" ")] + inlines)
    }
    try add(tokens, to: node, of: tree)
    let markdown = try tree.commonMark()
    // GFM removes the backslashes before pipes before it reads a cell.
    let parsed = try Document(parsing: place == .cell ? markdown.unescapingPipes() : markdown)
    guard parsed.blocks == [expected] else { throw .rawHTML(String(markdown.dropLast())) }
  }
}

extension InlineToken {
  fileprivate var isLineEnd: Bool {
    switch self {
    case .lineEnd: true
    case .text, .open, .close, .markup: false
    }
  }
}

extension String {
  /// Whether cmark writes the destination unchanged, and does not make it an autolink.
  fileprivate var isPlainReference: Bool {
    !isEmpty
      && utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "#./-".utf8.contains($0)
      }
  }

  /// The text with a backslash before every pipe. By scalars: a combining mark after a pipe would make it
  /// another `Character`.
  fileprivate func escapingPipes() -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "|" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  fileprivate func unescapingPipes() -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "|", result.last == "\\" { result.removeLast() }
      result.append(scalar)
    }
    return String(result)
  }
}
