import Languages
import Verification

/// What could not be read, what to do, and what the report means.
extension Words {
  /// Whether a sentence names the command, or leaves that to another sentence.
  enum Advice: Equatable, Sendable {
    case named, elsewhere
  }

  /// Says that a file is not a listing, what it looks like, and which command to run instead.
  func unreadable(_ path: String, _ unreadable: Unreadable, advice: Advice) -> Phrase {
    let looks = say(
      "\(path: path, language) cannot be read as a listing: \(looksLike(unreadable))",
      "\(path: path, language)は一覧として読めません。\(looksLike(unreadable))。")
    return switch advice {
    case .named:
      say(
        "\(looks); make a text listing with: \(name: ListingAdvice.command)",
        "\(looks)次のコマンドでテキストの一覧を作ってください: \(name: ListingAdvice.command)")
    case .elsewhere: looks
    }
  }

  private func looksLike(_ unreadable: Unreadable) -> Phrase {
    switch unreadable {
    case .empty: say("it is empty or contains only spaces", "空のファイルか、空白だけのファイルです")
    case .binary(let kind):
      say("it looks like \(self.kind(kind))", "\(self.kind(kind))のようです")
    case .notText: say("it contains bytes that are not text", "テキストではないデータです")
    case .noRows: say("it is text, but none of its lines is a row of a listing", "テキストですが、一覧の行が 1 行もありません")
    }
  }

  private func kind(_ kind: BinaryKind) -> Phrase {
    let name = Phrase.name(kind.rawValue)
    return switch kind {
    case .png, .jpeg, .gif, .bmp, .tiff, .webp, .heic: say("a picture (\(name))", "画像ファイル(\(name))")
    case .pdf, .rtf: say("a document (\(name))", "文書ファイル(\(name))")
    case .officeOpenXML:
      say(
        "a workbook or document of Excel, Word or another Office program (\(name))",
        "Excel や Word などの Office 文書(\(name))")
    case .ole:
      say(
        "a workbook or document of an older Office program (\(name))",
        "旧形式の Excel や Word などの Office 文書(\(name))")
    case .zip, .sevenZip, .gzip, .cab, .rar, .xz, .bzip2: say("an archive (\(name))", "書庫ファイル(\(name))")
    case .executable, .elf: say("a program (\(name))", "プログラム(\(name))")
    case .shortcut: say("a Windows shortcut (\(name))", "Windows のショートカット(\(name))")
    case .sqlite: say("a database (\(name))", "データベース(\(name))")
    }
  }

  /// Says that a listing could not be opened or read.
  func notRead(_ error: ListingAccessError) -> Phrase {
    switch error {
    case .missing(let path):
      say(
        "\(path: path, language): there is no such file; check the path",
        "\(path: path, language)というファイルがありません。パスを確認してください。")
    case .notReadable(let path, let number):
      say(
        "\(path: path, language) cannot be read: \(name: system(number)); check its permissions, or copy it elsewhere",
        "\(path: path, language)を読めません(\(name: system(number)))。アクセス権を確認するか、別の場所にコピーしてください。")
    }
  }

  private func system(_ number: Int32) -> String { SystemErrorWords.words(number, in: language) }

  /// What the report means, and what has the last word.
  var closing: Phrase {
    say(
      "This takes the place of the check in section 6.3 of the manual, which is made by eye on the [HW] tab of the dialog that creates scenario files. A listing is second-hand evidence: the [HW] tab has the final word.",
      "この結果は、手順書 6.3 の確認(シナリオファイル作成画面の [HW] タブでの目視確認)に代わる目安です。一覧は間接的な証拠なので、最終的には [HW] タブで確認してください。")
  }

  /// How to get a good listing of `folder`, if it is known.
  func advice(_ folder: String?) -> Phrase {
    guard folder == nil else {
      return say(
        "One command makes a listing that can serve as proof. Run it on the server that the shared disk is connected to, and give this check the file that it writes, unchanged and by itself:",
        "確認の根拠になる一覧は、次のコマンド 1 つで作れます。共有ディスクが接続されているサーバで実行し、できたファイルに手を加えず、そのファイルだけをこの確認に渡してください。")
    }
    return say(
      "One command makes a listing that can serve as proof. Run it on the server, with the folder of the modules in place of \(name: ListingAdvice.placeholder), and give this check the file that it writes, unchanged and by itself:",
      "確認の根拠になる一覧は、次のコマンド 1 つで作れます。\(name: ListingAdvice.placeholder) をモジュールのフォルダに置き換えてサーバで実行し、できたファイルに手を加えず、そのファイルだけをこの確認に渡してください。"
    )
  }

  /// The command that gives proof, if a listing can.
  func command(_ folder: String?) -> String {
    folder.map { ListingAdvice.command(for: ShownText.shown($0, limit: ShownText.pathLimit)) }
      ?? ListingAdvice.command
  }

  /// What an open verdict means.
  var undecided: Phrase {
    say(
      "No module is shown to be missing, but what was found does not prove that all are registered.",
      "不足しているモジュールは見つかっていませんが、すべて登録されているとは言い切れません。")
  }
}
