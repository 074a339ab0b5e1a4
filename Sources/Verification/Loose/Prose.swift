/// What lines that are no rows say about the rows around them.
enum Prose {
  /// Whether a line says that something is not there, needed, wrong, or only expected: names near it prove nothing.
  static func isDoubtful(_ text: LineText) -> Bool {
    var text = (FullWidth.halved(text) ?? text).folded.string
    for phrase in reassuring { text = text.split(separator: phrase).joined(separator: " ") }
    let plain = LineText(text)
    return doubtful.contains { plain.contains($0) } || isTableOfReleases(plain)
  }

  /// Whether a line says that something was not found.
  static func isNotFound(_ text: LineText) -> Bool {
    let folded = text.folded
    return notFound.contains { folded.contains($0) }
  }

  /// The printed table itself, or `tejun modules`: it names a family of releases, or several.
  private static func isTableOfReleases(_ text: LineText) -> Bool {
    var releases = 0
    for index in 0..<max(text.count - 7, 0) where text[index] == UInt8(ascii: "3") && text[index + 1] == UInt8(ascii: ".") {
      let part = Array(text.bytes.dropFirst(index).prefix(8))
      guard part.count == 8, part[2...4].allSatisfy(\.isASCIIDigit), part[5].isASCIILetter, part[6] == UInt8(ascii: "-")
      else { continue }
      if part[5] == UInt8(ascii: "x") { return true }
      releases += 1
    }
    return releases >= 2
  }

  private static let reassuring = [
    "問題ありません", "問題なし", "問題無し", "異常ありません", "異常なし", "異常無し", "エラーなし", "エラー無し", "不足なし", "不足無し",
    "不足はありません", "漏れなし", "漏れはありません", "抜けなし", "no error", "no problem", "not missing", "nothing missing",
    "none missing", "未登録なし", "間違いありません", "相違ありません", "他には何もありません",
  ]
  private static let doubtful: [LineText] = [
    "missing", "not ", "n't", "required", "expected", "should", "need", "lack", "absent", "without", "wanted", "must",
    "deleted", "removed", "error", "fail", "before", "old ", "backup", "to be ", "todo",
    "不足", "足りな", "ありません", "ない", "なし", "無し", "無い", "ません", "未登録", "未確認", "必要", "登録される", "べき", "予定", "想定", "期待",
    "本来", "正しくは", "削除", "消え", "消した", "エラー", "失敗", "見当たら", "見つから", "欠落", "×", "退避", "旧", "バックアップ", "移動",
    "登録してください", "依頼", "要登録", "要確認",
  ]
  private static let notFound: [LineText] = [
    "ファイルが見つかりません", "見つかりません", "見つかりませんでした", "存在しないため", "存在しません", "file not found", "cannot find", "could not find",
    "no such file", "does not exist", "パスが見つかりません", "cannot access",
  ]
}
