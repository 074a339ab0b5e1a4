import Markup
import Procedure
import Runbook

/// The head of the sheet: what it is about, who works on it, and how to fill it in.
struct ChecklistHead {
  private let checklist: Checklist

  init(_ checklist: Checklist) {
    self.checklist = checklist
  }

  var html: String {
    get throws {
      let source = checklist.source
      let printed: [(String, String)] = [
        ("文書名", HTMLEscaping.text(source.checklistTitle)),
        ("サイト", HTMLEscaping.text("\(source.siteTitle) (\(source.site))")),
        (
          "版",
          HTMLEscaping.text(
            "\(source.front.title) \(source.front.edition) (\(source.front.date))、Tejun \(source.toolVersion)"
          )
        ),
        (
          "識別値",
          "<code>\(HTMLEscaping.text(checklist.digests.short))</code> <code class=\"whole\">SHA-256 \(checklist.digests.runbook)</code>"
        ),
        ("手順書", CompanionLink(to: .runbook, edition: checklist.digests.short).words),
      ]
      return """
        <table class="sheet-head">
        <tbody>
        \(printed.map { "<tr><th scope=\"row\">\($0.0)</th><td colspan=\"3\">\($0.1)</td></tr>" }.joined(separator: "\n"))
        <tr><th scope="row" id="label-date">作業日</th><td data-head="date"><span class="blank"></span></td>\
        <th scope="row" id="label-lead">責任者</th><td data-head="lead"><span class="blank"></span></td></tr>
        <tr><th scope="row" id="label-operator">作業者</th><td data-head="operator"><span class="blank"></span></td>\
        <th scope="row" id="label-confirmer">確認者</th><td data-head="confirmer"><span class="blank"></span></td></tr>
        <tr><th scope="row" id="label-solo">単独作業</th><td data-head="solo" colspan="3"><span class="tick"></span>\
        <span class="solo-words">確認者を置かず、1 人で行う</span></td></tr>
        <tr class="recorded" hidden><th scope="row">記録</th><td colspan="3" id="recorded"></td></tr>
        </tbody>
        </table>
        \(checklist.unusedFields.map { ChecklistFieldMarkup($0).html }.joined())<div class="notes">
        <ul class="how-to">
        \((Self.rules + checklist.notes).map { "<li>\($0)</li>" }.joined(separator: "\n"))
        </ul>
        \(try checklist.course.html())</div>

        """
    }
  }

  private static let rules = [
    "手順を終えるたびに、作業者の欄に印と氏名と時刻を、結果の欄に OK、NG、対象外のいずれかを記入します。NG と対象外には、理由も記入します。",
    "確認者の欄に枠がある手順は、作業者とは別の人が、作業者の後に確認します。枠のない手順は、作業者だけで行います。",
    "破線の枠は現地で分かる値です。分かった手順の欄に記入し、以後はその値を使います。パスワードは記入しません。",
    "コマンドの ␣ は空白、行末の ↵ は Enter キー、行頭の ↪ は前の行の続き(改行しない)を表します。前の行の終わりに ␣ がなければ、空白を入れずに続けます。「正誤」の番号は、正誤表の番号です。",
    "「確認」と付く番号は、机上では判断できないことを現地で確認する行です。",
  ]
}
