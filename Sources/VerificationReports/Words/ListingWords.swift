import Verification

/// What kind of listing was found, and what is remarkable about it.
extension Words {
  /// A listing in one line; `nil` means that it could not be determined.
  func listing(_ listing: ListingFinding) -> Phrase {
    if let unreadable = listing.unreadable {
      return self.unreadable(listing.path, unreadable, advice: .elsewhere)
    }
    var parts = [listing.format.map { format($0) } ?? say("no rows", "行なし")]
    if let encoding = listing.encoding { parts.append(.name(encoding.rawValue)) }
    if let lineEnd = listing.lineEnd { parts.append(self.lineEnd(lineEnd)) }
    if listing.format == .folder {
      parts.append(say("\(listing.entries) files and folders", "ファイルとフォルダ \(listing.entries) 個"))
    } else {
      parts.append(
        say(
          "\(listing.entries) files and folders in \(listing.lines) lines",
          "\(listing.lines) 行にファイルとフォルダ \(listing.entries) 個"))
    }
    if listing.rows.count > 1 {
      let counts = list(listing.rows.map { "\(name: $0.format.rawValue) \($0.count)" })
      parts.append(say("by form: \(counts)", "形式の内訳: \(counts)"))
    }
    return "\(name: listing.path): \(list(parts))"
  }

  private func lineEnd(_ lineEnd: LineEnd) -> Phrase {
    switch lineEnd {
    case .crlf: say("CR LF line ends", "改行 CR LF")
    case .lf: say("LF line ends", "改行 LF")
    case .cr: say("CR line ends", "改行 CR")
    case .crcrlf: say("CR CR LF line ends", "改行 CR CR LF")
    case .nul: say("NUL line ends", "改行 NUL")
    case .mixed: say("mixed line ends", "改行コードの混在")
    }
  }

  private func format(_ format: ListingFormat) -> Phrase {
    switch format {
    case .dir: "\(name: "dir")"
    case .dirWide: "\(name: "dir /w")"
    case .names: say("bare names (\(name: "dir /b"))", "名前だけの一覧(\(name: "dir /b"))")
    case .paths: say("paths (\(name: "dir /s /b"))", "パスの一覧(\(name: "dir /s /b"))")
    case .quotedPaths: say("paths in quotation marks (Copy as path)", "引用符付きのパス(パスのコピー)")
    case .powerShellTable:
      say("PowerShell's \(name: "Get-ChildItem")", "PowerShell の \(name: "Get-ChildItem")")
    case .columnTable: say("a table in columns (\(name: "Format-Table"))", "列に分けた表(\(name: "Format-Table"))")
    case .propertyList:
      say("a list of properties (\(name: "Format-List"))", "プロパティの一覧(\(name: "Format-List"))")
    case .csv: say("comma-separated values", "CSV")
    case .tree: "\(name: "tree /f")"
    case .forfiles: "\(name: "forfiles")"
    case .attrib: "\(name: "attrib")"
    case .robocopy: "\(name: "robocopy")"
    case .lsLong: "\(name: "ls -l")"
    case .unzip: "\(name: "unzip -l")"
    case .sevenZip: "\(name: "7z l")"
    case .handTyped: say("a list typed by hand", "手書きの一覧")
    case .console: say("a console transcript", "コンソールの記録")
    case .folder: say("the folder itself", "フォルダそのもの")
    }
  }

