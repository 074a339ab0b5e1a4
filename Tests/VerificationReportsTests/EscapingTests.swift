import Languages
import Testing

@testable import VerificationReports

@Suite("Escaping, by position")
struct EscapingTests {
  @Test(
    "what a terminal would obey, and what cannot be seen, is spelt out",
    arguments: [
      ("a\u{1B}[31mb", #"a\u{1B}[31mb"#), ("a\nb\r\t", #"a\u{A}b\u{D}\u{9}"#),
      ("\0\u{7F}\u{9B}", #"\u{0}\u{7F}\u{9B}"#),
      ("a\u{202E}b\u{2066}", #"a\u{202E}b\u{2066}"#), ("\u{2028}\u{2029}\u{85}", #"\u{2028}\u{2029}\u{85}"#),
      ("\u{200B}\u{FEFF}\u{AD}\u{E000}", #"\u{200B}\u{FEFF}\u{AD}\u{E000}"#), ("a\u{A0}b", #"a\u{A0}b"#),
      ("\u{3164}\u{FE0F}", #"\u{3164}\u{FE0F}"#), ("\u{E0041}", #"\u{E0041}"#),
      ("新規　表\\能.DAT", "新規　表\\能.DAT"), ("¥￥é", "¥￥é"), ("", ""),
    ])
  func shown(text: String, expected: String) {
    #expect(ShownText.shown(text, limit: 100) == expected)
  }

  @Test("a long text ends with an ellipsis")
  func shortened() {
    #expect(ShownText.shown("abcdef", limit: 6) == "abcdef")
    #expect(ShownText.shown("abcdefg", limit: 6) == "abcdef…")
    #expect(ShownText.shown(String(repeating: "\u{1B}", count: 1_000_000), limit: 2) == #"\u{1B}\u{1B}…"#)
  }

  @Test("text of XML cannot open a tag or an entity, nor hold what XML 1.0 forbids")
  func xmlText() {
    #expect(XMLText.text("a<b>&amp;\"]]>") == "a&lt;b&gt;&amp;amp;\"]]&gt;")
    #expect(XMLText.text("a\0\u{8}\u{B}\r\u{1F}\u{7F}\u{9F}\u{FFFE}\u{FFFF}b\n\t表") == "ab\n\t表")
  }

  @Test("an attribute of XML cannot be left")
  func xmlAttribute() {
    #expect(XMLText.attribute("\"><x a='&\n\t\u{1B}") == "&quot;&gt;&lt;x a='&amp;&#10;&#9;")
  }

  @Test("no other character is touched in XML, and what XML 1.0 forbids or discourages is left out")
  func everyXMLCharacter() {
    let text: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
    let attribute = text.merging(["\"": "&quot;", "\n": "&#10;", "\t": "&#9;"], uniquingKeysWith: { $1 })
    for scalar in (0...0x1_0000).compactMap(Unicode.Scalar.init) {
      let value = scalar.value
      let isLost =
        value < 9 || value > 10 && value < 32 || value > 126 && value < 160 || value == 65_534
        || value == 65_535
      let other = isLost ? "" : String(scalar)
      #expect(XMLText.text("a\(scalar)b") == "a\(text[scalar] ?? other)b", "\(value)")
      #expect(XMLText.attribute("a\(scalar)b") == "a\(attribute[scalar] ?? other)b", "\(value)")
    }
  }

  @Test(
    "a string of JSON is exact, and harmless to look at",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t", #""\n\r\t""#),
      ("\0\u{1B}\u{7F}\u{9B}", #""\u0000\u001b\u007f\u009b""#),
      ("\u{202E}\u{2028}", #""\u202e\u2028""#), ("\u{E0041}", #""\udb40\udc41""#), ("表😀", "\"表😀\""),
    ])
  func json(text: String, expected: String) {
    #expect(JSONText.quoted(text) == expected)
  }

  @Test("East Asian letters take two columns of a terminal, marks on other letters none")
  func width() {
    #expect(DisplayWidth.of("RAID0_1st.DAT") == 13)
    #expect(DisplayWidth.of("表フォルダー") == 12)
    #expect(DisplayWidth.of("ＲＡＩＤ") == 8)
    #expect(DisplayWidth.of("e\u{301}") == 1)
  }

  @Test("a phrase keeps names apart from words")
  func phrase() {
    let phrase: Phrase = "\(name: "a") in \(path: "C:\\b", .english): \(3)"
    #expect(phrase.plain == "a in 'C:\\b': 3")
    #expect(phrase.pieces.count == 5)
    let japanese: Phrase = "\(seen: "x\n", .japanese)"
    #expect(japanese.plain == #"「x\u{A}」"#)
  }
}
