/// Writes the content of a paragraph, heading or cell as Markdown.
struct LineWriter {
  /// Where the content stands.
  enum Place {
    case paragraph, heading, cell
    /// A paragraph behind the box of a task.
    case task
  }

  let place: Place

  /// The content as Markdown, its lines parted by newlines.
  func markdown(_ inlines: [Inline]) throws(MarkupError) -> String {
    var tokenizer = InlineTokenizer()
    try tokenizer.add(inlines)
    var tokens = tokenizer.tokens
    Flanking(isLineStart: place != .task).apply(to: &tokens)
    let markdown = write(tokens)
    if tokenizer.holdsForeignHTML { try verify(markdown, says: inlines) }
    return markdown
  }

  private func write(_ tokens: [InlineToken]) -> String {
    var output = ""
    // A cell begins behind its pipe, where nothing is a block.
    var isLineStart = place == .paragraph || place == .heading
    for token in tokens {
      switch token {
      case .text(let text): write(text, atLineStart: isLineStart, to: &output)
      case .open(let delimiter), .close(let delimiter): output += delimiter.markdown
      case .markup(let markup):
        output += place == .cell ? markup.escapingPipes() : markup
      case .lineEnd(.soft): output += "\n"
      case .lineEnd(.hard): output += "\\\n"
      }
      isLineStart = if case .lineEnd = token { true } else { false }
    }
    return output
  }

  private func write(_ text: TextToken, atLineStart isLineStart: Bool, to output: inout String) {
    let scalars = text.scalars
    let digits = isLineStart ? scalars.prefix { ("0"..."9").contains($0) }.count : 0
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0
      let isLast = index + 1 == scalars.count
      let next = isLast ? nil : scalars[index + 1]
      if scalar.isAlwaysReferenced || (isFirst && text.referencesFirst) || (isLast && text.referencesLast) {
        output += numericReference(scalar)
        continue
      }
      let isNumberMark = digits > 0 && index == digits && (scalar == "." || scalar == ")")
      let isBlockMark = isLineStart && isFirst && scalar.marksBlock(before: next)
      if isNumberMark || isBlockMark || scalar.isMarkup(before: next) { output += "\\" }
      output.unicodeScalars.append(scalar)
    }
  }

  /// Where raw HTML may be read as a block or end early, only reading it back tells.
  private func verify(_ markdown: String, says inlines: [Inline]) throws(MarkupError) {
    let (before, markdown, expected): (String, String, Block) =
      switch place {
      case .paragraph: ("", markdown, .paragraph(inlines))
      case .heading: ("# ", markdown, .heading(level: .one, id: nil, inlines))
      // GFM takes the backslashes from pipes before it reads a cell.
      case .cell: ("# ", markdown.unescapingPipes(), .heading(level: .one, id: nil, inlines))
      case .task: ("<b> ", markdown, .paragraph([.html("<b>"), .text(" ")] + inlines))
      }
    let parsed = try Document(parsing: before + markdown)
    guard parsed.blocks == [expected] else { throw .rawHTML(markdown) }
  }
}

extension Unicode.Scalar {
  /// Whether a backslash has to stand before the character wherever it is: Markdown's own marks, and `~`,
  /// `|` and `$`, which GitHub and pandoc read.
  fileprivate func isMarkup(before next: Unicode.Scalar?) -> Bool {
    switch self {
    case "\\", "`", "*", "_", "[", "]", "<", "~", "|", "$": true
    case "&": next?.continuesEntity == true
    // A link may follow the one, the end of a heading the other.
    case "!", "#": next == nil
    default: false
    }
  }

  /// Whether the character at the start of a line might begin a block.
  fileprivate func marksBlock(before next: Unicode.Scalar?) -> Bool {
    switch self {
    case "#", ">", "-", "+", "=": true
    // The line under a table's head, in GFM.
    case ":": next == "-"
    default: false
    }
  }
}

extension String {
  /// The text with a backslash before every pipe. By scalars: a combining mark behind a pipe would make it
  /// another `Character`.
  fileprivate func escapingPipes() -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "|" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  fileprivate func unescapingPipes() -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "|", result.last == "\\" { result.removeLast() }
      result.append(scalar)
    }
    return String(result)
  }
}