  func note(_ note: ListingNote) -> Phrase {
    switch note {
    case .mixedEncoding(let encoding, let line):
      say(
        "The encoding changes at line \(line) (to \(name: encoding.rawValue)): something was appended.",
        "\(line) 行目から文字コードが変わります(\(name: encoding.rawValue))。後から追記されたものです。")
    case .mojibake(let line):
      say(
        "From line \(line) on, there is text that was decoded wrongly at some earlier point (mojibake); module names are not affected.",
        "\(line) 行目から文字化けがあります。モジュール名は文字化けの影響を受けません。")
    case .nulBytes(let count):
      say("It contains \(count) NUL bytes.", "NUL が \(count) バイト含まれています。")
    case .controlZ:
      say("It ends with Ctrl-Z (hexadecimal 1A), which is harmless.", "末尾に Ctrl-Z(16 進 1A)がありますが、問題ありません。")
    case .oddByte:
      say(
        "One byte is left over at the end of the UTF-16 text: the copy may be cut off.",
        "UTF-16 の末尾に 1 バイト余りがあります。途中で切れた可能性があります。")
    case .noLineEnd:
      say("The last line has no line end: more text may have followed.", "最後の行に改行がありません。続きがあった可能性があります。")
    case .damagedLines(let count, let first):
      say(
        "\(lines(count)) damaged (control or invalid characters); the first is line \(first).",
        "壊れた行(制御文字、または文字コードにない文字)が \(count) 行あります。最初は \(first) 行目です。")
    case .longLines(let count, let first):
      say(
        "\(lines(count)) too long to be a row; the first is line \(first).",
        "一覧の行としては長すぎる行が \(count) 行あります。最初は \(first) 行目です。")
    case .nothingFound(let line):
      say("Line \(line) says that nothing was found.", "\(line) 行目に、見つからないというメッセージがあります。")
    case .cutRows(let count, let first):
      say(
        "\(lines(count)) cut off; the first is line \(first). A row that is cut off proves nothing.",
        "途中で切れた行が \(count) 行あります。最初は \(first) 行目です。切れた行では確認できません。")
    case .archive:
      say(
        "It shows the contents of an archive, not of a folder on the server.",
        "サーバのフォルダではなく、書庫ファイルの中身の一覧です。")
    case .notOpened(let path):
      say(
        "\(path: path, language) could not be opened, so its contents were not checked.",
        "\(path: path, language)を開けなかったため、その中は確認していません。")
    }
  }

  /// The lines that are not understood, why, and who vouches for which.
  func unclear(_ listing: ListingFinding) -> [Phrase] {
    let shown = listing.unclear.prefix(Excerpt.limit).map { unclear($0) }
    let count = max(listing.unclearCount, listing.unclear.count)
    let rest = count - shown.count
    let more =
      rest == 0
      ? []
      : [
        shown.isEmpty
          ? say("\(lines(rest)) not understood.", "解釈できない行が \(rest) 行あります。")
          : say("\(moreLines(rest)) not understood.", "解釈できない行がほかに \(rest) 行あります。")
      ]
    return shown + more + vouchedFor(listing)
  }

  private func vouchedFor(_ listing: ListingFinding) -> [Phrase] {
    let count = listing.ignoredCount
    return count == 0
      ? []
      : [
        say(
          "\(lines(count)) ignored: whoever ran this check has read the lines beside the listing and vouches for them (\(name: "--ignore-remarks")).",
          "一覧の前後の \(count) 行は判定から除きました。確認者が読み、問題ないと判断した行です(\(name: "--ignore-remarks"))。")
      ]
  }

  private func unclear(_ line: UnclearLine) -> Phrase {
    say(
      "Line \(line.line) is not understood: \(seen: line.text, language) (\(why(line.kind))).",
      "\(line.line) 行目は解釈できません: \(seen: line.text, language)(\(why(line.kind)))。")
  }

  private func why(_ kind: UnclearLine.Kind) -> Phrase {
    switch kind {
    case .words:
      say(
        "words, or a line of unknown form, that may say something about the files",
        "ファイルについて何か述べているかもしれない文、または未知の形式の行")
    case .prompt: say("it may be the prompt of a shell, but not of a known one", "未知のシェルのプロンプトかもしれない行")
    case .command:
      say(
        "it is not known what this command, or one of its options, prints or changes",
        "表示や変更の内容が分からないコマンドまたはオプション")
    case .column: say("the meaning of a column or property is not known", "意味の分からない列またはプロパティ")
    case .value: say("the column cannot have this value", "その列にあり得ない値")
    case .row: say("the row is incomplete or of unknown form", "途中で切れた行、または未知の形式の行")
    case .openQuote: say("a quotation mark is never closed", "閉じられていない引用符")
    }
  }

  private func moreLines(_ count: Int) -> Phrase {
    count == 1 ? say("1 more line is", "") : say("\(count) more lines are", "")
  }

  private func lines(_ count: Int) -> Phrase {
    count == 1 ? say("1 line is", "") : say("\(count) lines are", "")
  }
}
