import Markup
import Testing

@Suite struct LimitsTests {
  @Test func `Markdown longer than the limit is refused`() throws {
    let limits = ParsingLimits(bytes: 10)
    #expect(throws: MarkupError.tooLong(bytes: 12, limit: 10)) {
      try Document(parsing: "手順手順", limits: limits)
    }
    #expect(try Document(parsing: "手順", limits: limits) == Document([.paragraph([.text("手順")])]))
  }

  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "a",
    String(repeating: "- ", count: 10_000) + "a",
    (0..<500).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
    String(repeating: "*a **a ", count: 200) + "b" + String(repeating: "** a*", count: 200),
  ])
  func `Markdown that nests too deep is refused`(markdown: String) {
    #expect(throws: MarkupError.tooDeep(limit: 64)) { try Document(parsing: markdown) }
  }

  @Test func `Brackets on which cmark takes quadratic time are refused (CVE-2023-22486)`() {
    let markdown = "a\n\n" + String(repeating: "![[]()", count: 20_000)
    #expect(throws: MarkupError.tooManyBrackets(line: 3, limit: 10_000)) { try Document(parsing: markdown) }
  }

  @Test(arguments: [
    ("[[", nil), ("[[[", 1), ("a\n[\n[\n[", 1), ("[[\n\n[[", nil), ("[\n \t\r\n[[", nil),
    ("a\n\n\nb[\n[[", 4),
    ("[[\na\n[", 1), ("\n\n[[[", 3), ("\n[[[", 2), ("[[\n[", 1),
  ])
  func `Brackets are counted by paragraph, which a blank line ends`(markdown: String, line: Int?) throws {
    let limits = ParsingLimits(bytes: 99, brackets: 2)
    if let line {
      #expect(throws: MarkupError.tooManyBrackets(line: line, limit: 2)) {
        try Document(parsing: markdown, limits: limits)
      }
    } else {
      _ = try Document(parsing: markdown, limits: limits)
    }
  }

  @Test func `Markdown at the limit of bytes is read`() throws {
    #expect(throws: Never.self) { try Document(parsing: "abc", limits: ParsingLimits(bytes: 3)) }
    #expect(throws: MarkupError.tooLong(bytes: 4, limit: 3)) {
      try Document(parsing: "abcd", limits: ParsingLimits(bytes: 3))
    }
  }

  @Test func `Brackets in many paragraphs are read`() throws {
    let markdown = String(repeating: "[a]\n\n", count: 20_000)
    #expect(try Document(parsing: markdown).blocks.count == 20_000)
  }

  @Test func `A tree built too deep is refused by both renderers`() {
    var block = Block.paragraph([.text("a")])
    var inline = Inline.text("a")
    for _ in 0..<1_000 {
      block = .blockQuote([block])
      inline = .emphasis([inline])
    }
    for document in [Document([block]), Document([.paragraph([inline])])] {
      #expect(throws: MarkupError.tooDeep(limit: 128)) { try document.html() }
      #expect(throws: MarkupError.tooDeep(limit: 128)) { try document.commonMark() }
    }
  }

  @Test func `A tree at the limit is rendered by both`() throws {
    var block = Block.paragraph([.text("a")])
    for _ in 0..<126 { block = .blockQuote([block]) }
    let document = Document([block])
    _ = try document.html()
    let limits = ParsingLimits(nesting: 200)
    #expect(try Document(parsing: document.commonMark(), limits: limits) == document)
  }

  @Test(arguments: [
    (Block.table(Table(columns: [], rows: [])), MarkupError.tableWithoutColumns),
    (.table(Table(columns: [.init([])], rows: [.init([])])), .tableRow(cells: 0, columns: 1)),
    (.list(List(.bullet, .tight, items: [ListItem(task: .open, [])])), .taskWithoutParagraph),
    (.list(List(.ordered(start: -1), .tight, items: [])), .listNumber(-1)),
    (
      .list(List(.ordered(start: 999_999_999), .tight, items: [ListItem([]), ListItem([])])),
      .listNumber(1_000_000_000)
    ),
    (.division(Attributes(data: [DataAttribute("a b", "")]), []), .attributeName("a b")),
    (.division(Attributes(data: [DataAttribute("", "")]), []), .attributeName("")),
    (
      .transcript(Transcript(info: "", lines: [.init(prompt: "", input: [CodePart("a\nb")])])),
      .lineBreakInInput("a\nb")
    ),
  ])
  func `A value that cannot be rendered is refused by both renderers`(block: Block, error: MarkupError) {
    #expect(throws: error) { try Document([block]).html() }
    #expect(throws: error) { try Document([block]).commonMark() }
  }
}
