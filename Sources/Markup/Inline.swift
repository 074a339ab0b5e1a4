/// A piece of running text: CommonMark's own kinds, and two that pass through cmark as custom nodes.
public indirect enum Inline: Equatable, Sendable {
  /// Text without markup.
  case text(String)
  /// A line ending in the source that means a blank.
  case softBreak
  /// A line ending that is kept.
  case lineBreak
  /// A code span.
  case code(String)
  /// Emphasis.
  case emphasis([Inline])
  /// Strong emphasis.
  case strong([Inline])
  /// A link.
  case link(Link)
  /// An image; the text is its description.
  case image(Link)
  /// Raw HTML as it was parsed. Kept in CommonMark, never rendered to HTML (cmark's safe mode).
  case html(String)

  /// Text with attributes; not visible in CommonMark, except for its anchor.
  case span(Attributes, [Inline])
  /// A code span with marked parts; a plain code span in CommonMark.
  case markedCode([CodePart])
}
