extension Problem {
  /// Something of CommonMark that a manual's text cannot have.
  public enum Construct: Equatable, Sendable {
    case heading, blockQuote, codeBlock, thematicBreak, numberedList, longListItem, severalParagraphs
    case emphasis, image, lineBreak, linkTitle, wordyWebLink, wordyReference
    /// HTML, which is quoted where it stands in a line.
    case html(String?)
    /// What only the tool itself makes, such as a span with attributes.
    case internalMarkup
  }
}
