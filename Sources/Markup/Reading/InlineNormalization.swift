/// Brings the content of a paragraph, heading or cell into a form that CommonMark can hold.
struct InlineNormalization {
  /// What a line ending within the content becomes.
  enum LineEnds {
    case kept, blanks
  }

  var lineEnds = LineEnds.kept
  private var isInEmphasis = false
  private var isInStrong = false
  private var isInLink = false

  init(lineEnds: LineEnds) { self.lineEnds = lineEnds }

  /// The whole content of a block: without breaks at its edges, and protected from being read as a definition.
  func content(_ inlines: [Inline]) -> [Inline] {
    let (_, content, _) = hoistingBreaks(self.inlines(inlines))
    guard lineEnds == .kept, case .link(let link)? = content.first, link.text.contains(where: \.endsLabel)
    else {
      return content
    }
    return [.html("<a>"), .html("</a>")] + content
  }

  private func inlines(_ inlines: [Inline]) -> [Inline] {
    var result = InlineAccumulator()
    for inline in inlines { append(inline, to: &result) }
    return result.inlines
  }

  private func append(_ inline: Inline, to result: inout InlineAccumulator) {
    switch inline {
    case .text(let text): append(text, to: &result)
    case .softBreak, .lineBreak:
      switch lineEnds {
      case .kept: result.append(inline)
      case .blanks: result.append(.text(" "))
      }
    case .code(let text): result.append(.code(text.replacingUnwritableScalars().joiningLines()))
    case .html(let html): result.append(.html(html.replacingUnwritableScalars()))
    case .emphasis(let content):
      var inner = self
      inner.isInEmphasis = true
      let inlines = inner.inlines(content)
      if isInEmphasis { result.append(inlines) } else { append(inlines, as: Inline.emphasis, to: &result) }
    case .strong(let content):
      var inner = self
      inner.isInStrong = true
      let inlines = inner.inlines(content)
      if isInStrong { result.append(inlines) } else { append(inlines, as: Inline.strong, to: &result) }
    case .link(let link):
      var inner = self
      inner.isInLink = true
      let inlines = inner.inlines(link.text)
      if isInLink { result.append(inlines) } else { result.append(.link(sound(link, inlines))) }
    case .image(let image):
      result.append(.image(sound(image, inlines(image.text))))
    case .span(_, let content):
      result.append(inlines(content))
    case .markedCode(let parts):
      append(.code(parts.map(\.text).joined()), to: &result)
    }
  }

  private func append(_ text: String, to result: inout InlineAccumulator) {
    let lines = text.replacingUnwritableScalars().splitIntoLines()
    for (index, line) in lines.enumerated() {
      if index > 0 { append(.softBreak, to: &result) }
      result.append(.text(line))
    }
  }

  /// A run of `*` or `_` beside a line ending opens and closes nothing.
  private func append(
    _ inlines: [Inline], as make: ([Inline]) -> Inline, to result: inout InlineAccumulator
  ) {
    let (before, content, after) = hoistingBreaks(inlines)
    result.append(before)
    if !content.isEmpty { result.append(make(content)) }
    result.append(after)
  }

  private func hoistingBreaks(_ inlines: [Inline]) -> (before: [Inline], content: [Inline], after: [Inline]) {
    let before = inlines.prefix(while: \.isBreak)
    let rest = inlines.dropFirst(before.count)
    let after = rest.reversed().prefix(while: \.isBreak)
    return (Array(before), Array(rest.dropLast(after.count)), Array(after))
  }

  private func sound(_ link: Link, _ text: [Inline]) -> Link {
    Link(
      destination: link.destination.replacingUnwritableScalars(),
      title: link.title.replacingUnwritableScalars(), text: text)
  }
}

extension Inline {
  fileprivate var isBreak: Bool { self == .softBreak || self == .lineBreak }

  /// Whether `]:` occurs in code or raw HTML, where no backslash helps. Blocks are read before inlines: in a
  /// link that begins a paragraph it turns what came before into the label of a definition, and all that is lost.
  fileprivate var endsLabel: Bool {
    switch self {
    case .code(let text), .html(let text): text.utf8.containsLabelEnd
    case .emphasis(let content), .strong(let content), .span(_, let content):
      content.contains(where: \.endsLabel)
    case .link(let link), .image(let link): link.text.contains(where: \.endsLabel)
    case .text, .softBreak, .lineBreak, .markedCode: false
    }
  }
}

extension String.UTF8View {
  fileprivate var containsLabelEnd: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
  }
}
