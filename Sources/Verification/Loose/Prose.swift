/// What a line says that is no row.
///
/// Only lines whose words are known to assure that the names around them are there, or to say nothing of it, leave a
/// list that people wrote as it is. Of all others nobody can tell.
enum Prose: Equatable, Sendable {
  /// The names are those that are there, such as a heading `登録確認`.
  case assuring
  /// It says nothing of it: a date, a person, a greeting.
  case neutral
  /// Something was not found.
  case notFound
  /// Something was removed, or the list is an old one: it concerns what programs listed as well.
  case revoking
  /// Anything else.
  case unknown

  init(_ text: LineText) {
    let text = (FullWidth.halved(text) ?? text).trimmed.folded
    if Self.notFoundWords.contains(where: text.contains) {
      self = .notFound
    } else if Self.revokingWords.contains(where: text.contains) {
      self = .revoking
    } else if Self.isTableOfReleases(text) {
      self = .unknown
    } else if Self.isNeutral(text) {
      self = .neutral
    } else {
      var plain = text.string
      for phrase in Self.reassuring { plain = plain.split(separator: phrase).joined(separator: " ") }
      let rest = LineText(plain)
      self =
        !Self.isDoubtful(rest) && Self.assuringWords.contains(where: text.contains) ? .assuring : .unknown
    }
  }

  /// Whether a word in it says that something is open, wrong or wanted.
  static func isDoubtful(_ text: LineText) -> Bool {
    let folded = text.folded
    return doubtfulWords.contains(where: folded.contains)
  }

  /// The folder that a line such as `HW:` or `./HW:` names, as `ls` writes it above the names in it.
  static func folderHeading(_ text: LineText) -> LineText? {
    let text = text.trimmedEnd
    guard text.count > 1, text.hasSuffix(":"), text[0]?.isBlank == false else { return nil }
    let body = text.dropLast()
    let parts = ListedPath.parts(of: body)
    let isPath =
      ListedPath.isRooted(body) || body == "." || !body.bytes.contains(where: \.isBlank) && body.isASCII
    return isPath && parts.allSatisfy { $0.isFileName || $0.count == 2 && $0[1] == UInt8(ascii: ":") }
      ? body : nil
  }

  /// The printed table itself, or `tejun modules`: it names a family of releases, or several.
  private static func isTableOfReleases(_ text: LineText) -> Bool {
    var releases = 0
    for index in 0..<max(text.count - 7, 0)
    where text[index] == UInt8(ascii: "3") && text[index + 1] == UInt8(ascii: ".") {
      let part = Array(text.bytes.dropFirst(index).prefix(8))
      guard part.count == 8, part[2...4].allSatisfy(\.isASCIIDigit), part[5].isASCIILetter,
        part[6] == UInt8(ascii: "-")
      else { continue }
      if part[5] == UInt8(ascii: "x") { return true }
      releases += 1
    }
    return releases >= 2
  }

  /// Dates and times, rules of dashes, and short lines that label a person, a server or an end.
  private static func isNeutral(_ text: LineText) -> Bool {
    if text.bytes.allSatisfy({ "-=_*+#|:. ".utf8.contains($0) }) { return true }
    if endings.contains(text) { return true }
    return text.words.allSatisfy { word in
      var cursor = Cursor(word)
      if cursor.date() || cursor.time(), cursor.isAtEnd { return true }
      if word == "|" || tableHeads.contains(word) { return true }
      return labels.contains { word.hasPrefix($0) } || isAfterLabel(word, in: text)
    }
  }

  /// A name behind a label: `担当: 山田`.
  private static func isAfterLabel(_ word: LineText, in text: LineText) -> Bool {
    let words = text.words
    guard let place = words.firstIndex(of: word), place > 0 else { return false }
    let before = words[place - 1]
    return labels.contains { before.hasPrefix($0) } && (before.hasSuffix(":") || before.hasSuffix("："))
  }

  private static let endings: Set<LineText> = [
    "以上", "以上。", "以上です", "以上です。", "敬具", "お疲れ様です。", "お疲れさまです。", "お世話になっております。", "よろしくお願いします。",
    "よろしくお願いいたします。", "宜しくお願いします。", "regards,", "best regards,", "thanks,", "hello,", "hi,",
    "deleteallpartition",
    "・deleteallpartition",
  ]
  private static let tableHeads: Set<LineText> = [
    "モジュール", "モジュール名", "ファイル", "ファイル名", "状態", "結果", "表示", "有無", "module", "file", "status", "result", "no",
    "no.",
  ]
  private static let labels: [LineText] = [
    "担当", "作業者", "確認者", "作業日", "日時", "日付", "氏名", "名前:", "サーバ", "ホスト", "場所", "from:", "to:", "date:",
    "subject:",
    "件名", "宛先", "差出人", "host", "server", "name:", "operator", "version", "版",
  ]
  private static let assuringWords: [LineText] = [
    "登録確認", "登録済", "登録を確認", "登録されてい", "登録しました", "登録されました", "登録モジュール", "登録ファイル", "登録一覧", "モジュール一覧", "ファイル一覧",
    "モジュール確認", "ファイル確認", "登録状況", "登録結果", "表示確認",
    "表示されてい", "表示されました", "表示を確認", "表示一覧", "確認しました", "確認済", "確認結果", "確認できました", "ありました", "あります", "存在します",
    "存在しま", "hwタブ", "[hw]", "hw タブ", "一覧です", "の一覧", "問題", "異常", "registered", "found", "are there",
    "is there",
    "shown", "displayed", "present", "confirmed", "installed",
  ]
  private static let reassuring = [
    "問題ありません", "問題なし", "問題無し", "異常ありません", "異常なし", "異常無し", "エラーなし", "エラー無し", "不足なし", "不足無し",
    "不足はありません", "漏れなし", "漏れはありません", "抜けなし", "抜けはありません", "no error", "no problem", "nothing missing",
    "none missing",
    "未登録なし", "間違いありません", "相違ありません",
  ]
  private static let doubtfulWords: [LineText] = [
    "missing", "not ", "n't", "none", "required", "expected", "should", "need", "lack", "absent", "without",
    "must", "error",
    "fail", "before", "to be ", "todo", "to do", "please", "copy", "copied", "check", "gone", "?", "if ",
    "will", "would",
    "不足", "足りな", "なか", "ない", "なし", "無し", "無い", "無か", "ません", "未登録", "未確認", "未", "必要", "べき", "予定", "想定", "期待",
    "本来",
    "正しくは", "エラー", "失敗", "見当たら", "見つから", "欠落", "×", "ng", "バックアップ", "ください", "下さい", "願い", "依頼", "か?", "か？",
    "ますか", "か。",
    "こと", "これから", "残り", "漏れ", "項目", "例", "抜粋", "手順", "より", "別", "候補", "対象", "ただし", "以外", "だけ", "のみ", "登録する",
    "登録される", "使用する",
    "させる",
  ]
  private static let revokingWords: [LineText] = [
    "削除", "消去", "消した", "消しました", "移動し", "退避", "昨年", "去年", "前回", "旧", "廃止", "deleted", "removed", "moved",
    "renamed", "obsolete",
    "last year", "outdated",
  ]
  private static let notFoundWords: [LineText] = [
    "見つかりません", "見つかりませんでした", "存在しないため", "存在しません", "file not found", "cannot find", "could not find",
    "couldn't find",
    "no such file", "does not exist", "cannot access", "permission denied", "アクセスが拒否",
  ]
}
