import Testing

@testable import Markup

/// The exact characters that a text is written as: a round trip does not show unnecessary escapes.
@Suite struct SpellingTests {
  private func written(_ inlines: [Inline]) throws -> String {
    String(try Document([.paragraph(inlines)]).commonMark().dropLast())
  }

  @Test(arguments: [
    ("押す [OK] を", "押す [OK] を"), ("押す [O] を", "押す \\[O\\] を"), ("押す [^a] を", "押す \\[^a\\] を"),
    ("押す [@a] を", "押す \\[@a\\] を"), ("押す [OK](a)", "押す \\[OK\\](a)"), ("押す [OK][a]", "押す \\[OK\\]\\[a\\]"),
    ("押す [OK]: a", "押す \\[OK\\]: a"), ("押す ![OK]", "押す \\!\\[OK\\]"), ("押す ][OK]", "押す \\]\\[OK\\]"),
    ("押す [O*K]", "押す \\[O\\*K\\]"), ("押す [a/b-c.d, e]", "押す [a/b-c.d, e]"),
    ("押す [a\u{7}b]", "押す \\[a&#7;b\\]"), ("押す [OK", "押す \\[OK"), ("押す [[OK]]", "押す \\[[OK]\\]"),
    ("押す OK]", "押す OK\\]"), ("www.a", "&#119;ww.a"), ("WwW.a", "&#87;wW.a"), ("xwww.a", "x&#119;ww.a"),
    ("www", "www"), ("ww.a", "ww.a"), ("wxw.a", "wxw.a"), ("wwx.a", "wwx.a"), ("xww.a", "xww.a"),
    ("www.", "&#119;ww."), ("a - b", "a - b"), ("a+", "a+"), ("a 1. b", "a 1. b"), ("1 . a", "1 . a"),
    (". a", ". a"), (") a", ") a"), ("1.2. a", "1.2. a"), ("a. b", "a. b"), (": a", ": a"),
    ("a :- b", "a :- b"), ("http://a", "http\\://a"), ("a: b", "a: b"), ("a~b", "a\\~b"), ("a|b", "a\\|b"),
    ("a$b", "a\\$b"), ("a&", "a\\&"), ("a!", "a\\!"), ("&a", "\\&a"), ("!a", "\\!a"), ("a ", "a&#32;"),
  ])
  func `A text is written so wherever it stands`(text: String, spelling: String) throws {
    #expect(try written([.text(text)]) == spelling)
    #expect(try written([.text("x"), .lineBreak, .text(text)]) == "x\\\n" + spelling)
    #expect(try written([.html("<b>"), .text(text)]) == "<b>" + spelling)
  }

  @Test(arguments: [
    ("[OK] を", "\\[OK\\] を", "[OK] を"), ("[OK]", "\\[OK\\]", "[OK]"), ("- a", "\\- a", "- a"),
    ("+ a", "\\+ a", "+ a"), ("= a", "\\= a", "= a"), ("1. a", "1\\. a", "1. a"),
    ("12) a", "12\\) a", "12) a"), ("0. a", "0\\. a", "0. a"), ("9. a", "9\\. a", "9. a"),
    (":- a", "\\:- a", ":- a"), (" a", "&#32;a", " a"),
  ])
  func `At the start of a line it is written otherwise`(text: String, atStart: String, within: String) throws
  {
    #expect(try written([.text(text)]) == atStart)
    #expect(try written([.text("x"), .lineBreak, .text(text)]) == "x\\\n" + atStart)
    #expect(try written([.html("<b>"), .text(text)]) == "<b>" + within)
  }

  @Test func `Brackets at the end of a text hang on what follows`() throws {
    let link = Inline.link(Link(destination: "b", text: [.text("c")]))
    #expect(try written([.text("a [OK]"), .code("b")]) == "a [OK]`b`")
    #expect(try written([.text("a [OK]"), .html("<b>")]) == "a [OK]<b>")
    #expect(try written([.text("a [OK]"), .strong([.text("b")])]) == "a [OK]**b**")
    #expect(try written([.strong([.text("a [OK]")]), .text(" b")]) == "**a [OK]** b")
    #expect(try written([.text("a [OK]"), .softBreak, .text("(b")]) == "a [OK]\n(b")
    #expect(try written([.text("a [OK]"), link]) == "a \\[OK\\][c](b)")
    #expect(try written([.link(Link(destination: "b", text: [.text("a [OK]")]))]) == "[a \\[OK\\]](b)")
  }

  @Test func `Texts of one node each are written as one`() throws {
    #expect(try written([.text("a [OK]"), .text("(b")]) == "a \\[OK\\](b")
    #expect(try written([.text("a [OK]"), .text("b")]) == "a [OK]b")
    #expect(try written([.text("a w"), .text("ww.b")]) == "a &#119;ww.b")
  }

  @Test func `An exclamation mark before a link makes no image of it`() throws {
    #expect(try written([.text("a!"), .link(Link(destination: "b", text: [.text("c")]))]) == "a\\![c](b)")
  }

  /// ASCII punctuation beside a run lets it open and close; everything else except a blank is written by number.
  @Test func `Beside a bold bracket a neighbour is written by number if it is no ASCII punctuation`() throws {
    for scalar in (32..<127).compactMap(Unicode.Scalar.init) + ["あ", "、", "「", "é"] {
      let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let isNumber = isLetter || !scalar.isASCII
      let found = try written([.text("あ\(scalar)"), .strong([.text("「い」")]), .text("\(scalar)う")])
      #expect(found.contains("&#\(scalar.value);**「い」**&#\(scalar.value);") == isNumber, "\(found)")
      #expect(found.contains("&#") == isNumber, "\(found)")
    }
  }

  @Test func `Beside a bold letter nothing needs a number`() throws {
    #expect(try written([.text("あ"), .strong([.text("い")]), .text("う")]) == "あ**い**う")
    #expect(
      try written([.text("あ"), .strong([.text(" い ")]), .text("う")]) == "&#12354;**&#32;い&#32;**&#12358;")
  }

  /// A neighbour of one run that is written by number is punctuation for the run on its other side.
  @Test func `A number beside one run is seen by the next`() throws {
    #expect(
      try written([.strong([.text("「い」")]), .text("う"), .strong([.text("え")]), .text("お")])
        == "**「い」**&#12358;**え**お")
  }
}
