/// A block of a document: CommonMark's own kinds, and five that pass through cmark as custom nodes.
public indirect enum Block: Equatable, Sendable {
  /// A heading; its id becomes the anchor.
  case heading(level: HeadingLevel, id: String?, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A block quote.
  case blockQuote([Block])
  /// A bullet, ordered or task list.
  case list(List)
  /// A fenced code block; the text ends with a newline unless it is empty.
  case codeBlock(info: String, text: String)
  /// A thematic break.
  case thematicBreak
  /// Raw HTML as it was parsed. Kept in CommonMark, never rendered to HTML (cmark's safe mode).
  case html(String)

  /// A table in GFM form.
  case table(Table)
  /// An admonition with a heading of its own.
  case callout(Callout)
  /// Blocks with common attributes; not visible in CommonMark, except for its anchor.
  case division(Attributes, [Block])
  /// Input to be typed at prompts; CommonMark shows only the input.
  case transcript(Transcript)
  /// A picture: inline SVG in HTML, an image file in CommonMark.
  case figure(Figure)
}

/// The level of a heading, 1 to 6.
public enum HeadingLevel: Int, Equatable, Sendable, CaseIterable {
  case one = 1, two, three, four, five, six
}
