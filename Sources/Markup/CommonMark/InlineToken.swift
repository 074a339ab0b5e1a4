/// A piece of a line of Markdown, before its characters are escaped.
enum InlineToken: Equatable {
  /// Text; its first and last characters may have to be written by number.
  case text(TextToken)
  /// The start of emphasis: `*`, `_`, `**` or `__`.
  case open(Delimiter)
  /// The end of emphasis.
  case close(Delimiter)
  /// Code, raw HTML, or an end of a link: it begins and ends with ASCII punctuation.
  case markup(Markup)
  /// A line end.
  case lineEnd(InlineToken.Break)

  enum Break: Equatable { case soft, hard }

  enum Markup: Equatable {
    case code(String)
    case html(String)
    case linkStart(Link, LinkKind)
    case linkEnd(Link)
  }

  enum LinkKind: String { case link = "[", image = "![" }
}

/// Text in a line, and which of its characters must be written by number because of their neighbours.
struct TextToken: Equatable {
  let text: String
  let scalars: [Unicode.Scalar]
  var referencesFirst = false
  var referencesLast = false

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  /// The first character, if it is written as itself.
  var plainFirst: Unicode.Scalar? {
    guard !referencesFirst, !(referencesLast && scalars.count == 1) else { return nil }
    return scalars.first.flatMap { $0.isAlwaysReferenced ? nil : $0 }
  }

  /// The last character, if it is written as itself.
  var plainLast: Unicode.Scalar? {
    guard !referencesLast, !(referencesFirst && scalars.count == 1) else { return nil }
    return scalars.last.flatMap { $0.isAlwaysReferenced ? nil : $0 }
  }
}

/// What is on both sides of emphasis.
struct Delimiter: Equatable {
  enum Mark: String { case star = "*", underscore = "_" }

  var mark: Mark
  var length: Int

  var markdown: String { String(repeating: mark.rawValue, count: length) }
}
