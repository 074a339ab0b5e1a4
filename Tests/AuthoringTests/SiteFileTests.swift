import Procedure
import Testing

@testable import Authoring

@Suite("Files of several sites")
struct SiteFileTests {
  /// The sites and problems of a file, as names and messages.
  private func read(_ text: String, table separator: SiteTable.Separator? = nil) throws -> [String] {
    let manual = try ShippedManual.manual()
    var file = SiteFile(bytes: Array(text.utf8), name: "s", isTableOf: separator, manual: manual)
    var found: [String] = []
    while let item = file.next() {
      switch item {
      case .problem(let problem): found.append(problem.description)
      case .site(let entry):
        let outcome = SiteReader(manual: manual).read(entry)
        found += outcome.site.map { ["\($0.id): \($0.title)"] } ?? outcome.diagnostics.map(\.description)
      }
    }
    return found
  }

  private func document(_ id: String) -> String { "manual: dpm-cluster\nsite: \(id)\ntitle: T \(id)\n" }

  @Test("gives out a document after another, and leaves out what holds none")
  func documents() throws {
    let text =
      "# fleet\n---\n\(document("a"))---   # next\n\(document("b"))...\n---\n# nothing\n--- \n\(document("c"))"
    #expect(try read(text) == ["a: T a", "b: T b", "c: T c"])
  }

  @Test("places problems by the lines of the file")
  func lines() throws {
    let text = document("a") + "---\n" + document("b") + "parameters:\n  web-port: x\n"
    let found = try read(text)
    #expect(found.count == 2 && found[1].hasPrefix("s:9:13: error: 'x' is not a valid"), "\(found)")
    #expect(try read("--- {manual: dpm-cluster, site: a, title: t, x: 1}\n--- {}\n")[0].hasPrefix("s:1:"))
  }

  @Test("gives a document the digest that it has in a file by itself")
  func digests() throws {
    let manual = try ShippedManual.manual()
    var file = SiteFile(
      bytes: Array((document("a") + "---\n" + document("b")).utf8), name: "s", isTableOf: nil, manual: manual)
    _ = file.next()
    guard case .site(let entry)? = file.next() else { throw Missing() }
    let alone = SiteReader(manual: manual).read(bytes: Array(document("b").utf8), name: "b")
    #expect(SiteReader(manual: manual).read(entry).site?.digest == alone.site?.digest)
  }

  @Test("reads a table with quotes, lists, empty cells, either line end and a byte order mark")
  func table() throws {
    let manual = try ShippedManual.manual()
    let text =
      "\u{FEFF}site,title,server-a-addresses,web-port\r\na,\"T, \"\"1\"\"\",10.0.0.1; 10.0.0.2,\r\n\r\n,,,\nb,T,,81"
    var file = SiteFile(bytes: Array(text.utf8), name: "s.csv", isTableOf: .comma, manual: manual)
    var sites: [Site] = []
    while case .site(let entry)? = file.next() {
      sites.append(try #require(SiteReader(manual: manual).read(entry).site))
    }
    #expect(sites.map(\.title) == ["T, \"1\"", "T"])
    let addresses = try #require(ParameterID("server-a-addresses"))
    let port = try #require(ParameterID("web-port"))
    #expect(sites[0].values == [addresses: .list(["10.0.0.1", "10.0.0.2"])])
    #expect(sites[1].values == [port: .single("81")])
  }

  @Test(
    "refuses a table at the place where it is wrong",
    arguments: [
      ("site,titel,title\n", "s:1:6: error: there is no column 'titel'"),
      ("site,site,title\n", "s:1:6: error"), ("site\n", "s:1: error"), ("\n", "s:1: error"),
      ("site,title\na\n", "s:2: error: this line has 1 cell, but the first line has 2"),
      ("site,title\na,\"x\n", "s:2: error: a quoted cell is not closed"),
      ("site,title\na,\"x\"y\n", "s:2: error: a quoted cell is not closed"),
      ("site,title,web-port\n\na,あ,0\n", "s:3:5: error: '0' is not a valid 'web-port'"),
      ("site,title\nA B,t\n", "s:2:1: error"), ("site,title\na,\n", "s:2: error"),
    ])
  func wrongTables(text: String, beginning: String) throws {
    let found = try read(text, table: .comma)
    #expect(found.first?.hasPrefix(beginning) == true, "\(found)")
  }

  @Test("goes on with the lines after a wrong one")
  func linesAfter() throws {
    let found = try read("site\ttitle\na\tT\nb\nc\tU\n", table: .tab)
    #expect(found.count == 3 && found[0] == "a: T" && found[2] == "c: U", "\(found)")
  }

  @Test("a file with too many sites is read no further", arguments: [false, true])
  func tooMany(isTable: Bool) throws {
    let manual = try ShippedManual.manual()
    let text =
      isTable
      ? "site,title\n" + String(repeating: "a,b\n", count: SiteFile.siteLimit + 5)
      : String(repeating: "--- a\n", count: SiteFile.siteLimit + 5)
    var file = SiteFile(bytes: Array(text.utf8), name: "s", isTableOf: isTable ? .comma : nil, manual: manual)
    var (sites, last) = (0, "")
    while let item = file.next() {
      switch item {
      case .site: sites += 1
      case .problem(let problem): last = problem.description
      }
    }
    #expect(sites == SiteFile.siteLimit)
    let line = SiteFile.siteLimit + (isTable ? 2 : 1)
    #expect(last.hasPrefix("s:\(line): error: the file has more than 100000 sites"), "\(last)")
  }

  private struct Missing: Error {}
}
