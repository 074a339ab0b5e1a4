/// Decides which characters are written by number so that every delimiter run opens or closes.
///
/// CommonMark 6.2: a run opens if the character after it is not white space, and is not punctuation unless
/// white space or punctuation precedes the run. Beside Japanese brackets that fails: `**「重要」**を` is not bold.
/// If it is written `&#12434;`, the character before or after the run is punctuation, and the run flanks.
struct Flanking {
  /// Where the line is, and so what happens to blanks at its edges.
  let isLineStart: Bool

  func apply(to tokens: inout [InlineToken]) {
    markBlanksAtLineEdges(&tokens)
    // A character that is written by number counts as punctuation from then on, also for the run on its other side.
    while markNeighbours(&tokens) {}
  }

  private func markBlanksAtLineEdges(_ tokens: inout [InlineToken]) {
    for index in tokens.indices {
      guard case .text(var text) = tokens[index] else { continue }
      let startsLine = index == 0 ? isLineStart : tokens[index - 1].isLineEnd
      let endsLine = index + 1 == tokens.count || tokens[index + 1].isLineEnd
      if startsLine, text.scalars.first == " " { text.referencesFirst = true }
      if endsLine, text.scalars.last == " " { text.referencesLast = true }
      tokens[index] = .text(text)
    }
  }

  private func markNeighbours(_ tokens: inout [InlineToken]) -> Bool {
    var hasChanged = false
    for index in tokens.indices {
      switch tokens[index] {
      case .open(let delimiter):
        if mark(&tokens, inner: index + 1, outer: index - 1, .opening, delimiter) { hasChanged = true }
      case .close(let delimiter):
        if mark(&tokens, inner: index - 1, outer: index + 1, .closing, delimiter) { hasChanged = true }
      case .text, .markup, .lineEnd: break
      }
    }
    return hasChanged
  }

  private enum Side { case opening, closing }

  private func mark(
    _ tokens: inout [InlineToken], inner: Int, outer: Int, _ side: Side, _ delimiter: Delimiter
  ) -> Bool {
    var hasChanged = false
    var innerIsLetter = false
    if case .text(var text) = tokens[inner] {
      let scalar = side == .opening ? text.plainFirst : text.plainLast
      if let scalar, scalar.properties.isWhitespace {
        if side == .opening { text.referencesFirst = true } else { text.referencesLast = true }
        tokens[inner] = .text(text)
        hasChanged = true
      } else if let scalar {
        innerIsLetter = scalar.isSurelyLetterOrDigit
      }
    }
    // Beside letters `*` opens and closes, whatever is on its other side; `_` never does within a word.
    if innerIsLetter, delimiter.mark == .star { return hasChanged }
    guard tokens.indices.contains(outer), case .text(var text) = tokens[outer] else { return hasChanged }
    let scalar = side == .opening ? text.plainLast : text.plainFirst
    guard let scalar, !(scalar == " " || scalar.isASCIIPunctuation) else { return hasChanged }
    if side == .opening { text.referencesLast = true } else { text.referencesFirst = true }
    tokens[outer] = .text(text)
    return true
  }
}

extension InlineToken {
  fileprivate var isLineEnd: Bool {
    switch self {
    case .lineEnd: true
    case .text, .open, .close, .markup: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether every edition of CommonMark treats it as neither white space nor punctuation.
  fileprivate var isSurelyLetterOrDigit: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false  // Foreign enum: marks, symbols and what Unicode may add are uncertain.
    }
  }

  fileprivate var isASCIIPunctuation: Bool {
    switch self {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
