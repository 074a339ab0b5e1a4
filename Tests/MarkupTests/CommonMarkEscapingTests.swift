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

  @Test func `The longest run of backticks that cmark reads is used last`() {
    let code = "a" + (1...79).map { String(repeating: "`", count: $0) }.joined(separator: " ") + "a"
    let ticks = String(repeating: "`", count: 80)
    #expect(codeSpan(code) == ticks + code + ticks)
  }

  @Test func `A fence is longer than any in its text`() {
    #expect(fencedBlock(info: "", text: "````\n") == "`````\n````\n`````")
    #expect(fencedBlock(info: "`", text: "~~~\n") == "~~~~ `\n~~~\n~~~~")
  }

  @Test func `Controls, separators and byte order marks are written by number, and nothing else`() {
    for scalar in (0...0xFFFF).compactMap(Unicode.Scalar.init) {
      let value = scalar.value
      let isNumber =
        value < 32 || value > 126 && value < 160 || value == 8_232 || value == 8_233 || value == 65_279
      #expect(scalar.isAlwaysReferenced == isNumber, "\(value)")
    }
  }

  @Test func `An entity goes on with a letter or a number sign`() {
    let letters = Set("#abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
    for scalar in (0..<0x180).compactMap(Unicode.Scalar.init) {
      #expect(scalar.continuesEntity == letters.contains(scalar), "\(scalar.value)")
    }
  }

  @Test func `Every ASCII character at every position has its one spelling`() {
    for scalar in (32..<127).compactMap(Unicode.Scalar.init) {
      let number = scalar == "|" ? "&#124;" : nil
      let blank = scalar == " " ? "&#32;" : nil
      func written(_ protected: String) -> String {
        protected.unicodeScalars.contains(scalar) ? "\\\(scalar)" : "\(scalar)"
      }
      #expect(
        escapedForDestination("a\(scalar)-") == "a\(number ?? blank ?? written("\\()<>`*_"))-", "\(scalar)")
      #expect(escapedForTitle("a\(scalar)-") == "a\(number ?? written("\\\"`<>"))-", "\(scalar)")
      #expect(escapedForInfo("a\(scalar)-") == "a\(number ?? written("\\"))-", "\(scalar)")
    }
  }

  @Test(arguments: [
    ("a`", "`` a` ``"), ("`a", "`` `a ``"), ("a``b", "`a``b`"), ("``a`", "``` ``a` ```"),
    ("  ", "`  `"), (" `", "``  ` ``"),
  ])
  func `Code has the shortest enclosure that it does not hold`(code: String, span: String) {
    #expect(codeSpan(code) == span)
  }

  @Test(arguments: [
    ("", "a\n", "```\na\n```"), ("x", "``\n", "``` x\n``\n```"), ("", "```\n", "````\n```\n````"),
    ("", "a`````b``\n", "``````\na`````b``\n``````"), ("`", "a\n", "~~~ `\na\n~~~"),
    ("`", "~~~~\n", "~~~~~ `\n~~~~\n~~~~~"),
  ])
  func `A fence has at least three marks, and one more than any run`(
    info: String, text: String, block: String
  ) {
    #expect(fencedBlock(info: info, text: text) == block)
  }
}
