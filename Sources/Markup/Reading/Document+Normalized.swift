extension Document {
  /// What a reader of CommonMark finds in this document's Markdown; idempotent.
  ///
  /// The law: `try Document(parsing: d.commonMark()) == d.normalized()`, except for tables, which plain
  /// CommonMark reads as a paragraph of pipes. What CommonMark cannot hold changes as follows.
  ///
  /// - A heading's id becomes an anchor in a separate paragraph above it.
  /// - Divisions and spans become their contents after `<a id="…"></a>` (not in an image's text); a callout
  ///   becomes a block quote under a strong heading, a transcript a code block, a figure an image, a task's box
  ///   the text `[ ] ` or `[x] `.
  /// - A line ending in a text becomes a soft break; several breaks in a row become one, hard if one of them
  ///   was hard. Breaks at the edges of a paragraph are removed, those at the edges of emphasis move outside
  ///   it. In headings and cells, which are one line, a break becomes a blank.
  /// - Adjacent texts, code spans and emphases of the same kind are joined. Emphasis within emphasis of the
  ///   same kind at any depth, and a link within a link, mean nothing more and leave only their contents.
  /// - Empty texts, code spans, emphases, paragraphs and lists are removed. A line ending in code becomes a blank.
  /// - The text of a code block ends with a newline unless it is empty; blanks around an info string are removed.
  /// - A list is tight if no two of its blocks can be apart, and loose if any two of them must be. A blank line
  ///   after a thematic break separates nothing, as cmark reads it.
  /// - `<!-- end list -->` is put between adjacent bullet lists, and `<!-- -->` into an empty first bullet that
  ///   begins an item.
  /// - A paragraph that begins with a link in which code contains `]:` gets `<a></a>` before it, because it
  ///   would be read as a definition and vanish.
  /// - NUL, U+001A, U+FFFE and U+FFFF become U+FFFD.
  public func normalized() -> Document {
    Document(written().map { $0.withBoxesAsText() })
  }

  /// The blocks that `commonMark()` writes: CommonMark's own kinds, tables, and tasks still as tasks.
  func written() -> [Block] {
    Normalization().blocks(Lowering().blocks(blocks))
  }
}

extension Block {
  /// The block with tasks as CommonMark reads them.
  fileprivate func withBoxesAsText() -> Block {
    switch self {
    case .blockQuote(let blocks):
      return .blockQuote(blocks.map { $0.withBoxesAsText() })
    case .list(var list):
      list.items = list.items.map { $0.withBoxAsText() }
      return .list(list)
    case .division(let attributes, let blocks):
      return .division(attributes, blocks.map { $0.withBoxesAsText() })
    case .callout(var callout):
      callout.blocks = callout.blocks.map { $0.withBoxesAsText() }
      return .callout(callout)
    case .heading, .paragraph, .codeBlock, .thematicBreak, .html, .table, .transcript, .figure:
      return self
    }
  }
}

extension ListItem {
  fileprivate func withBoxAsText() -> ListItem {
    var blocks = blocks.map { $0.withBoxesAsText() }
    guard let task, case .paragraph(let inlines)? = blocks.first else { return ListItem(blocks) }
    var line = InlineAccumulator([.text(inlines.isEmpty ? task.box : task.box + " ")])
    for inline in inlines { line.append(inline) }
    blocks[0] = .paragraph(line.inlines)
    return ListItem(blocks)
  }
}

extension ListItem.Task {
  /// The box as GFM writes it.
  var box: String {
    switch self {
    case .open: "[ ]"
    case .done: "[x]"
    }
  }
}
