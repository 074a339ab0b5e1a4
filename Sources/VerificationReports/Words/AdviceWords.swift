import Verification

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What could not be read, what to do, and what the report stands for.
extension Words {
  /// Whether a sentence names the command, or leaves that to another one.
  enum Advice: Equatable, Sendable {
    case named, elsewhere
  }

  /// That a file is no listing, what it looks like, and the command to run instead.
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
    case .empty: say("it is empty, or holds blanks alone", "空のファイルか、空白だけのファイルです")
    case .binary(let kind):
      say("it looks like \(self.kind(kind))", "\(self.kind(kind))のようです")
    case .notText: say("it holds bytes that are no text", "テキストではないデータです")
    case .noRows: say("it is text, but no line of it is a row of a listing", "テキストですが、一覧の行が 1 行もありません")
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

  /// That a listing could not be opened or read.
  func notRead(_ error: ListingAccessError) -> Phrase {
    switch error {
    case .missing(let path):
      say(
        "\(path: path, language): there is no such file; check the path",
        "\(path: path, language)というファイルがありません。パスを確認してください。")
    case .notReadable(let path, let number):
      say(
        "\(path: path, language) cannot be read: \(name: Self.system(number)); check its permissions, or copy it elsewhere",
        "\(path: path, language)を読めません(\(name: Self.system(number)))。アクセス権を確認するか、別の場所にコピーしてください。")
    }
  }

  private static func system(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "errno \(number)"
  }

  /// What the report stands for, and what has the last word.
  var closing: Phrase {
    say(
      "This stands for the check of the manual's 6.3, which is made by eye on the [HW] tab of the dialog that creates scenario files. A listing is second-hand evidence: the [HW] tab has the final word.",
      "この結果は、手順書 6.3 の確認(シナリオファイル作成画面の [HW] タブでの目視確認)に代わる目安です。一覧は間接的な証拠なので、最終的には [HW] タブで確認してください。")
  }

  /// How to get a good listing of `folder`, where it is known.
  func advice(_ folder: String?) -> Phrase {
    guard folder == nil else {
      return say(
        "One command makes a listing that gives proof. Run it on the server to which the shared disk is connected, and give its file to this check, as it is and alone:",
        "確認の根拠になる一覧は、次のコマンド 1 つで作れます。共有ディスクが接続されているサーバで実行し、できたファイルに手を加えず、そのファイルだけをこの確認に渡してください。")
    }
    return say(
      "One command makes a listing that gives proof. Run it on the server, with the folder of the modules in place of \(name: ListingAdvice.placeholder), and give its file to this check, as it is and alone:",
      "確認の根拠になる一覧は、次のコマンド 1 つで作れます。\(name: ListingAdvice.placeholder) をモジュールのフォルダーに置き換えてサーバで実行し、できたファイルに手を加えず、そのファイルだけをこの確認に渡してください。"
    )
  }

  /// The command that gives proof, where a listing could.
  func command(_ folder: String?) -> String {
    folder.map { ListingAdvice.command(for: ShownText.shown($0, limit: ShownText.pathLimit)) }
      ?? ListingAdvice.command
  }

  /// What a verdict that is open means.
  var undecided: Phrase {
    say(
      "Nothing shows that a module is missing, but what is there does not prove that all are registered.",
      "不足しているモジュールは見つかっていませんが、すべて登録されているとは言い切れません。")
  }
}
