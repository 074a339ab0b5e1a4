import Markup
import Testing

/// What cmark's own renderer loses, each with the form that keeps it.
@Suite struct RoundTripExampleTests {
  struct Example: CustomTestStringConvertible {
    var reason: String
    var inlines: [Inline]
    var markdown: String
    var testDescription: String { reason }

    init(_ reason: String, _ inlines: [Inline], _ markdown: String) {
      self.reason = reason
      self.inlines = inlines
      self.markdown = markdown
    }
  }

  static let examples: [Example] = [
    Example(
      "Bold beside Japanese brackets flanks through a numeric reference",
      [.strong([.text("「重要」")]), .text("を読む")], "**「重要」**&#12434;読む"),
    Example(
      "Two on a line do not make the text between them bold",
      [.text("前"), .strong([.text("「a」")]), .text("と"), .strong([.text("「b」")]), .text("後")],
      "&#21069;**「a」**&#12392;**「b」**&#24460;"),
    Example("Bold within Japanese words needs no help", [.strong([.text("重要")]), .text("を")], "**重要**を"),
    Example(
      "Emphasis of a blank", [.text("a"), .emphasis([.text(" ")]), .text("b")], "&#97;*&#32;*&#98;"),
    Example(
      "Strong emphasis in emphasis", [.emphasis([.text("a"), .strong([.text("b")])])], "*&#97;__b__*"),
    Example(
      "Emphasis beside strong emphasis", [.emphasis([.text("a")]), .strong([.text("b")])], "*a*__b__"),
    Example("A Windows path", [.text("C:\\_tmp")], "C:\\\\\\_tmp"),
    Example("A UNC path", [.text("\\\\server\\share")], "\\\\\\\\server\\\\share"),
    Example("A backslash before a star", [.text("x\\*")], "x\\\\\\*"),
    Example("What looks like a URL is no link in GFM", [.text("http://a www.b")], "http\\://a &#119;ww.b"),
    Example("Labels stay legible", [.text("次に [OK] か[キャンセル]を押す")], "次に [OK] か[キャンセル]を押す"),
    Example(
      "A label before a parenthesis is no link", [.text("a [b](c) [de]: f")], "a \\[b\\](c) \\[de\\]: f"),
    Example(
      "A label before a link is no reference",
      [.text("a [bc]"), .link(Link(destination: "#d", text: [.text("e")]))],
      "a \\[bc\\][e](#d)"),
    Example(
      "A footnote's mark and a task's box are none", [.text("a [^1] [ ] [x]")], "a \\[^1\\] \\[ \\] \\[x\\]"),
    Example("A name in angle brackets", [.text("<default>")], "\\<default\\>"),
    Example("Text like an entity", [.text("&copy; &#42; R & D")], "\\&copy; &\\#42; R & D"),
    Example(
      "A year at the start of a line", [.text("1986. a"), .softBreak, .text("2) b")], "1986\\. a\n2\\) b"),
    Example(
      "Marks of blocks after a soft break",
      ["+", "- a", "===", "---", "> a", "# a", ":-:"].flatMap { [.softBreak, .text($0)] },
      "\\+\n\\- a\n\\===\n\\---\n\\> a\n\\# a\n\\:-:"),
    Example("A fence of tildes, and GFM's strikethrough", [.text("~~~ ~~x~~")], "\\~\\~\\~ \\~\\~x\\~\\~"),
    Example("Pipes, which a line below could make a table", [.text("| a |")], "\\| a \\|"),
    Example("Dollars, which GitHub reads as formulas", [.text("C$ $x$")], "C\\$ \\$x\\$"),
    Example(
      "Blanks at the edges of lines", [.text(" a "), .softBreak, .text(" b ")], "&#32;a&#32;\n&#32;b&#32;"),
    Example("A tab", [.text("\ta")], "&#9;a"),
    Example("A yen sign stays one", [.text("C:\u{A5}a")], "C:\u{A5}a"),
    Example("Line ends of Unicode are none", [.text("a\u{85}b\u{2028}c")], "a&#133;b&#8232;c"),
    Example("A byte order mark at the start", [.text("\u{FEFF}a")], "&#65279;a"),
    Example("A reference definition", [.text("[a]: /u")], "\\[a\\]: /u"),
    Example(
      "An exclamation before a link",
      [.text("a!"), .link(Link(destination: "u", text: [.text("b")]))], "a\\![b](u)"),
    Example(
      "A hard line break is a backslash, not two blanks", [.text("a"), .lineBreak, .text("b")], "a\\\nb"),
    Example("Code of only blanks", [.code("  ")], "`  `"),
    Example("Code with blanks at both edges", [.code(" a ")], "`  a  `"),
    Example("Code with backticks at its edge", [.code("`a")], "`` `a ``"),
    Example(
      "A destination with blanks and brackets",
      [.link(Link(destination: "a b(c)<d>\\e", text: []))], "[](a&#32;b\\(c\\)\\<d\\>\\\\e)"),
    Example(
      "A destination like an entity", [.link(Link(destination: "?a&copy;", text: []))], "[](?a&#38;copy;)"),
    Example(
      "A title without a destination", [.link(Link(destination: "", title: "t", text: []))], "[](<> \"t\")"),
    Example(
      "A backslash before the quote that ends a title: cmark takes the longest title it finds",
      [.link(Link(destination: "u", title: "a\\", text: [])), .text("\")\"")], "[](u \"a&#92;\")\")\""),
    Example(
      "A title with quotes and a line end",
      [.link(Link(destination: "u", title: "a \"b\"\nc", text: []))], "[](u \"a \\\"b\\\"&#10;c\")"),
  ]

  @Test(arguments: examples)
  func `Inlines are written so that they are read back`(example: Example) throws {
    let document = Document([.paragraph(example.inlines)])
    let markdown = try document.commonMark()
    #expect(markdown == example.markdown + "\n")
    #expect(try Document(parsing: markdown) == document.normalized())
  }

  @Test(arguments: [
    Block.heading(level: .two, id: nil, [.text("C# #")]),
    .heading(level: .one, id: nil, []),
    .codeBlock(info: "", text: "a\n"),
    .codeBlock(info: "", text: ""),
    .codeBlock(info: "a`b", text: "```\n~~~\n"),
    .codeBlock(info: "a\\b &amp; c", text: "    a\n\n"),
    .html("<div>\na\n</div>\n"),
    .blockQuote([]),
    .blockQuote([.html("<b>\n"), .blockQuote([])]),
  ])
  func `Blocks are read back as they were`(block: Block) throws {
    let document = Document([block, .paragraph([.text("x")])])
    #expect(document.normalized() == document)
    #expect(try Document(parsing: document.commonMark()) == document)
  }
}
