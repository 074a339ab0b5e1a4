/// The two pages of a site that are used side by side: the runbook is read, and the checklist is ticked.
enum Companion {
  case runbook, checklist

  /// Its file in the site's folder.
  var file: String {
    switch self {
    case .runbook: "runbook.html"
    case .checklist: "checklist.html"
    }
  }
}

/// The link from one of the two to the other.
///
/// Pages opened from a disk cannot read each other. So the link carries the edition that it is in, and the page
/// that it opens says so if it is of another edition (`script/editions.js`, decision 29). The link is there
/// even if the other page is not made in the same run: that is when the two are most likely to differ.
struct CompanionLink {
  /// Where it leads.
  let other: Companion
  /// The short digest of the runbook that both were made from.
  let edition: String

  init(to other: Companion, edition: String) {
    self.other = other
    self.edition = edition
  }

  /// The link, and what the other page is for.
  var words: String {
    switch other {
    case .checklist:
      "この手順書は、読みながら作業するための文書です。印、氏名、時刻、結果は\(link("チェックリスト"))に記録します。"
        + "識別値が同じものを組にして使います。"
    case .runbook:
      "この表は、作業を記録するための文書です。説明、用語、正誤表は\(link("手順書"))にあります。識別値が同じものを組にして使います。"
    }
  }

  /// The same as a paragraph.
  var sentence: String { "<p class=\"companion\">\(words)</p>\n" }

  /// In a query, which a browser keeps while the page is read: a fragment would be lost with the first link
  /// followed in it.
  private func link(_ text: String) -> String {
    let address = "\(other.file)?edition=\(edition)"
    return "<a href=\"\(HTMLEscaping.attribute(address))\">\(HTMLEscaping.text(text))</a>"
  }
}
