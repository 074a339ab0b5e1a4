/// The meaning of a person's mark or remark beside a name.
enum Mark: Equatable, Sendable {
  /// It is there.
  case present
  /// It is not there, or not shown.
  case absent
  /// Something else.
  case unclear

  /// The meaning of one word beside a name; `nil` for a word without one, such as a date or a column's edge.
  static func of(_ word: LineText) -> Mark? {
    let word = (FullWidth.halved(word) ?? word).folded
    let bare = LineText(
      String(String.UnicodeScalarView(word.string.unicodeScalars.filter { !punctuation.contains($0) })))
    // A dash, an ellipsis or an empty box says that something is open.
    if bare.isEmpty { return Self.open.contains(word) ? .unclear : nil }
    if word == "[x]" || word == "[v]" { return .present }
    if presentWords.contains(bare) { return .present }
    if absentWords.contains(bare) { return .absent }
    var cursor = Cursor(bare)
    if cursor.listedDate() || cursor.listedTime(), cursor.isAtEnd { return nil }
    return .unclear
  }

  private static let punctuation = Set(":：…→-–—=()（）[]［］「」、,;|.・".unicodeScalars)
  private static let open: Set<LineText> = [
    "-", "--", "---", "—", "–", "ー", "...", "…", "……", "[]", "()", "[", "]", "・・・", "‥",
  ]
  private static let presentWords: Set<LineText> = [
    "○", "◯", "〇", "◎", "●", "✓", "✔", "☑", "レ", "✅", "ok", "o", "yes", "y", "found", "present", "exists",
    "shown",
    "有", "有り", "あり", "在", "済", "済み", "確認済", "確認済み", "表示あり", "表示有", "表示有り", "表示済",
    "表示済み", "表示される", "表示された", "表示されている", "表示されました", "登録済", "登録済み", "登録あり", "存在", "存在する",
    "良", "可", "true",
  ]
  private static let absentWords: Set<LineText> = [
    "×", "✕", "✖", "✗", "✘", "╳", "x", "ng", "no", "n", "none", "missing", "absent", "not", "notfound",
    "notshown", "false",
    "無", "無し", "なし", "無い", "ない", "未", "未登録", "未確認", "未表示", "表示なし", "表示無", "表示無し", "表示されない",
    "表示されず", "表示されていない", "表示されません", "登録なし", "登録されていない", "不足", "欠落", "不在", "存在しない", "ありません",
    "見つからない", "見つかりません", "不可", "否", "❌", "✕なし",
  ]
}
