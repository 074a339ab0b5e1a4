import Markup

/// Any text as Markdown: what is read can be written, and what was written reads the same.
///
/// The limits are tried at the size of the input itself, so that no input needs a megabyte.
public struct MarkupCheck: Check {
  /// A check of the parser and both renderers.
  public init() {}

  /// Parses, renders both ways, parses again.
  public func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let document = try parsed(text) else { return }
    try checkDepth(of: document)
    try checkTightLimits(text, document)
    let html = try document.html()
    try HTMLCheck(html: html).check()

    let markdown: String
    do {
      markdown = try document.commonMark()
    } catch .rawHTML {
      // Some raw HTML has no other place where it reads back the same; it is refused, not lost.
      return
    }
    let normalized = document.normalized()
    try demand(
      normalized.normalized() == normalized, "to normalize twice is to normalize once",
      "\(normalized)\n\(normalized.normalized())")
    let again: Document
    do {
      // The written text may be nested deeper than the text that was read: an anchor, a split emphasis.
      again = try Document(
        parsing: markdown, limits: ParsingLimits(bytes: .max, nesting: 200, brackets: .max))
    } catch {
      throw Violation(law: "what was written can be read", found: "\(error) in \(markdown.debugDescription)")
    }
    try demand(
      again == normalized, "what was written reads as the tree says",
      "\(markdown.debugDescription)\nexpected \(normalized)\nfound    \(again)")
    let (expected, found) = (try normalized.html(), try again.html())
    try demand(expected == found, "both renderings say the same", "\(expected)\n\(found)")
  }

  private func parsed(_ text: String) throws -> Document? {
    let limits = ParsingLimits.standard
    do {
      let document = try Document(parsing: text)
      try demand(text.utf8.count <= limits.bytes, "what is too long is refused", "\(text.utf8.count) bytes")
      return document
    } catch MarkupError.tooLong {
      try demand(text.utf8.count > limits.bytes, "only what is too long is refused", "\(text.utf8.count)")
    } catch MarkupError.tooManyBrackets {
      let count = text.utf8.count { $0 == UInt8(ascii: "[") }
      try demand(count > limits.brackets, "only too many brackets are refused", "\(count) brackets")
    } catch MarkupError.tooDeep {
      // Only the parser knows how deep a text is nested.
    }
    return nil
  }

  private func checkDepth(of document: Document) throws {
    let depth = Depth.of(document)
    try demand(depth <= ParsingLimits.standard.nesting, "what nests too deep is refused", "\(depth) levels")
  }

  /// Limits just below and just at what the text needs.
  private func checkTightLimits(_ text: String, _ document: Document) throws {
    let depth = Depth.of(document)
    let exact = ParsingLimits(bytes: text.utf8.count, nesting: depth)
    try demand(
      (try? Document(parsing: text, limits: exact)) == document, "a text at its limits is read",
      "\(text.utf8.count) bytes, \(depth) levels")
    let tight = [
      ParsingLimits(bytes: text.utf8.count - 1), ParsingLimits(nesting: depth - 1),
    ]
    for limits in tight where limits.bytes >= 0 && limits.nesting >= 0 {
      try demand(
        (try? Document(parsing: text, limits: limits)) == nil, "a text past a limit is refused", "\(limits)")
    }
  }
}
