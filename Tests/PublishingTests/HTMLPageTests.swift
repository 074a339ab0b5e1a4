import Digest
import Resources
import Testing

@testable import Publishing

@Suite("A page")
struct HTMLPageTests {
  private let assets: PublishingAssets

  init() throws {
    assets = try PublishingAssets.load()
  }

  private func page(title: String = "題", contents: [ContentsEntry] = [], opening: String = "") -> HTMLPage {
    HTMLPage(
      language: "ja", title: title, runningHead: "東京 \"A\" </style>", contents: contents, opening: opening,
      body: "<p>本文</p>")
  }

  @Test("lets in exactly the styles and the script that stand in it")
  func policy() throws {
    let html = page().html(assets)
    let policy = try #require(html.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)?.1)
    #expect(policy.hasPrefix("default-src &#39;none&#39;; "))
    #expect(!policy.contains("unsafe"))
    let inside =
      html.matches(of: /<style>([^<]*)<\/style>/).map(\.1)
      + html.matches(of: /<script type="module">((?:[^<]|<(?!\/))*)<\/script>/).map(\.1)
    #expect(inside.count == 3)
    let expected = Set(inside.map { "sha256-\(SHA256.hash(of: $0.utf8).base64)" })
    let granted = Set(policy.matches(of: /sha256-[A-Za-z0-9+\/=]+/).map { String($0.0) })
    #expect(granted == expected)
  }

  @Test("asks for nothing from outside and has no inline handlers or styles")
  func selfContained() {
    let html = page(contents: [.init(level: 1, anchor: "1", number: "1", title: "章")]).html(assets)
    #expect(html.matches(of: /\b(?:src|href)="(?!#|data:)/).isEmpty)
    #expect(html.matches(of: /url\(|@import/).isEmpty)
    #expect(html.matches(of: /<[^>]+\s(?:style|on[a-z]+)=/).isEmpty)
  }

  @Test("holds its title as text")
  func title() {
    #expect(
      page(title: "</title><script>").html(assets).contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
  }

  @Test("sets the title before the contents, and the contents before the text")
  func order() throws {
    let html = page(
      contents: [.init(level: 1, anchor: "1", number: "1", title: "章")], opening: "<h1>題</h1>"
    ).html(assets)
    let opening = try #require(html.firstRange(of: "<h1>題</h1>"))
    let contents = try #require(html.firstRange(of: "<nav"))
    let text = try #require(html.firstRange(of: "<p>本文</p>"))
    #expect(opening.upperBound < contents.lowerBound && contents.upperBound < text.lowerBound)
  }

  @Test("has no navigation where there is nothing to lead to")
  func noContents() {
    #expect(!page().html(assets).contains("<nav"))
  }

  @Test("nests sections below their chapters, also where a level is left out")
  func nesting() {
    let entries = [
      ContentsEntry(level: 1, anchor: "3", number: "3", title: "三"),
      ContentsEntry(level: 2, anchor: "3.1", number: "3.1", title: "三の一"),
      ContentsEntry(level: 4, anchor: "3.1.x", number: "", title: "深い"),
      ContentsEntry(level: 1, anchor: "errata", number: "", title: "<正誤>"),
    ]
    let link = { (anchor: String, number: String, title: String) in
      let span = number.isEmpty ? "" : "<span class=\"contents-number\">\(number)</span> "
      return "<a href=\"#\(anchor)\">\(span)\(title)</a>"
    }
    #expect(
      ContentsList(entries: entries).html.filter { $0 != "\n" }
        == "<ol><li>\(link("3", "3", "三"))<ol><li>\(link("3.1", "3.1", "三の一"))<ol><li>\(link("3.1.x", "", "深い"))"
        + "</li></ol></li></ol></li><li>\(link("errata", "", "&lt;正誤&gt;"))</li></ol>")
  }

  @Test("is the same for the same input")
  func deterministic() {
    #expect(page().html(assets) == page().html(assets))
  }

  @Test(
    "refuses an asset that would end its element",
    arguments: ["a</style>", "</SCRIPT", "<!-- x", "<script>", "<<script", "手順<</sTyLe", "<</<!--"])
  func assets(text: String) {
    #expect(InlineAsset(text) == nil)
  }

  @Test(
    "takes an asset with other signs of less-than, cut short at its end or not",
    arguments: ["", "<", "a < b", "i<!b", "<!-", "</styl", "</ style", "<手順", "'<' + 'script'", "{</SCRIP}"])
  func harmlessAssets(text: String) throws {
    let asset = try #require(InlineAsset(text))
    #expect(asset.text == text)
  }

  @Test("code is set in a font that draws a backslash before any that draws a yen sign")
  func backslash() throws {
    let stacks = assets.documentStyle.text.matches(of: /--code-fonts: ([^;]*);/).map(\.1)
    let stack = try #require(stacks.first)
    let names = stack.split(separator: ",").map { $0.filter { $0 != "\"" && $0 != "\n" } }
    let first = try #require(names.first)
    #expect(first == "Cascadia Mono")
    let firstJapanese = try #require(names.firstIndex { $0.contains("JP") || $0.contains("Yu") })
    let firstGeneric = try #require(names.firstIndex { $0.contains("monospace") })
    #expect(names.firstIndex { $0.contains("Consolas") } ?? .max < firstJapanese)
    #expect(firstGeneric == names.count - 1)
    #expect(!stack.contains("MS Gothic") && !stack.contains("Osaka"))
  }
}
