/// Lays out normalized inlines as tokens, so that the neighbours of a delimiter can be seen.
///
/// Delimiters alternate between `*` and `_`, between neighbours and from outside to inside, so that two runs
/// never join. Normalization leaves at most two levels of emphasis, so a third mark is not needed.
struct InlineTokenizer {
  /// Whether the tokens include raw HTML that is not one of our anchors.
  private(set) var holdsForeignHTML = false
  private(set) var tokens: [InlineToken] = []

  mutating func add(_ inlines: [Inline], within outer: Delimiter.Mark? = nil) throws(MarkupError) {
    var skipsAnchorEnd = false
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text):
        tokens.append(.text(TextToken(text)))
      case .softBreak: tokens.append(.lineEnd(.soft))
      case .lineBreak: tokens.append(.lineEnd(.hard))
      case .code(let text):
        tokens.append(.markup(.code(text)))
      case .emphasis(let content): try addEmphasis(content, length: 1, within: outer)
      case .strong(let content): try addEmphasis(content, length: 2, within: outer)
      case .link(let link): try add(link, .link, within: outer)
      case .image(let image): try add(image, .image, within: outer)
      case .html(let html):
        let next = index + 1 < inlines.count ? inlines[index + 1] : nil
        if skipsAnchorEnd {
          skipsAnchorEnd = false
        } else if next == .html("</a>"), isAnchorStart(html) {
          skipsAnchorEnd = true
        } else {
          holdsForeignHTML = true
        }
        tokens.append(.markup(.html(html)))
      case .span(_, let content): try add(content, within: outer)
      case .markedCode(let parts): try add([.code(parts.map(\.text).joined())], within: outer)
      }
    }
  }

  private mutating func addEmphasis(
    _ content: [Inline], length: Int, within outer: Delimiter.Mark?
  ) throws(MarkupError) {
    var mark: Delimiter.Mark = outer == .star ? .underscore : .star
    if outer == nil, case .close(let previous)? = tokens.last {
      mark = previous.mark == .star ? .underscore : .star
    }
    let delimiter = Delimiter(mark: mark, length: length)
    tokens.append(.open(delimiter))
    try add(content, within: mark)
    tokens.append(.close(delimiter))
  }

  private mutating func add(
    _ link: Link, _ kind: InlineToken.LinkKind, within outer: Delimiter.Mark?
  ) throws(MarkupError) {
    tokens.append(.markup(.linkStart(link, kind)))
    try add(link.text, within: outer)
    tokens.append(.markup(.linkEnd(link)))
  }

  /// Whether the HTML is the start tag that `Lowering` makes, which cmark reads correctly anywhere in a line.
  private func isAnchorStart(_ html: String) -> Bool {
    let (start, end) = ("<a id=\"".unicodeScalars, "\">".unicodeScalars)
    let scalars = html.unicodeScalars
    guard scalars.starts(with: start), scalars.reversed().starts(with: end.reversed()),
      scalars.count >= start.count + end.count
    else { return false }
    return scalars.dropFirst(start.count).dropLast(end.count)
      .allSatisfy { $0 != "\"" && $0 != "<" && $0 != ">" && !$0.isAlwaysReferenced }
  }
}
