import Testing

@testable import Publishing

@Suite("Escaping in pages, by position")
struct HTMLEscapingTests {
  @Test("text cannot open a tag or an entity")
  func text() {
    #expect(HTMLEscaping.text("a<b>&amp;\"'") == "a&lt;b&gt;&amp;amp;\"'")
    #expect(HTMLEscaping.text("C:\\DPM\n\tｘ") == "C:\\DPM\n\tｘ")
  }

  @Test("an attribute cannot be left")
  func attribute() {
    #expect(HTMLEscaping.attribute("\"><script>'&\n\t") == "&quot;&gt;&lt;script&gt;&#39;&amp;&#10;&#9;")
  }

  @Test(
    "a control character becomes visible as a fault", arguments: ["\0", "\u{8}", "\r", "\u{7F}", "\u{85}"])
  func controls(character: String) {
    #expect(HTMLEscaping.text("a\(character)b") == "a\u{FFFD}b")
    #expect(HTMLEscaping.attribute("a\(character)b") == "a\u{FFFD}b")
    #expect(HTMLEscaping.styleString("a\(character)b") == "a\u{FFFD}b")
  }

  @Test("an anchor keeps dots and hyphens, and encodes what a reference cannot hold")
  func fragment() {
    #expect(HTMLEscaping.fragment("3.2-5") == "#3.2-5")
    #expect(HTMLEscaping.fragment("a b#\"<%サ") == "#a%20b%23%22%3C%25%E3%82%B5")
  }

  @Test("a path cannot become a scheme, a query or an attribute's end")
  func path() {
    #expect(HTMLEscaping.path("tokyo-dc/runbook.html") == "tokyo-dc/runbook.html")
    #expect(HTMLEscaping.path("javascript:x?\"\t") == "javascript%3Ax%3F%22%09")
  }

  @Test("a style string can leave neither its quotes nor its element")
  func styleString() {
    #expect(HTMLEscaping.styleString("a\"\\b</style>") == "a\\22 \\5c b\\3c /style\\3e ")
    #expect(HTMLEscaping.styleString("東京 DC") == "東京 DC")
  }
}
