import Authoring
import Languages
import Publishing
import Resources

extension Message {
  var japanese: String {
    switch self {
    case .checked(let manual, let sites, let warnings):
      "手順書「\(manual)」とサイト \(sites) 件: エラーなし、警告 \(warnings) 件"
    case .built(let sites, let failed, let written, let unchanged, let index):
      "サイト \(sites) 件、\(failed == 0 ? "" : "失敗 \(failed) 件、")書き込み \(written) ファイル、変更なし \(unchanged) ファイル: \(index)"
    case .siteFileWritten(let path): "「\(path)」を作成しました。編集してから、次を実行してください: tejun check \(path)"
    case .interrupted(let signal, let extent): "\(Self.japaneseName(of: signal))で中断しました。\(extent.japanese)"
    case .rehearsalFailed(let site):
      "サイト「\(site)」: 予行で手順が成り立ちません。サイトのファイルを指定して「tejun rehearse」を実行してください。"
    case .foreignSchema(let name):
      "同じフォルダの「\(name)」は、この手順書のサイトのスキーマではないため、そのままにしました。"
    case .replacedOneByOne(let sites):
      "サイト \(sites) 件の文書を 1 つずつ置き換えました(このファイルシステムでは、フォルダを入れ替えられません)。途中で終わると、版の違う文書が並ぶことがあります。"
    case .problem(let problem): problem.words(in: .japanese).sentence(in: .japanese)
    case .output(let error): "「\(error.path)」\(error.reason.japanese)"
    case .outputStream(let number):
      "出力ストリームに書き込めません。\(SystemErrorWords.words(number, in: .japanese))。"
    case .siteFileExists(let path):
      "「\(path)」はすでにあり、置き換えません。「--output」で別のファイルを指定してください。"
    case .severalSites(let count):
      "サイトが \(count) 件あります。一度に予行できるのは 1 件だけです。そのサイトだけのファイルを指定してください。"
    case .notOneSite(let path, let count):
      "\(Self.quotedInJapanese(path))にはサイトが \(count) 件ありますが、一覧は 1 つのサイトのものです。そのサイトのファイルを指定してください。"
    case .unknownReleases(let names, let known, let letters):
      "手順書に、EXPRESSBUILDER のリリース\(names.map(Self.quotedInJapanese).joined())はありません。あるのは \(known.joined(separator: "、")) です(x は \(letters.joined(separator: "、")))。"
    case .resource(let error): "\(error.japanese)インストールし直してください。"
    case .internal(let words): "内部エラー「\(words)」が起きました。お手数ですが、ご報告ください。"
    }
  }

  private static func quotedInJapanese(_ text: String) -> String { Problem.quoted(text, in: .japanese) }
}

extension ResourceError {
  fileprivate var japanese: String {
    switch self {
    case .executableUnknown(let bundle): "ツールの場所が分からないため、付属のファイル「\(bundle)」が見つかりません。"
    case .notFound(let bundle, let searched):
      "付属のファイル「\(bundle)」が見つかりません(探した場所: \(searched.joined(separator: "、")))。"
    case .unreadable(let path): "付属のファイル「\(path)」を読めません。"
    case .damaged(let path): "付属のファイル「\(path)」が壊れています。"
    }
  }
}
