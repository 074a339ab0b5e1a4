import Languages

/// A piece of running text that keeps names and text from listings separate from words.
///
/// No text from outside gets in as words: an interpolation must say what it is, and is made safe on the way.
struct Phrase: Equatable, Sendable {
  enum Piece: Equatable, Sendable {
    /// Our own words.
    case words(String)
    /// An exact name, path or number: a code span in Markdown.
    case name(String)
    /// The same inside a sentence, where plain text needs quotation marks.
    case quoted(String, Language)
  }

  var pieces: [Piece] = []

  /// The phrase as plain text.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let text), .name(let text): text
      case .quoted(let text, .english): "'\(text)'"
      case .quoted(let text, .japanese): "「\(text)」"
      }
    }.joined()
  }

  /// A name alone, as in a table cell.
  static func name(_ text: String) -> Phrase { "\(name: text)" }
}

extension Phrase: ExpressibleByStringInterpolation {
  init(stringLiteral text: String) { pieces = text.isEmpty ? [] : [.words(text)] }
  init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.words(text)) }
    }
    /// A number.
    mutating func appendInterpolation(_ number: Int) { pieces.append(.words(String(number))) }
    /// A phrase inside another.
    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }
    /// A name that needs no quotation marks: of a module, a release, a listing, or alone in a cell.
    mutating func appendInterpolation(name: String) {
      pieces.append(.name(ShownText.shown(name, limit: ShownText.pathLimit)))
    }
    /// A path inside a sentence.
    mutating func appendInterpolation(path: String, _ language: Language) {
      pieces.append(.quoted(ShownText.shown(path, limit: ShownText.pathLimit), language))
    }
    /// Text from a listing.
    mutating func appendInterpolation(seen: String, _ language: Language) {
      pieces.append(.quoted(ShownText.shown(seen, limit: ShownText.rowLimit), language))
    }
  }
}

extension [Phrase] {
  /// The phrases in a row, with `separator` between them.
  func joined(_ separator: Phrase) -> Phrase {
    var pieces: [Phrase.Piece] = []
    for (index, phrase) in enumerated() { pieces += (index > 0 ? separator.pieces : []) + phrase.pieces }
    return Phrase(pieces: pieces)
  }
}
