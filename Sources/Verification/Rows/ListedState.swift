/// The meaning of a column of states: that a file exists, or that it does not.
enum ListedState: Equatable, Sendable {
  case present, absent

  /// `nil` for a word in neither list.
  init?(_ text: LineText) {
    let key = ColumnRole.key(text)
    if Self.presentWords.contains(key) {
      self = .present
    } else if Self.absentWords.contains(key) {
      self = .absent
    } else {
      return nil
    }
  }

  /// Yes or no, as programs and spreadsheets write them; `nil` for anything else.
  static func boolean(_ text: LineText) -> Bool? {
    let key = text.folded
    return yes.contains(key) ? true : no.contains(key) ? false : nil
  }

  private static let yes: Set<LineText> = [
    "true", "yes", "+", "1", "はい", "ja", "wahr", "oui", "vrai", "是", "예", "$true",
  ]
  private static let no: Set<LineText> = [
    "false", "no", "-", "0", "いいえ", "nein", "falsch", "non", "faux", "否", "아니요", "$false",
  ]

  private static let presentWords = keys(
    "ok true yes present exists found registered available",
    "○ ◯ 〇 ◎ ✓ ✔ ☑ ✅ 有 有り あり 在 済 済み 登録済 登録済み 登録あり 確認済 確認済み 存在 存在する 表示あり 表示済 表示済み 正常",
    "vorhanden ja gefunden registriert présent oui trouvé 有 是 正常 已注册 있음 예 존재 정상 등록됨")
  private static let absentWords = keys(
    "ng false no none missing absent notfound notpresent notregistered deleted removed error failed",
    "× ✕ ✖ ✗ ✘ ❌ 無 無し なし 無い ない 未 未登録 未確認 不足 欠落 不在 存在しない 見つからない 見つかりません ありません 削除 削除済 削除済み",
    "fehlt nein gelöscht nichtvorhanden entfernt manquant non supprimé introuvable",
    "不存在 无 已删除 缺失 否 없음 아니요 삭제됨 누락")

  private static func keys(_ lists: String...) -> Set<LineText> {
    Set(lists.flatMap { LineText($0).words.map(ColumnRole.key) })
  }
}
