extension Problem {
  /// A part of CommonMark that a manual's text must not contain.
  public enum Construct: Equatable, Sendable {
    case heading, blockQuote, codeBlock, thematicBreak, numberedList, longListItem, severalParagraphs
    case emphasis, image, lineBreak, linkTitle, wordyWebLink, wordyReference
    /// HTML, which is quoted if it is within a line.
    case html(String?)
    /// Something that only the tool itself makes, such as a span with attributes.
    case internalMarkup
  }
}
