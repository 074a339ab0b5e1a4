import Markup
import Testing

/// What CommonMark cannot hold.
@Suite struct NormalizationTests {
  @Test(
    arguments: [
      ([.text("a"), .text(""), .text("b")], [.text("ab")]),
      (
        [.text("a\r\nb\rc\nd")],
        [.text("a"), .softBreak, .text("b"), .softBreak, .text("c"), .softBreak, .text("d")]
      ),
      (
        [.softBreak, .text("a"), .softBreak, .lineBreak, .text("b"), .lineBreak],
        [.text("a"), .lineBreak, .text("b")]
      ),
      (
        [.text("a"), .emphasis([.softBreak, .text("b"), .lineBreak]), .text("c")],
        [.text("a"), .softBreak, .emphasis([.text("b")]), .lineBreak, .text("c")]
      ),
      ([.text("a"), .emphasis([.strong([])]), .code("")], [.text("a")]),
      ([.emphasis([.text("a")]), .emphasis([.text("b")])], [.emphasis([.text("ab")])]),
      (
        [.strong([.text("a"), .emphasis([.strong([.text("b")])])])],
        [.strong([.text("a"), .emphasis([.text("b")])])]
      ),
      (
        [.link(Link(destination: "a", text: [.link(Link(destination: "b", text: [.text("c")]))]))],
        [.link(Link(destination: "a", text: [.text("c")]))]
      ),
      ([.code("a\nb"), .code("c")], [.code("a bc")]),
      ([.markedCode([CodePart("a"), CodePart("b")])], [.code("ab")]),
      ([.text("\0\u{FFFE}\u{1A}")], [.text("\u{FFFD}\u{FFFD}\u{FFFD}")]),
      (
        [.span(Attributes(id: "a&b"), [.text("c")])],
        [.html("<a id=\"a&amp;b\">"), .html("</a>"), .text("c")]
      ),
      (
        [.image(Link(destination: "a", text: [.span(Attributes(id: "b"), [.text("c")])]))],
        [.image(Link(destination: "a", text: [.text("c")]))]
      ),
      // Seed 31338744 of the property test: read as a definition of the label "a", and lost.
      (
        [.link(Link(destination: "u", text: [.code("\\[a]: /u"), .softBreak]))],
        [.html("<a>"), .html("</a>"), .link(Link(destination: "u", text: [.code("\\[a]: /u"), .softBreak]))]
      ),
    ] as [([Inline], [Inline])])
  func `Inlines are brought into a form that can be read back`(inlines: [Inline], normalized: [Inline]) throws
  {
    let document = Document([.paragraph(inlines)])
    #expect(document.normalized().blocks == [.paragraph(normalized)])
    #expect(try Document(parsing: document.commonMark()) == document.normalized())
  }

  @Test(
    arguments: [
      ([.paragraph([.softBreak]), .list(List(.bullet, .tight, items: []))], []),
      ([.codeBlock(info: " a ", text: "b\r\nc")], [.codeBlock(info: "a", text: "b\nc\n")]),
      (
        [.heading(level: .one, id: "a", [.text("b"), .lineBreak, .text("c")])],
        [
          .paragraph([.html("<a id=\"a\">"), .html("</a>")]), .heading(level: .one, id: nil, [.text("b c")]),
        ]
      ),
    ] as [([Block], [Block])])
  func `Blocks are brought into a form that can be read back`(blocks: [Block], normalized: [Block]) throws {
    let document = Document(blocks)
    #expect(document.normalized().blocks == normalized)
    #expect(try Document(parsing: document.commonMark()) == document.normalized())
  }
}
