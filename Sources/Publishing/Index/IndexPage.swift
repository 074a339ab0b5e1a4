internal import Runbook

/// The page that lists the sites of a run and links to their documents.
///
/// 1. what it is about, and how many sites there are;
/// 2. sites that could not be made, so that nobody mistakes their older documents for new ones;
/// 3. a filter, which stays hidden until the script runs;
/// 4. one row per site;
/// 5. sites of earlier runs with documents still in the folder.
public struct IndexPage: Sendable {
  private let fleet: FleetIndex

  /// The page of `fleet`.
  public init(_ fleet: FleetIndex) { self.fleet = fleet }

  /// The page, with `assets` inside it.
  public func html(_ assets: PublishingAssets) -> String {
    PageHead(language: "ja", title: title, styles: [assets.indexStyle], script: assets.indexScript).html
      + """
      <body>
      <div class="page">
      <main class="page-text">
      <h1>\(HTMLEscaping.text(title))</h1>
      <p>\(HTMLEscaping.text(fleet.manual))、Tejun \(HTMLEscaping.text(fleet.toolVersion))</p>
      \(fleet.sites.isEmpty ? "" : NoScriptNote.index.html)\
      \(failures)\(fleet.sites.isEmpty ? "<p>手順書はまだありません。</p>" : filter + table)\(earlier)
      </main>
      </div>
      <script type="module">\(assets.indexScript.text)</script>
      </body>
      </html>

      """
  }

  private var title: String { fleet.part.map { "手順書の一覧 (\($0))" } ?? "手順書の一覧" }

  private var failures: String {
    if fleet.failures.isEmpty { return "" }
    let items = fleet.failures.map { "<li><code>\(HTMLEscaping.text($0))</code></li>\n" }
    return """
      <section class="failures" aria-labelledby="failures">
      <h2 id="failures">作成できなかったサイト</h2>
      <p>次の誤りがあるため、作成していません。以前に作成した文書が残っていても、使わないでください。</p>
      <ul>
      \(items.joined())</ul>
      </section>

      """
  }

  private var filter: String {
    """
    <div class="filter" role="search" hidden>
    <label>絞り込み <input type="search" id="filter" autocomplete="off" placeholder="サイトの名前、識別値など"></label>
    <label><input type="checkbox" id="warned"> 警告のあるサイトだけ</label>
    </div>
    <p id="count" role="status">\(fleet.sites.count) サイト</p>

    """
  }

  private var table: String {
    """
    <div class="table"><table class="sites" id="sites">
    <thead><tr><th scope="col">サイト</th><th scope="col">文書</th><th scope="col">警告</th>\
    <th scope="col">識別値</th></tr></thead>
    <tbody>
    \(fleet.sites.map { row($0) + "\n" }.joined())</tbody>
    </table></div>
    """
  }

  private var earlier: String {
    if fleet.earlier.isEmpty { return "" }
    let items = fleet.earlier.map { site in
      let name =
        (site.title.map { HTMLEscaping.text($0) + " " } ?? "") + "<code>\(HTMLEscaping.text(site.id))</code>"
      return "<li>\(name)\n\(links(site.documents, of: site.id))</li>\n"
    }
    return """

      <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">以前に作成したサイト</h2>
      <p>このフォルダに文書が残っているサイトのうち、今回は作成していないものです。\
      現在のサイトのファイルと内容が一致するとは限りません。</p>
      <ul>
      \(items.joined())</ul>
      </section>
      """
  }

  private func links(_ documents: [FleetIndex.Document], of site: String) -> String {
    let folder = HTMLEscaping.path(site)
    let items = documents.map { document in
      "<li><a href=\"\(folder)/\(HTMLEscaping.path(document.file))\">\(HTMLEscaping.text(document.label))</a></li>"
    }
    return "<ul class=\"documents\">\(items.joined())</ul>"
  }

  private func row(_ site: FleetIndex.Site) -> String {
    let marks =
      (site.warnings == 0 ? [] : ["\(site.warnings) 件"])
      + (site.verdict == .broken ? ["予行で成り立たない"] : [])
    let warnings =
      marks.isEmpty ? "なし" : "<strong class=\"warnings\">\(marks.joined(separator: "、"))</strong>"
    return """
      <tr\(marks.isEmpty ? "" : " class=\"warned\"")><th scope="row">\(HTMLEscaping.text(site.title))<br>\
      <code>\(HTMLEscaping.text(site.id))</code></th>\
      <td>\(links(fleet.documents, of: site.id))</td><td>\(warnings)</td>\
      <td><code class="digest">\(HTMLEscaping.text(site.digest))</code></td></tr>
      """
  }
}
