import Markup

extension TreeGenerator {
  mutating func inlines(depth: Int) -> [Inline] {
    (0..<(random.below(depth > 2 ? 2 : 5))).map { _ in inline(depth: depth) }
  }

  mutating func inline(depth: Int) -> Inline {
    switch random.below(depth > 3 ? 12 : (kinds == .all ? 26 : 23)) {
    case 0...6: return .text(text())
    case 7: return .softBreak
    case 8: return .lineBreak
    case 9, 10: return .code(code())
    case 11: return random.chance(1, in: 8) ? .html(random.pick(Fragments.htmlInlines)) : .text(text())
    case 12...15: return .emphasis(inlines(depth: depth + 1))
    case 16...19: return .strong(inlines(depth: depth + 1))
    case 20, 21: return .link(link(depth: depth))
    case 22: return .image(link(depth: depth))
    case 23, 24: return .span(attributes(), inlines(depth: depth + 1))
    default: return .markedCode(parts())
    }
  }

  mutating func link(depth: Int) -> Link {
    Link(
      destination: random.pick(Fragments.destinations), title: random.chance(1, in: 3) ? text() : "",
      text: inlines(depth: depth + 1))
  }

  mutating func text() -> String {
    (0..<random.below(4)).map { _ in random.pick(Fragments.texts) }.joined()
  }

  mutating func code() -> String {
    (0..<random.below(4)).map { _ in random.pick(Fragments.texts + Fragments.codes) }.joined()
  }
}

/// Pieces of text that have each tripped some reader of Markdown.
enum Fragments {
  static let texts =
    ["a", "b", "を", "手順", "「", "」", "『重要』", "、", "。", "(", "é", "\u{300}", "😀", "€"]
    + [" ", " ", "  ", "\t", "\n", "\r\n", "\r", "\u{A0}", "\u{3000}", "\u{85}", "\u{2028}", "\u{FEFF}"]
    + ["\u{0}", "\u{FFFE}", "\u{C}", "\u{A5}"]
    + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".map(String.init)
    + ["C:\\_tmp", "\\\\server\\share", "x\\*", "<default>", "&copy;", "&#42;", "[a]: /u", "---", "==="]
    + ["1986.", "1)", "2. ", "- ", "+ ", "# ", "> ", "~~~", "~~x~~", "```", "*", "**", "_", "__"]
    + ["| a |", ":-", ":-:", "http://a.b/c", "![", "](", "[ ] ", "{{x}}", "$x$", "R&D"]
  static let codes = ["`", "``", "```\n", "~~~\n", "    x", "\n\n", "x\n", "dir C:\\", "\\|"]
  static let infos = ["", "", "sql", "a b", "x`y", "&amp;", "c\\", "~", "日本", " x "]
  static let destinations = [
    "", "a.html", "https://example.com/?a=b&c=d", "#3.3-9", "a b", "(", "a(b)c)", "\\x", "<y>", "&copy;",
    "\\&amp;", "javascript:x", "手順.md", "p|q", "a\nb", " ", "*_`", "mailto:a@b.c",
  ]
  static let htmlInlines = ["<b>", "</b>", "<br>", "<i class='q'>", "<!-- c -->", "<div>"]
  static let htmlBlocks = ["<div>\nx\n</div>\n", "<!-- c -->\n", "<table>", "<b>\n"]
}
