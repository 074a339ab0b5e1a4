/// What a page says if no script runs: what works all the same, and what does not.
enum NoScriptNote {
  case runbook, checklist, index

  var html: String { "<noscript><p class=\"without-script\">\(words)</p></noscript>\n" }

  private var words: String {
    switch self {
    case .runbook:
      "スクリプトが動いていません。手順の閲覧、リンク、印刷は使えます。コピーのボタン、現地で分かる値の記入、"
        + "版の違いの知らせは使えません。コマンドは行を選択してコピーします。"
    case .checklist:
      "スクリプトが動いていません。この画面では印も記入も残せません。印刷して、ペンで記入してください。"
        + "作業、期待結果、リンクはすべて使えます。"
    case .index: "スクリプトが動いていません。絞り込みは使えません。文書へのリンクは使えます。"
    }
  }
}
