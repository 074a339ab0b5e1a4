import JSON
import Markup
import Procedure
public import Runbook

/// A checklist as one HTML file: the sheet to work on, on screen or on paper.
///
/// 1. the head, with a policy that allows only this page's own styles and script;
/// 2. controls, which stay hidden until the script has started;
/// 3. the head of the sheet, and how to fill it in;
/// 4. the sheet: a table with one row per step, complete without script;
/// 5. the script.
public struct ChecklistPage {
  private let checklist: Checklist

  /// A page for `checklist`.
  public init(_ checklist: Checklist) {
    self.checklist = checklist
  }

  /// The page, with `assets` inside it.
  ///
  /// - Throws: ``MarkupError`` if cmark refuses a text, which is a fault of the tool.
  public func html(_ assets: PublishingAssets) throws -> String {
    let source = checklist.source
    let margins = SheetMargins(head: source.checklistTitle, foot: checklist.digests.short).style
    let head = PageHead(
      language: "ja", title: source.checklistTitle,
      styles: [assets.checklistStyle, margins].compactMap { $0 }, script: assets.checklistScript)
    return head.html
      + """
      <body\(identification)>
      <a class="skip-link" href="#sheet">表へ移動</a>
      \(assets.checklistControls)<main class="checklist">
      <h1>\(HTMLEscaping.text(source.checklistTitle))</h1>
      \(NoScriptNote.checklist.html)\(try ChecklistHead(checklist).html)\(try sheet)</main>
      <script type="module">\(assets.checklistScript.text)</script>
      </body>
      </html>

      """
  }

  /// What a record says about the sheet it was made on.
  private var identification: String {
    let source = checklist.source
    let data = [
      ("title", source.checklistTitle), ("manual", source.manual.text), ("manual-title", source.front.title),
      ("manual-edition", source.front.edition), ("manual-sha256", source.manualDigest),
      ("site", source.site.text), ("site-title", source.siteTitle), ("site-sha256", source.siteDigest),
      ("runbook-sha256", checklist.digests.runbook), ("edition", checklist.digests.short),
      ("tool-version", source.toolVersion),
      ("placeholders", JSONValue.strings(checklist.placeholders).line),
    ]
    return data.map { " data-\($0.0)=\"\(HTMLEscaping.attribute($0.1))\"" }.joined()
  }

  private var sheet: String {
    get throws {
      let line =
        "識別値 \(checklist.digests.short) \(checklist.source.siteTitle) (\(checklist.source.site))"
      let sheetLine = """
        <tr class="sheet-line" role="row"><td colspan="7" role="cell"><span class="sheet-of">\
        <strong class="solo-mark">【単独作業】</strong>\(HTMLEscaping.text(line))</span> \
        <span class="sheet-run">記録 <span class="run-blank"></span></span></td></tr>
        """
      let heads = ["手順", "作業", "期待結果", "作業者", "確認者", "結果", "実測値・備考"].map {
        "<th scope=\"col\" role=\"columnheader\">\($0)</th>"
      }.joined()
      return """
        <table class="sheet" id="sheet" role="table">
        <caption class="unseen">チェックリスト</caption>
        <colgroup><col class="at"><col class="do"><col class="see"><col class="operator"><col class="confirmer">\
        <col class="outcome"><col class="remark"></colgroup>
        <thead role="rowgroup">
        \(sheetLine)
        <tr role="row">\(heads)</tr>
        </thead>
        \(try checklist.sections.map { try body($0) }.joined())</table>
        \(try errata)
        """
    }
  }

  /// The targets of errata marks, on screens: on paper, the runbook has the list.
  private var errata: String {
    get throws {
      if checklist.errata.blocks.isEmpty { return "" }
      return """
        <section class="errata-part" aria-labelledby="errata">
        <h2 id="errata">正誤表(手順に印のあるもの)</h2>
        \(try checklist.errata.html())</section>

        """
    }
  }

  private func body(_ section: ChecklistSection) throws -> String {
    """
    <tbody role="rowgroup">
    <tr class="section" role="row" id="\(HTMLEscaping.attribute(section.anchor.description))">\
    <th colspan="7" scope="rowgroup" role="rowheader">\
    <span class="section-title">\(HTMLEscaping.text("\(section.number) \(section.title)"))</span>
    \(try section.lead.html())</th></tr>
    \(try section.rows.map { try ChecklistRowMarkup($0).html }.joined())</tbody>

    """
  }
}
