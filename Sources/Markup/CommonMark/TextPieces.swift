/// A text divided into what cmark escapes correctly and what is written here.
struct TextPieces {
  enum Piece: Equatable {
    /// For a text node: cmark escapes it.
    case text(String)
    /// For a custom node: Markdown as it is.
    case markdown(String)
  }

  private(set) var pieces: [Piece] = []
  private var plain = String.UnicodeScalarView()

  /// The pieces of a text that precedes `next`; `isHidden` if cmark does not see that it starts a line.
  init(_ token: TextToken, startsLine: Bool, isHidden: Bool, before next: InlineToken?) {
    let scalars = token.scalars
    if !isHidden, !token.referencesFirst, !token.referencesLast, !scalars.contains(where: \.mayBeSpecial) {
      if !scalars.isEmpty { pieces = [.text(token.text)] }
      return
    }
    let digits = isHidden ? scalars.prefix { ("0"..."9").contains($0) }.count : 0
    let bare = Self.bareBrackets(scalars, startsLine: startsLine, before: next)
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0
      let isLast = index + 1 == scalars.count
      let isNumber =
        scalar.isAlwaysReferenced || (isFirst && token.referencesFirst) || (isLast && token.referencesLast)
      if isNumber || Self.startsHost(scalars, at: index)
        || bare.contains(index) && Self.looksTicked(scalars, at: index)
      {
        add(markdown: numericReference(scalar))
      } else if bare.contains(index) {
        add(markdown: String(scalar))
      } else if isHidden && Self.marksBlock(scalar, at: index, behind: digits) {
        add(markdown: "\\" + String(scalar))
      } else if scalar.isUnprotected(
        before: isLast ? nil : scalars[index + 1], startsLine: startsLine && isFirst)
      {
        add(markdown: "\\" + String(scalar))
      } else {
        plain.append(scalar)
      }
    }
    flush()
  }

  /// Whether `[x]` begins here: GitHub's reader ticks the box of an item that has it anywhere in its first line.
  private static func looksTicked(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    scalars[index] == "[" && scalars.count >= index + 3 && scalars[index + 2] == "]"
      && (scalars[index + 1] == "x" || scalars[index + 1] == "X")
  }

  /// Whether GFM would read a link here: `www.` at the start of a word.
  private static func startsHost(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard scalars[index] == "w" || scalars[index] == "W", scalars.count >= index + 4,
      scalars[index + 3] == "."
    else { return false }
    return scalars[(index + 1)...(index + 2)].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// Whether the character would begin a list at the start of a line, or underline the line before.
  private static func marksBlock(_ scalar: Unicode.Scalar, at index: Int, behind digits: Int) -> Bool {
    switch scalar {
    case "-", "+", "=": index == 0
    case ".", ")": digits > 0 && index == digits
    default: false
    }
  }

  private mutating func add(markdown: String) {
    flush()
    pieces.append(.markdown(markdown))
  }

  private mutating func flush() {
    if !plain.isEmpty { pieces.append(.text(String(plain))) }
    plain = String.UnicodeScalarView()
  }

  /// The brackets that need no backslash: a pair with nothing special inside, and nothing after it that would
  /// make it a link. Documents full of labels such as [OK] stay legible, and no link definition is ever written.
  private static func bareBrackets(
    _ scalars: [Unicode.Scalar], startsLine: Bool, before next: InlineToken?
  ) -> Set<Int> {
    var bare: Set<Int> = []
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "[": open = index
      case "]":
        guard let start = open else { continue }
        open = nil
        let words = scalars[(start + 1)..<index]
        let following: Bool =
          index + 1 < scalars.count ? !"([:".unicodeScalars.contains(scalars[index + 1]) : isHarmless(next)
        let preceding = start == 0 ? true : !"!]".unicodeScalars.contains(scalars[start - 1])
        // One character may be the box of a task, a circumflex the mark of a footnote.
        if words.count > 1, words.first != "^", words.first != "@", following, preceding,
          start > 0 || !startsLine
        {
          bare.formUnion([start, index])
        }
      default:
        if open != nil, !scalar.isWord { open = nil }
      }
    }
    return bare
  }

  private static func isHarmless(_ next: InlineToken?) -> Bool {
    switch next {
    case nil, .lineEnd, .open, .close: true
    case .text(let text): text.scalars.first.map { !"([:".unicodeScalars.contains($0) } ?? false
    case .markup(.code), .markup(.html): true
    case .markup(.linkStart), .markup(.linkEnd): false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character may be one that cannot be left to cmark.
  fileprivate var mayBeSpecial: Bool {
    switch self {
    case "~", "|", "$", "&", "!", ":", "[", "]", "w", "W": true
    default: isAlwaysReferenced
    }
  }

  /// A letter, digit or blank, or a mark without a meaning in Markdown.
  fileprivate var isWord: Bool {
    if self == " " || self == "/" || self == "-" || self == "." || self == "," { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .otherNumber, .letterNumber:
      return true
    default: return false  // Foreign enum: marks and symbols are uncertain.
    }
  }

  /// Whether cmark 0.30.2 writes the character without the backslash it needs: marks that have a meaning on
  /// GitHub and in pandoc (`~`, `|`, `$`), and marks with a meaning that depends on a character that cmark does
  /// not see here.
  fileprivate func isUnprotected(before next: Unicode.Scalar?, startsLine: Bool) -> Bool {
    switch self {
    case "~", "|", "$": true
    case "&", "!": next == nil
    // The line under a table's head, and the start of a URL, in GFM.
    case ":": startsLine && next == "-" || next == "/"
    default: false
    }
  }
}
