/// Why Markdown was not read, or a document not written. Data only; `description` has the words.
public enum MarkupError: Error, Equatable, Sendable {
  /// The Markdown is longer than `limit` bytes.
  case tooLong(bytes: Int, limit: Int)
  /// A document is nested deeper than `limit` levels, blocks and inlines counted together.
  case tooDeep(limit: Int)
  /// One paragraph holds more opening brackets than cmark reads in reasonable time (CVE-2023-22486).
  case tooManyBrackets(line: Int, limit: Int)

  /// A table has no columns.
  case tableWithoutColumns
  /// A row of a table does not have one cell per column.
  case tableRow(cells: Int, columns: Int)
  /// A task's first block is not a paragraph, so its box has no place.
  case taskWithoutParagraph
  /// A number of an ordered list is outside 0 to 999,999,999.
  case listNumber(Int)
  /// A data attribute's name has characters other than ASCII letters, digits and `-`.
  case attributeName(String)
  /// The input in a line of a transcript contains a line break.
  case lineBreakInInput(String)
  /// Raw HTML that cmark would read as something else at this place.
  case rawHTML(String)
  /// A code span contains every length of backticks that could enclose it.
  case tooManyBackticks

  /// cmark gave no node of that kind.
  case nodeRefused(NodeKind)
  /// cmark refused to set a property of a node of that kind.
  case setterRefused(NodeSetter, on: NodeKind)
  /// cmark refused to append a node to another.
  case appendRefused(NodeKind, to: NodeKind)
  /// cmark gave no parser, no tree, or a tree with an unexpected node or text.
  case parserFailed
  /// cmark gave no output.
  case rendererFailed
}

/// A property of a node in cmark's tree.
public enum NodeSetter: String, Equatable, Sendable {
  case literal, url, title, fenceInfo, headingLevel, listType, listDelimiter, listStart, listTightness
  case entering, leaving
}
