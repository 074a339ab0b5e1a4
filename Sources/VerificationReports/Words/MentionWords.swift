import Verification

/// Why a name in a listing does not mean that the module was found.
extension Words {
  /// Where a name occurs without counting, and why it does not count.
  func mention(_ mention: Mention) -> Phrase {
    let what: Phrase =
      mention.folder.map { folder in
        say(
          "\(seen: mention.text, language) in \(path: folder, language)",
          "\(path: folder, language)の\(seen: mention.text, language)")
      } ?? "\(seen: mention.text, language)"
    return mention.doubt.isOpen
      ? say(
        "\(place(mention.place)): \(what) is in doubt: \(doubt(mention.doubt)).",
        "\(place(mention.place)): \(what)は要確認です。\(doubt(mention.doubt))。")
      : say(
        "\(place(mention.place)): \(what) does not count: \(doubt(mention.doubt)).",
        "\(place(mention.place)): \(what)は数えません。\(doubt(mention.doubt))。")
  }

  private func doubt(_ doubt: Doubt) -> Phrase {
    switch doubt {
    case .folder: say("it is the name of a folder, not of a file", "ファイルではなく、その名前のフォルダです")
    case .parentFolder: say("it is a folder in the path of something else", "別のもののパスの途中にあるフォルダの名前です")
    case .link: say("it is a link, and its target is not shown", "リンクであり、リンク先が示されていません")
    case .special:
      say("it is a pipe, a socket or a device, not a file", "ファイルではなく、パイプ、ソケット、またはデバイスです")
    case .shortName:
      say(
        "only the short (8.3) name is shown, which does not distinguish the first file from the second",
        "短い名前(8.3 形式)しか出ておらず、1 番目と 2 番目のファイルを区別できません")
    case .cut: say("the row or the listing is cut off there", "行または一覧がそこで切れています")
    case .noLineEnd:
      say(
        "the last line has no line end, so more of the name may have followed", "最後の行に改行がなく、名前が続いていた可能性があります")
    case .destinationOnly:
      say(
        "it is only in the destination of the copy, not in the folder that was listed",
        "コピー先にだけあり、調べたフォルダにはありません")
    case .prompt:
      say(
        "it is what somebody typed at a prompt or as a search, not what a listing shows",
        "入力したコマンドや検索条件であり、一覧の内容ではありません")
    case .notFound: say("the message says that it was not found", "見つからないというメッセージです")
    case .otherCommand:
      say("it was printed by a command that does not list folders", "フォルダの一覧を表示しないコマンドの出力です")
    case .removedLater:
      say("a later command deletes, moves or renames it", "後のコマンドで削除、移動、または名前の変更をしています")
    case .stream: say("it is an alternate data stream, not the file", "ファイルではなく、代替データストリームです")
    case .markedAbsent: say("the line says that it is not there or not shown", "ない、または表示されないと書かれています")
    case .markedUnclear:
      say(
        "the box before it is not ticked, or its mark means neither yes nor no",
        "チェックがないか、印からはあるともないとも判断できません"
      )
    case .notARow: say("the line is not a row of the listing's format", "一覧の形式に合わない行です")
    case .damaged:
      say("the line is damaged (control or invalid characters)", "行が壊れています(制御文字、または文字コードにない文字)")
    case .contradicted:
      say(
        "another row shows a folder of that name in that folder, or marks it as not there",
        "別の行では、同じ場所の同じ名前がフォルダになっているか、ないと書かれています")
    case .spokenOf:
      say("a line outside the list mentions it", "一覧の外の行で、その名前に触れています")
    case .notListedAgain:
      say(
        "the folder is also listed elsewhere, with others of these files but without it",
        "同じフォルダの別の一覧に、ほかのファイルはあっても、これがありません")
    case .recycled: say("it is in a recycle bin", "ごみ箱の中にあります")
    case .setAside:
      say(
        "it is in a folder for temporary files or backups, where nothing is registered",
        "一時ファイルやバックアップのフォルダにあり、登録先ではありません")
    case .notUnderstood: say("a line beside it is not understood", "前後に、解釈できない行があります")
    case .disagreement:
      say("another listing of the same folder disagrees", "同じフォルダの別の一覧と食い違っています")
    }
  }

  /// A name that is similar to a module's, and the question whether it is meant.
  func nearMiss(_ miss: NearMiss, for module: String) -> Phrase {
    let what: Phrase =
      miss.folder.map { folder in
        say(
          "\(seen: miss.seen, language) in \(path: folder, language)",
          "\(path: folder, language)の\(seen: miss.seen, language)")
      } ?? "\(seen: miss.seen, language)"
    return say(
      "\(place(miss.place)): \(what) does not count: \(difference(miss.difference)); did you mean \(name: module)?",
      "\(place(miss.place)): \(what)は数えません。\(difference(miss.difference))。\(name: module) のことではありませんか?")
  }

  private func difference(_ difference: NearMiss.Difference) -> Phrase {
    switch difference {
    case .longerName:
      say(
        "the name has something before or after it, as the name of a backup, a copy or a temporary file has",
        "名前の前か後ろに文字が付いています(バックアップ、コピー、一時ファイルなど)")
    case .noExtension: say("the extension is missing", "拡張子がありません")
    case .otherExtension: say("the extension is different", "拡張子が違います")
    case .cut: say("the name is cut off", "名前が途中で切れています")
    case .lookAlike:
      say(
        "a character only looks the same (O and 0, l and 1, hyphen and underscore)",
        "似た文字を取り違えています(O と 0、l と 1、ハイフンと下線)")
    case .fullWidth:
      say("full-width letters make it a different file name", "全角の文字なので、別の名前のファイルです")
    case .typo: say("a letter or two are different", "つづりが少し違います")
    }
  }
}
