import Foundation
import Testing

@testable import Markup

@Suite struct HTMLTests {
  private func html(_ blocks: [Block]) throws -> String { try Document(blocks).html() }
  private func html(_ inlines: [Inline]) throws -> String { try html([.paragraph(inlines)]) }

  @Test func `CommonMark's own kinds are rendered by cmark`() throws {
    #expect(
      try html([.text("a<b&\"c\""), .lineBreak, .emphasis([.strong([.code("<x>")])])])
        == "<p>a&lt;b&amp;&quot;c&quot;<br />\n<em><strong><code>&lt;x&gt;</code></strong></em></p>\n")
    #expect(
      try html([.list(List(.ordered(start: 3), .tight, items: [ListItem([.paragraph([.text("a")])])]))])
        == "<ol start=\"3\">\n<li>a</li>\n</ol>\n")
    #expect(
      try html([.codeBlock(info: "sql x", text: "a")])
        == "<pre><code class=\"language-sql\">a\n</code></pre>\n")
    #expect(try html([.blockQuote([.thematicBreak])]) == "<blockquote>\n<hr />\n</blockquote>\n")
    #expect(
      try html([.image(Link(destination: "a.svg", title: "t", text: [.text("b")]))])
        == "<p><img src=\"a.svg\" alt=\"b\" title=\"t\" /></p>\n")
  }

  @Test(arguments: ["javascript:alert(1)", "JavaScript:x", "vbscript:x", "file:///c", "data:text/html,x"])
  func `An unsafe destination is left out`(destination: String) throws {
    #expect(
      try html([.link(Link(destination: destination, text: [.text("a")]))]) == "<p><a href=\"\">a</a></p>\n")
  }

  @Test func `Raw HTML is left out`() throws {
    #expect(!(try html([.html("<script>x</script>\n"), .paragraph([.html("<b onclick=x>")])])).contains("x"))
  }

  @Test func `A heading has its id, a span and a division their attributes`() throws {
    #expect(try html([.heading(level: .two, id: "3.3", [.text("a")])]) == "<h2 id=\"3.3\">a</h2>\n")
    #expect(try html([.heading(level: .three, id: nil, [.text("a")])]) == "<h3>a</h3>\n")
    let attributes = Attributes(id: "i", classes: ["a", "b"], data: [DataAttribute("x", "<\"&>")])
    let written = "id=\"i\" class=\"a b\" data-x=\"&lt;&quot;&amp;&gt;\""
    #expect(try html([.span(attributes, [.text("<")])]) == "<p><span \(written)>&lt;</span></p>\n")
    #expect(
      try html([.division(attributes, [.paragraph([.text("a")])])]) == "<div \(written)>\n<p>a</p>\n</div>\n")
  }

  @Test func `Marked code is one code element`() throws {
    #expect(
      try html([.markedCode([CodePart("a<"), CodePart("b", mark: Attributes(classes: ["v"]))])])
        == "<p><code>a&lt;<span class=\"v\">b</span></code></p>\n")
  }

  @Test func `A line of code may end behind a backslash, a stroke or a blank, and never behind a hyphen`()
    throws
  {
    #expect(
      try html([.markedCode([CodePart(#"C:\Program Files\A-1-b\c.txt"#)])])
        == #"<p><code>C:\<wbr>Program<span class="gap"> </span>Files\<wbr>A<span class="joined">-1</span><span class="joined">-b</span>\<wbr>c.txt</code></p>"#
        + "\n")
    #expect(try html([.markedCode([CodePart("http://a/b")])]) == "<p><code>http://<wbr>a/<wbr>b</code></p>\n")
  }

  @Test(arguments: ["", " ", "a", "  a  b  ", #"\\s\t\"#, "-", "a-", "-あ", "--ab", "a/ /b", "識-A\u{FFFD}"])
  func `The pieces of a code are the code`(code: String) {
    #expect(CodePiece.pieces(of: code).map(\.text).joined() == code)
  }

  @Test func `What is typed is kept together word by word, with the blanks behind each`() throws {
    let input = [
      CodePart("copy  'X:"), CodePart("\\My Data", mark: Attributes(classes: ["v"])), CodePart("\\a' -E "),
    ]
    let html = try html([.transcript(Transcript(info: "", lines: [.init(prompt: "", input: input)]))])
    let words = html.components(separatedBy: "<span class=\"word\">").dropFirst()
    #expect(words.map { visibleText(ofHTML: $0) } == ["copy", "'X:\\MyData\\a'", "-E"])
    #expect(words.map { $0.components(separatedBy: "class=\"gap\"").count - 1 } == [2, 2, 1])
  }

  @Test func `A table has scopes and classes for alignment, and rows their attributes`() throws {
    let table = Table(
      columns: [.init([.text("a")]), .init([.text("b")], alignment: .right)],
      rows: [.init([[.code("c")], [.text("<")]], attributes: Attributes(id: "r"))],
      attributes: Attributes(id: "t"))
    let expected = """
      <div class="table">
      <table id="t">
      <thead>
      <tr>
      <th scope="col">a</th><th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr id="r">
      <td><code>c</code></td><td class="align-right">&lt;</td>
      </tr>
      </tbody>
      </table>
      </div>

      """
    #expect(try html([.table(table)]) == expected)
  }

  @Test func `Tasks have boxes that say their state`() throws {
    let items = [
      ListItem(task: .open, [.paragraph([.text("a")])]), ListItem(task: .done, [.paragraph([.text("b")])]),
    ]
    #expect(
      try html([.list(List(.bullet, .tight, items: items))])
        == "<ul>\n<li><input type=\"checkbox\" disabled aria-hidden=\"true\"> a</li>\n<li><input type=\"checkbox\" disabled aria-hidden=\"true\" checked> b</li>\n</ul>\n"
    )
  }

  @Test func `A callout is an aside under its heading`() throws {
    let callout = Callout(style: "hint", heading: "<ヒント>", [.paragraph([.text("a")])])
    let heading = "<p class=\"callout-heading\">&lt;ヒント&gt;</p>"
    #expect(
      try html([.callout(callout)])
        == "<aside class=\"callout hint\" role=\"note\">\n\(heading)\n<p>a</p>\n</aside>\n")
  }

  @Test func `A transcript's text is its input, and its prompts stand in attributes`() throws {
    let transcript = Transcript(
      info: "console",
      lines: [
        .init(prompt: "1>", input: [CodePart("use "), CodePart("<DPM>", mark: Attributes(classes: ["v"]))]),
        .init(prompt: "", input: [CodePart("go")]),
      ])
    let html = try html([.transcript(transcript)])
    let expected = """
      <div class="transcript">
      <pre><code><span class="line"><span class="prompt" data-prompt="1&gt;" aria-hidden="true"></span>\
      <span class="input"><span class="word">use<span class="gap"> </span></span>\
      <span class="word"><span class="v">&lt;DPM&gt;</span></span></span></span>
      <span class="line"><span class="input"><span class="word">go</span></span></span></code></pre>
      </div>

      """
    #expect(html == expected)
    #expect(visibleText(ofHTML: html) == "use<DPM>go")
  }

  @Test func `A figure holds its picture as it is`() throws {
    let figure = Figure(
      svg: "<svg><g/></svg>", file: "a.svg", description: "a", attributes: Attributes(id: "f"))
    #expect(try html([.figure(figure)]) == "<figure id=\"f\"><svg><g/></svg>\n</figure>\n")
  }

  @Test func `A NUL does not cut text off`() throws {
    #expect(try html([.text("a\0b")]) == "<p>a\u{FFFD}b</p>\n")
  }

  @Test(arguments: [
    ("a&b", "a&amp;b"), ("<a>", "&lt;a&gt;"), ("\"'", "&quot;'"), ("a\nb\tc", "a&#10;b&#9;c"),
    ("\0", "\u{FFFD}"),
    ("手順", "手順"),
  ])
  func `An attribute's value is escaped for double quotes`(value: String, escaped: String) {
    #expect(escapedForAttribute(value) == escaped)
  }

  @Test func `In an attribute controls and line separators are written by number, and nothing else`() {
    // U+001A is a mark of our own, and occurs in no text.
    let others = "&<>\"\u{1A}".unicodeScalars
    for scalar in (Array(1..<0x100) + Array(0x2020..<0x2030)).compactMap(Unicode.Scalar.init)
    where !others.contains(scalar) {
      let value = scalar.value
      let isNumber = value < 32 || value > 126 && value < 160 || value == 8_232 || value == 8_233
      #expect(escapedForAttribute(String(scalar)) == (isNumber ? "&#\(value);" : String(scalar)), "\(value)")
    }
  }
}
