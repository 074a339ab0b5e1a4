/// A whole HTML document in one file, around text that is already rendered.
///
/// 1. the head: a policy that allows only this page's own styles and script;
/// 2. a link that skips the navigation, and the opening: the title and what belongs to it;
/// 3. the table of contents;
/// 4. the text;
/// 5. the script, without which everything can still be read.
public struct HTMLPage: Equatable, Sendable {
  /// The language of the page, as a BCP 47 tag.
  public var language: String
  /// The title, for the window and for lists of pages.
  public var title: String
  /// The head of every printed sheet, in case sheets get separated; may be empty.
  public var runningHead: String
  /// The foot of every printed sheet, beside its number; may be empty.
  public var runningFoot: String
  /// Identifies this edition, for links from other pages to compare; may be empty.
  public var edition: String
  /// What its fields refuse because it only stands in for a value; a JSON list of texts, or empty.
  public var placeholders: String
  /// The table of contents; not shown if it is empty.
  public var contents: [ContentsEntry]
  /// Rendered HTML before the table of contents, such as the `h1`; may be empty.
  public var opening: String
  /// Rendered HTML of the text.
  public var body: String

  /// A page around `body`.
  public init(
    language: String, title: String, runningHead: String = "", runningFoot: String = "", edition: String = "",
    placeholders: String = "", contents: [ContentsEntry], opening: String = "", body: String
  ) {
    self.language = language
    self.title = title
    self.runningHead = runningHead
    self.runningFoot = runningFoot
    self.edition = edition
    self.placeholders = placeholders
    self.contents = contents
    self.opening = opening
    self.body = body
  }

  /// The page, with `assets` inside it.
  public func html(_ assets: PublishingAssets) -> String {
    let margins = SheetMargins(head: runningHead, foot: runningFoot).style
    let styles = [assets.documentStyle, margins].compactMap { $0 }
    return PageHead(language: language, title: title, styles: styles, script: assets.documentScript).html
      + """
      <body\(data)>
      <a class="skip-link" href="#page-text">本文へ移動</a>
      <div class="page">
      \(openingElement)\(navigation)<main id="page-text" class="page-text" tabindex="-1">
      \(body)
      </main>
      </div>
      <script type="module">\(assets.documentScript.text)</script>
      </body>
      </html>

      """
  }

  private var data: String {
    [("edition", edition), ("placeholders", placeholders)].filter { !$0.1.isEmpty }
      .map { " data-\($0.0)=\"\(HTMLEscaping.attribute($0.1))\"" }.joined()
  }

  private var openingElement: String {
    opening.isEmpty ? "" : "<header class=\"page-opening\">\n\(opening)\n</header>\n"
  }

  private var navigation: String {
    if contents.isEmpty { return "" }
    return """
      <nav class="page-contents" aria-label="目次">
      <details>
      <summary>目次</summary>
      \(ContentsList(entries: contents).html)</details>
      </nav>

      """
  }
}
