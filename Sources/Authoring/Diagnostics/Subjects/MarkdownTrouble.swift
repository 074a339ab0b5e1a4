import Markup

extension Problem {
  /// Why a text cannot be read as CommonMark.
  public enum MarkdownTrouble: Equatable, Sendable {
    /// It is longer than that many bytes.
    case tooLong(limit: Int)
    /// It nests deeper than that.
    case tooDeep(limit: Int)
    /// A paragraph of it has more opening brackets than that.
    case tooManyBrackets(limit: Int)
    /// Another error, in the words of the parser.
    case other(String)

    /// What an error of the parser means.
    init(_ error: MarkupError) {
      switch error {
      case .tooLong(_, let limit): self = .tooLong(limit: limit)
      case .tooDeep(let limit): self = .tooDeep(limit: limit)
      case .tooManyBrackets(_, let limit): self = .tooManyBrackets(limit: limit)
      // Only writing can cause these, or faults of the parser.
      case .tableWithoutColumns, .tableRow, .taskWithoutParagraph, .listNumber, .attributeName,
        .lineBreakInInput, .rawHTML, .tooManyBackticks, .nodeRefused, .setterRefused, .appendRefused,
        .parserFailed, .rendererFailed:
        self = .other(error.description)
      }
    }
  }
}
