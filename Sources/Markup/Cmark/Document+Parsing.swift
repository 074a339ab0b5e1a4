extension Document {
  /// Reads CommonMark. The result has only CommonMark's own kinds; GFM's tables and tasks stay text.
  ///
  /// 1. Refuse text that is longer, or has more brackets, than the limits.
  /// 2. Let cmark parse.
  /// 3. Convert cmark's tree into values without recursion, no deeper than the limits.
  ///
  /// - Throws: `MarkupError` if a limit is exceeded.
  public init(parsing markdown: String, limits: ParsingLimits = .standard) throws(MarkupError) {
    try limits.check(markdown)
    let tree = try Tree(parsing: markdown)
    self = Document(try TreeReader(nesting: limits.nesting).blocks(in: tree))
  }
}

extension ParsingLimits {
  /// Refuses Markdown that cmark should not get.
  func check(_ markdown: String) throws(MarkupError) {
    let length = markdown.utf8.count
    guard length <= bytes else { throw .tooLong(bytes: length, limit: bytes) }
    var line = 1
    var paragraph = 1
    var found = 0
    var isBlank = true
    for byte in markdown.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        if isBlank {
          found = 0
          paragraph = line
        }
        isBlank = true
      case UInt8(ascii: "["):
        found += 1
        isBlank = false
        guard found <= brackets else { throw .tooManyBrackets(line: paragraph, limit: brackets) }
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        break
      default:
        isBlank = false
      }
    }
  }
}
