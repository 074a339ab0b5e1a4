import Markup
import Testing

/// Kinds that CommonMark does not have, as Markdown shows them.
@Suite struct GFMTests {
  @Test func `A table keeps its pipes, in code too, and anchors rows in their first cell`() throws {
    let table = Table(
      columns: [.init([.text("a|b")]), .init([.text("n")], alignment: .right)],
      rows: [
        .init([[.code("x|y")], [.text("1"), .lineBreak, .text("2")]], attributes: Attributes(id: "r1")),
        .init([[], [.text(" z ")]]),
      ], attributes: Attributes(id: "t"))
    let markdown = """
      | <a id="t"></a>a\\|b | n |
      | --- | ---: |
      | <a id="r1"></a>`x\\|y` | 1 2 |
      |  | &#32;z&#32; |

      """
    #expect(try Document([.table(table)]).commonMark() == markdown)
  }

  @Test func `Tasks have GFM's boxes, and text like a box has none`() throws {
    let list = List(
      .ordered(start: 1), .tight,
      items: [
        ListItem(task: .open, [.paragraph([.text("a")])]),
        ListItem(task: .done, [.paragraph([]), .division(Attributes(id: "s"), [])]),
        ListItem([.paragraph([.text("[ ] c")])]),
      ])
    let markdown = """
      1.  [ ] a

      2.  [x]

          <a id="s"></a>

      3.  \\[ \\] c

      """
    #expect(try Document([.list(list)]).commonMark().withoutTrailingBlanks() == markdown)
  }

  @Test func `A division puts its anchor into the first paragraph, behind the box of a task`() throws {
    let list = List(.bullet, .tight, items: [ListItem(task: .open, [.paragraph([.text("a")])])])
    let document = Document([
      .division(Attributes(id: "3.3-9"), [.list(list)]),
      .division(Attributes(id: "x"), [.division(Attributes(id: "y"), [.paragraph([.text("b")])])]),
      .division(Attributes(id: "z"), [.codeBlock(info: "", text: "c\n")]),
    ])
    let markdown = """
        - [ ] <a id="3.3-9"></a>a

      <a id="x"></a><a id="y"></a>b

      <a id="z"></a>

      ```
      c
      ```

      """
    #expect(try document.commonMark() == markdown)
  }

  @Test func `A heading, a span and a figure carry their anchors`() throws {
    let document = Document([
      .heading(level: .two, id: "h", [.text("見出し")]),
      .paragraph([.text("a "), .span(Attributes(id: "s"), [.text("b")])]),
      .figure(Figure(svg: "<svg/>", file: "図 1.svg", description: "構成", attributes: Attributes(id: "f"))),
    ])
    let markdown = """
      <a id="h"></a>

      ## 見出し

      a <a id="s"></a>b

      <a id="f"></a>![構成](図&#32;1.svg)

      """
    #expect(try document.commonMark() == markdown)
  }

  @Test func `A callout is a block quote under a strong heading, within an item too`() throws {
    let callout = Block.callout(Callout(style: "important", heading: "重要", [.paragraph([.text("a")])]))
    let list = Block.list(
      List(.ordered(start: 1), .tight, items: [ListItem([.paragraph([.text("b")]), callout])]))
    #expect(
      try Document([list]).commonMark().withoutTrailingBlanks() == "1.  b\n    > **重要**\n    >\n    > a\n")
  }

  @Test func `A transcript shows what is typed, and no prompt`() throws {
    let transcript = Transcript(
      info: "console",
      lines: [
        .init(
          prompt: ">",
          input: [CodePart("sqlcmd -S "), CodePart("10.0.0.1\\DPM", mark: Attributes(classes: ["v"]))]),
        .init(prompt: "1>", input: [CodePart("go")]),
      ], attributes: Attributes(id: "t"))
    #expect(
      try Document([.transcript(transcript)]).commonMark()
        == "<a id=\"t\"></a>\n\n``` console\nsqlcmd -S 10.0.0.1\\DPM\ngo\n```\n")
  }

  @Test(
    "Raw HTML that does not end is written where nothing follows it",
    arguments: [
      "<style>\na\n\nb\n", "a\n\n<style>\nb\n", "> <script>\n> a\n\nb\n", "- <!-- a\n\nb\n",
      "1. <pre>\n2. b\n",
    ])
  func openHTML(_ markdown: String) throws {
    let document = try Document(parsing: markdown)
    #expect(try Document(parsing: document.commonMark()) == document)
  }

  @Test func `Raw HTML that would be read as something else is refused`() throws {
    #expect(throws: MarkupError.rawHTML("<div>a")) {
      try Document([.paragraph([.html("<div>"), .text("a")])]).commonMark()
    }
    #expect(throws: MarkupError.rawHTML("<div>\n\na\n")) { try Document([.html("<div>\n\na")]).commonMark() }
    #expect(try Document([.paragraph([.text("a"), .html("<br>")])]).commonMark() == "a<br>\n")
  }

  @Test func `An empty document is empty Markdown`() throws {
    #expect(try Document([.paragraph([.text("")])]).commonMark() == "")
  }
}

extension String {
  /// cmark writes the prefix of a list or quote on empty lines too, blanks and all.
  fileprivate func withoutTrailingBlanks() -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }
}
