/// The page that lists the sites of a run and leads to their documents.
public struct IndexPage: Equatable, Sendable {
  /// A site.
  public struct Entry: Equatable, Sendable {
    /// The site's id, which names its folder.
    public var site: String
    /// What the site is called.
    public var title: String
    /// The manual its documents were made from.
    public var manual: String
    /// The digest of manual and site, to tell one state of the documents from another.
    public var digest: String
    /// How many warnings there were.
    public var warnings: Int
    /// The documents, in the order shown.
    public var documents: [Document]

    /// A site with its documents.
    public init(
      site: String, title: String, manual: String, digest: String, warnings: Int, documents: [Document]
    ) {
      self.site = site
      self.title = title
      self.manual = manual
      self.digest = digest
      self.warnings = warnings
      self.documents = documents
    }
  }

  /// A file that the page leads to.
  public struct Document: Equatable, Sendable {
    /// What the link says.
    public var label: String
    /// Where the file stands, relative to the page.
    public var path: OutputPath

    /// A file at `path`.
    public init(label: String, path: OutputPath) {
      self.label = label
      self.path = path
    }
  }

  /// The language of the page, as a BCP 47 tag.
  public var language: String
  /// The title of the page.
  public var title: String
  /// The sites, in the order shown.
  public var entries: [Entry]

  /// A page that lists `entries`.
  public init(language: String = "ja", title: String = "手順書の一覧", entries: [Entry]) {
    self.language = language
    self.title = title
    self.entries = entries
  }

  /// The page, with `assets` inside it.
  public func html(_ assets: PublishingAssets) -> String {
    PageHead(language: language, title: title, styles: [assets.indexStyle], script: nil).html
      + """
      <body>
      <div class="page">
      <main class="page-text">
      <h1>\(HTMLEscaping.text(title))</h1>
      \(entries.isEmpty ? "<p>手順書はまだありません。</p>" : table)
      </main>
      </div>
      </body>
      </html>

      """
  }

  private var table: String {
    """
    <div class="table"><table class="sites">
    <thead><tr><th scope="col">サイト</th><th scope="col">文書</th><th scope="col">元の手順書</th>\
    <th scope="col">警告</th><th scope="col">識別値</th></tr></thead>
    <tbody>
    \(entries.map(row).joined(separator: "\n"))
    </tbody>
    </table></div>
    """
  }

  private func row(_ entry: Entry) -> String {
    let documents = entry.documents.map { document in
      "<li><a href=\"\(HTMLEscaping.path(document.path.text))\">\(HTMLEscaping.text(document.label))</a></li>"
    }
    let warnings =
      entry.warnings == 0 ? "なし" : "<strong class=\"warnings\">\(entry.warnings) 件</strong>"
    return """
      <tr><th scope="row">\(HTMLEscaping.text(entry.title))<br>\
      <code>\(HTMLEscaping.text(entry.site))</code></th>\
      <td><ul class="documents">\(documents.joined())</ul></td>\
      <td>\(HTMLEscaping.text(entry.manual))</td><td>\(warnings)</td>\
      <td><code class="digest">\(HTMLEscaping.text(entry.digest))</code></td></tr>
      """
  }
}
