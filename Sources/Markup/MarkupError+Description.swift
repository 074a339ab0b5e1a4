extension MarkupError: CustomStringConvertible {
  /// The error in a sentence, for people.
  public var description: String {
    switch self {
    case .tooLong(let bytes, let limit):
      "The Markdown is \(bytes) bytes long; at most \(limit) are read."
    case .tooDeep(let limit):
      "The document nests deeper than \(limit) levels."
    case .tooManyBrackets(let line, let limit):
      "The paragraph at line \(line) holds more than \(limit) opening brackets."
    case .tableWithoutColumns:
      "A table has no columns; it needs at least one."
    case .tableRow(let cells, let columns):
      "A row of a table has \(cells) cells; expected one for each of its \(columns) columns."
    case .taskWithoutParagraph:
      "A task does not begin with a paragraph, so its box has no place."
    case .listNumber(let number):
      "An ordered list reaches the number '\(number)'; expected 0 to 999999999."
    case .attributeName(let name):
      "'\(name)' is not the name of a data attribute; expected ASCII letters, digits and '-'."
    case .lineBreakInInput(let input):
      "The input '\(input)' holds a line break; expected one line of a transcript for each line typed."
    case .rawHTML(let html):
      "The raw HTML '\(html)' would be read as something else at its place in Markdown."
    case .tooManyBackticks:
      "A code span holds every run of backticks from 1 to 80, so nothing can enclose it."
    case .nodeRefused(let kind):
      "Internal error: cmark made no node '\(kind.rawValue)'."
    case .setterRefused(let setter, let kind):
      "Internal error: cmark did not set '\(setter.rawValue)' on a node '\(kind.rawValue)'."
    case .appendRefused(let child, let parent):
      "Internal error: cmark did not append a node '\(child.rawValue)' to a node '\(parent.rawValue)'."
    case .parserFailed:
      "Internal error: cmark gave no tree that can be read."
    case .rendererFailed:
      "Internal error: cmark gave no output."
    }
  }
}
