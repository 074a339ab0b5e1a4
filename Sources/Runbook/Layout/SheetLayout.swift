import Markup
import Procedure

/// The parameter sheet: every value, where it came from and where it is used.
extension RunbookLayout {
  var sheetPart: [Block] {
    [
      partHeading(.parameters),
      .paragraph([
        .text("この手順書に入っている値の一覧です。「現地で記入」の値は、作業中に分かった時点で記入します。")
      ]),
    ]
      + runbook.sheet.flatMap { group -> [Block] in
        [
          .heading(level: .three, id: nil, [.text(group.title)]),
          .table(
            Table(
              columns: [
                .init([.text("項目")]), .init([.text("値")]), .init([.text("値の出どころ")]), .init([.text("使う手順")]),
              ],
              rows: group.rows.map { sheetRow($0) }, attributes: Attributes(classes: ["parameters"]))),
        ]
      }
  }

  /// How to read the marks of a page; CommonMark has no such marks.
  var notationPart: [Block] {
    let lines = [
      "下線の付いた値は、このサイトの値です。点線の下線は、既定の値か、ほかの値から導いた値です。",
      "破線の枠は、現地で分かる値です。パラメータ表の欄に記入すると、文書の中の同じ値がすべて変わります。",
      "コマンドの ␣ は空白、行末の ↵ は Enter キー、行頭の ↪ は前の行の続き(改行しない)を表します。前の行の終わりに ␣ がなければ、空白を入れずに続けます。",
      "「正誤」の印から、印刷版との違いの説明に移動できます。表記だけの違いには印がなく、正誤表だけに記載しています。",
      "「確認」と付く番号は、机上では判断できないことを現地で確認する行です。分かったことを書き留めます。",
    ]
    return [
      .heading(level: .three, id: nil, [.text("表記")]),
      .list(List(.bullet, .tight, items: lines.map { ListItem([.paragraph([.text($0)])]) })),
    ]
  }

  private func sheetRow(_ row: SheetGroup.Row) -> Table.Row {
    let uses = row.uses.map { use in
      [Inline.link(Link(destination: "#\(use.anchor)", text: [.text(use.printedNumber)]))]
    }
    var data = [DataAttribute("parameter", row.parameter.id.text)]
    if row.value.state == .open { data.append(DataAttribute("type", row.parameter.type.pageName)) }
    return Table.Row(
      [
        [.text(row.parameter.label)], InlineLayout.value(row.value), [.text(ValueWords.origin(row.origin))],
        uses.isEmpty ? [.text("—")] : InlineLayout.joined(uses, by: [.text("、")]),
      ],
      attributes: Attributes(id: Anchor.parameter(row.parameter.id).description, data: data))
  }
}
