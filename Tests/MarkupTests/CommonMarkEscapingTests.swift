import Testing

@testable import Markup

@Suite struct CommonMarkEscapingTests {
  @Test(arguments: [
    ("", "<>"), ("a.html", "a.html"), ("a b", "a&#32;b"), ("(", "\\("), ("\\x", "\\\\x"), ("p|q", "p&#124;q"),
    ("a\nb", "a&#10;b"), ("?a&b", "?a&#38;b"), ("&", "&"),
  ])
  func `A destination is escaped for parentheses`(destination: String, escaped: String) {
    #expect(escapedForDestination(destination) == escaped)
  }

  @Test(arguments: [("a \"b\"", "a \\\"b\\\""), ("a\\", "a&#92;"), ("\\a", "\\\\a"), ("\\\\", "\\\\&#92;")])
  func `A title is escaped for double quotes`(title: String, escaped: String) {
    #expect(escapedForTitle(title) == escaped)
  }

  @Test(arguments: [("c++ x", "c++ x"), ("a\\b", "a\\\\b"), ("&amp;", "&#38;amp;"), ("a\nb", "a&#10;b")])
  func `An info string keeps to its line`(info: String, escaped: String) {
    #expect(escapedForInfo(info) == escaped)
  }

  @Test(arguments: [
    ("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), (" ", "` `"), (" a", "` a`"), (" a ", "`  a  `"),
  ])
  func `Code is enclosed by backticks that it does not hold`(code: String, span: String) {
    #expect(codeSpan(code) == span)
  }

  @Test func `Code that holds every run of backticks is refused`() {
    let code = (1...80).map { String(repeating: "`", count: $0) }.joined(separator: " ")
    #expect(codeSpan(code) == nil)
    #expect(throws: MarkupError.tooManyBackticks) { try Document([.paragraph([.code(code)])]).commonMark() }
  }

  @Test func `A fence is longer than any in its text`() {
    #expect(fencedBlock(info: "", text: "````\n") == "`````\n````\n`````")
    #expect(fencedBlock(info: "`", text: "~~~\n") == "~~~~ `\n~~~\n~~~~")
  }
}
