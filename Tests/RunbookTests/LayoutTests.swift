import Markup
import Procedure
import Runbook
import Testing

@Suite struct LayoutTests {
  private func layout(_ name: String, _ medium: RunbookLayout.Medium = .commonMark) throws -> Document {
    try layout(try ShippedRunbook.shipped(name), medium)
  }

  private func layout(_ runbook: SiteRunbook, _ medium: RunbookLayout.Medium) throws -> Document {
    RunbookLayout(runbook, digests: RunbookDigests(runbook), for: medium).document
  }

  private func headings(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(.two, _, let inlines): [inlines.map(text).joined()]
      case .division(_, let blocks): headings(blocks)
      default: []
      }
    }
  }

  private func text(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .span(_, let inlines): inlines.map(text).joined()
    case .link(let link): link.text.map(text).joined()
    default: ""
    }
  }

  @Test("Headings carry number and title as printed, and the errata stand last")
  func headings() throws {
    let found = headings(try layout("model-case").blocks)
    let numbered = found.filter { $0.first?.isASCII == true && $0.first?.isNumber == true }
    #expect(numbered.count == 23)
    #expect(numbered.contains("3.2 データベースのインストール(サーバ A)"))
    #expect(found.last == "正誤表")
  }

  @Test("Layout depends on the variant of a site, never on its values")
  func layoutIsOfTheVariant() throws {
    let plain = try layout(try ShippedRunbook.site([]), .page)
    let other = try layout(
      try ShippedRunbook.site([
        "virtual-ip: 10.1.1.1", "server-a-addresses: [10.1.1.2]", "server-b-addresses: [10.1.1.3]",
        "shared-drive: 'S:'", "sql-instance: OTHER", "web-port: 18080", "management-server-name: '*x* | <b>'",
        "server-a-name: NODE1", "server-b-name: NODE2", "web-console: PC9", "cluster-software: '`c`'",
        "dpm-version: 5.0", "dpm-edition: enterprise",
      ]), .page)
    #expect(shape(plain.blocks) == shape(other.blocks))
  }

  /// The kinds of blocks, nested, without their text.
  private func shape(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .heading(let level, _, _): "h\(level.rawValue)"
      case .paragraph(let inlines): "p\(inlines.count)"
      case .blockQuote(let blocks): "q(\(shape(blocks)))"
      case .list(let list): "l(\(list.items.map { shape($0.blocks) }.joined(separator: ",")))"
      case .codeBlock: "c"
      case .thematicBreak: "-"
      case .html: "x"
      case .table(let table): "t\(table.columns.count)x\(table.rows.count)"
      case .callout(let callout): "a(\(shape(callout.blocks)))"
      case .division(let attributes, let blocks):
        "d.\(attributes.classes.joined(separator: "."))(\(shape(blocks)))"
      case .transcript(let transcript): "s\(transcript.lines.count)"
      case .figure: "f"
      }
    }.joined(separator: " ")
  }

  @Test("The contents list every numbered section once")
  func contents() throws {
    let entries = RunbookContents(try ShippedRunbook.shipped("model-case")).entries
    let numbers = entries.map(\.number).filter { !$0.isEmpty }
    #expect(numbers.count == 23 && Set(numbers).count == 23)
    #expect(entries.filter { $0.depth == .section }.count == 17)
  }

  @Test(
    "A step bears its whole number and its computer's name; CommonMark has boxes to tick, a page has none")
  func heads() throws {
    let runbook = try ShippedRunbook.site(["server-a-name: NODE-1"])
    let markdown = try layout(runbook, .commonMark).commonMark()
    #expect(markdown.contains("- [ ] <a id=\"3.2-3\"></a>3.2-(3) 【サーバ A `NODE-1`】 "))
    let html = try layout(runbook, .page).html()
    #expect(
      html.contains(
        "<span class=\"place\" data-place=\"server-a\">【サーバ A <code><span class=\"value\" "
          + "data-parameter=\"server-a-name\" data-origin=\"site\">NODE<span class=\"joined\">-1</span></span></code>】</span>"
      ))
    #expect(html.contains(">3.2-(3)</span>") && !html.contains("<input"))
  }

  @Test("Every block of a page stands on sheets that say their chapter; CommonMark has no sheets")
  func sheets() throws {
    func heads(_ blocks: [Block]) -> [String] {
      blocks.map { block in
        guard case .division(let attributes, _) = block, attributes.classes.first == "sheets" else {
          return "?"
        }
        return attributes.data.first { $0.name == "head" }?.value ?? "?"
      }
    }
    let runbook = try ShippedRunbook.shipped("model-case")
    let chapters = runbook.chapters.map { "\($0.opening.number) \($0.opening.title)" }
    let body = RunbookLayout(runbook, digests: RunbookDigests(runbook), for: .page).body
    #expect(heads(body.blocks) == ["この手順書について"] + chapters + ["参照する文書、正誤表"])
    #expect(chapters.count == 6)
    #expect(heads(try layout("model-case").blocks).allSatisfy { $0 == "?" })
  }

  @Test("Every value of the site is marked where it stands, in text and in code")
  func marks() throws {
    let html = try layout("everything-different", .page).html()
    #expect(
      html.contains(
        "<span class=\"value\" data-parameter=\"virtual-ip\" data-origin=\"site\">10.64.8.100</span>"))
    let open = try layout("model-case", .page).html()
    #expect(open.contains("<span class=\"value open\" data-parameter=\"database-id\">"))
  }
}
