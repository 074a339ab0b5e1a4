import Testing

@testable import Publishing

@Suite("The list of sites")
struct IndexPageTests {
  private func entry(warnings: Int) throws -> IndexPage.Entry {
    IndexPage.Entry(
      site: "tokyo-dc", title: "東京 & <大阪>", manual: "手順書", digest: "abc123", warnings: warnings,
      documents: [.init(label: "手順書", path: try OutputPath("tokyo-dc/runbook.html"))])
  }

  @Test("leads to every document of a site, and holds its title as text")
  func links() throws {
    let html = IndexPage(entries: [try entry(warnings: 0)]).html(try PublishingAssets.load())
    #expect(html.contains("<a href=\"tokyo-dc/runbook.html\">手順書</a>"))
    #expect(html.contains("東京 &amp; &lt;大阪&gt;") && html.contains("abc123"))
    #expect(!html.contains("<script"))
  }

  @Test("says how many warnings there were", arguments: [(0, "<td>なし</td>"), (3, ">3 件</strong>")])
  func warnings(count: Int, shown: String) throws {
    let html = IndexPage(entries: [try entry(warnings: count)]).html(try PublishingAssets.load())
    #expect(html.contains(shown))
  }

  @Test("says so where there are no sites")
  func empty() throws {
    #expect(IndexPage(entries: []).html(try PublishingAssets.load()).contains("まだありません"))
  }
}
