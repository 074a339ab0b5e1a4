import Markup
import Testing

@Suite struct ParsingTests {
  @Test(
    arguments: [
      ("", []),
      ("# a", [.heading(level: .one, id: nil, [.text("a")])]),
      (
        "a *b* **c** `d`",
        [
          .paragraph([
            .text("a "), .emphasis([.text("b")]), .text(" "), .strong([.text("c")]), .text(" "), .code("d"),
          ])
        ]
      ),
      ("a\nb\\\nc", [.paragraph([.text("a"), .softBreak, .text("b"), .lineBreak, .text("c")])]),
      (
        "[a](b \"c\") ![d](e)",
        [
          .paragraph([
            .link(Link(destination: "b", title: "c", text: [.text("a")])), .text(" "),
            .image(Link(destination: "e", text: [.text("d")])),
          ])
        ]
      ),
      (
        "3. a\n\n4. b",
        [
          .list(
            List(
              .ordered(start: 3), .loose,
              items: [ListItem([.paragraph([.text("a")])]), ListItem([.paragraph([.text("b")])])]))
        ]
      ),
      ("```sql\nx\n```", [.codeBlock(info: "sql", text: "x\n")]),
      ("> a\n\n---", [.blockQuote([.paragraph([.text("a")])]), .thematicBreak]),
      ("<b>\n\na<i>", [.html("<b>\n"), .paragraph([.text("a"), .html("<i>")])]),
      ("a & &lt; \\* [b] _c", [.paragraph([.text("a & < * [b] _c")])]),
      ("a\0b", [.paragraph([.text("a\u{FFFD}b")])]),
      ("{{virtual-ip}}", [.paragraph([.text("{{virtual-ip}}")])]),
      ("| a |\n| - |", [.paragraph([.text("| a |"), .softBreak, .text("| - |")])]),
    ] as [(String, [Block])])
  func `Markdown is read into CommonMark's own kinds`(markdown: String, blocks: [Block]) throws {
    #expect(try Document(parsing: markdown).blocks == blocks)
  }
}
