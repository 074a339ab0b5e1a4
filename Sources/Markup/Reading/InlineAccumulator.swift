/// Collects inlines and joins neighbours that Markdown cannot distinguish.
struct InlineAccumulator {
  private(set) var inlines: [Inline]

  init(_ inlines: [Inline] = []) { self.inlines = inlines }

  mutating func append(_ new: [Inline]) {
    for inline in new { append(inline) }
  }

  mutating func append(_ inline: Inline) {
    switch (inlines.last, inline) {
    case (_, .text("")), (_, .code("")), (_, .html("")):
      break
    case (.text(let old)?, .text(let new)):
      replaceLast(.text(old + new))
    case (.code(let old)?, .code(let new)):
      // The backticks between them would be one run.
      replaceLast(.code(old + new))
    case (.softBreak?, .softBreak), (.lineBreak?, .softBreak), (.lineBreak?, .lineBreak):
      break
    case (.softBreak?, .lineBreak):
      replaceLast(.lineBreak)
    case (.emphasis(let old)?, .emphasis(let new)):
      replaceLast(.emphasis(joined(old, new)))
    case (.strong(let old)?, .strong(let new)):
      replaceLast(.strong(joined(old, new)))
    case (_, _):
      inlines.append(inline)
    }
  }

  private func joined(_ old: [Inline], _ new: [Inline]) -> [Inline] {
    var result = InlineAccumulator(old)
    result.append(new)
    return result.inlines
  }

  private mutating func replaceLast(_ inline: Inline) {
    inlines[inlines.count - 1] = inline
  }
}
