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

  /// Every character of 16 bits, with its form in each position.
  private static let scalars = (0...0xFFFF).compactMap(Unicode.Scalar.init)
  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".unicodeScalars)

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || scalar.value > 126 && scalar.value < 160
  }

  @Test("no other character is touched in text, attributes and style sheets")
  func everyCharacter() {
    let text: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "\n", "\t": "\t"]
    let attribute = text.merging(
      ["\"": "&quot;", "'": "&#39;", "\n": "&#10;", "\t": "&#9;"], uniquingKeysWith: { $1 })
    let style: [Unicode.Scalar: String] = [
      "\"": "\\22 ", "\\": "\\5c ", "<": "\\3c ", ">": "\\3e ", "&": "\\26 ",
    ]
    for scalar in Self.scalars {
      let other = Self.isControl(scalar) ? "\u{FFFD}" : String(scalar)
      #expect(HTMLEscaping.text("\(scalar)b") == (text[scalar] ?? other) + "b", "\(scalar.value)")
      #expect(HTMLEscaping.attribute("\(scalar)b") == (attribute[scalar] ?? other) + "b", "\(scalar.value)")
      #expect(HTMLEscaping.styleString("\(scalar)b") == (style[scalar] ?? other) + "b", "\(scalar.value)")
    }
  }

  @Test("a reference holds letters, digits and four marks as they are, and a path its slashes")
  func everyByte() {
    for scalar in (0..<128).compactMap(Unicode.Scalar.init) {
      let hex = String(scalar.value + 0x100, radix: 16, uppercase: true).dropFirst()
      let isPlain =
        Self.plain.contains(scalar) || scalar == "-" || scalar == "." || scalar == "_" || scalar == "~"
      #expect(HTMLEscaping.fragment("\(scalar)") == (isPlain ? "#\(scalar)" : "#%\(hex)"))
      #expect(HTMLEscaping.path("\(scalar)") == (isPlain || scalar == "/" ? "\(scalar)" : "%\(hex)"))
    }
  }
}
