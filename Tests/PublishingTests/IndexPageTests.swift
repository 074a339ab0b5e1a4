import Runbook
import Testing

@testable import Publishing

@Suite("The list of sites")
struct IndexPageTests {
  private func index(
    warnings: Int = 0, verdict: RehearsalVerdict = .proved, failures: [String] = [], part: String? = nil
  ) -> FleetIndex {
    FleetIndex(
      manual: "手順書 & 版", toolVersion: "1.2.3", part: part,
      documents: [.init(label: "手順書", file: "runbook.html")],
      sites: [
        .init(
          id: "tokyo-dc", title: "東京 & <大阪>", digest: "abc123", warnings: warnings, verdict: verdict)
      ], failures: failures)
  }

  private func html(_ index: FleetIndex) throws -> String {
    IndexPage(index).html(try PublishingAssets.load())
  }

  @Test("leads to every document of a site, and holds its title as text")
  func links() throws {
    let html = try html(index())
    #expect(html.contains("<a href=\"tokyo-dc/runbook.html\">手順書</a>"))
    #expect(html.contains("東京 &amp; &lt;大阪&gt;") && html.contains("abc123"))
    #expect(html.contains("手順書 &amp; 版、Tejun 1.2.3"))
    #expect(!html.contains("作成できなかった"))
  }

  @Test("says how many warnings there were", arguments: [(0, "<td>なし</td>"), (3, ">3 件</strong>")])
  func warnings(count: Int, shown: String) throws {
    #expect(try html(index(warnings: count)).contains(shown))
  }

  @Test("marks a site whose rehearsal does not hold")
  func notProved() throws {
    let html = try html(index(verdict: .broken))
    #expect(html.contains("<tr class=\"warned\">") && html.contains("予行で成り立たない"))
  }

  @Test("lists what could not be made, as text")
  func failures() throws {
    let html = try html(index(failures: ["a.yaml:1:2: error: '<b>' is no value"]))
    #expect(html.contains("作成できなかったサイト") && html.contains("&lt;b&gt;"))
  }

  @Test("names the part of a fleet that it is about")
  func part() throws {
    #expect(try html(index(part: "2/8")).contains("<h1>手順書の一覧 (2/8)</h1>"))
  }

  @Test("says so where there are no sites, and offers no filter")
  func empty() throws {
    var index = index()
    index.sites = []
    let html = try html(index)
    #expect(html.contains("まだありません") && !html.contains("id=\"filter\""))
  }
}
