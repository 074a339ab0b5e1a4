/// `robocopy /L`: what would be copied, with fields separated by tabs. A log of copying says what was done, not
/// what is there.
struct RobocopyGrammar: ListingGrammar {
  private var folder: LineText?
  private var isCopying = false
  private var isInTail = false

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    isBanner(text) || text[0] == 0x09 && fields(text) != nil
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text.trimmedEnd
    if text.trimmed.isEmpty || Self.isRule(text) || Self.isBanner(text) { return .furniture }
    if text[0] == 0x09, let fields = Self.fields(text) {
      return isInTail ? .foreign : .rows([row(fields)].compactMap { $0 })
    }
    let trimmed = text.trimmed
    if Self.isPercentage(trimmed) {
      isCopying = true
      return .furniture
    }
    guard text[0] == 0x20 || text[0] == 0x09, let (key, value) = Self.property(trimmed) else {
      guard Self.isTotalsHead(trimmed) else { return .foreign }
      isInTail = true
      return .furniture
    }
    if Self.options.contains(key) { isCopying = isCopying || !value.words.contains { $0.folded == "/l" } }
    return Self.known(key, value, isInTail: isInTail) ? .furniture : .foreign
  }

  private static func isBanner(_ text: LineText) -> Bool {
    let words = text.words
    return words.first == "ROBOCOPY" && words.dropFirst().first == "::" && words.count <= 10
  }

  private static func isRule(_ text: LineText) -> Bool {
    text.count >= 20 && text.bytes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private static func isPercentage(_ text: LineText) -> Bool {
    text.hasSuffix("%") && text.count <= 6
      && text.dropLast().bytes.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }

  /// `Source : X:\\HW\\`, `Files :  4  4  0  0  0  0`.
  private static func property(_ text: LineText) -> (key: LineText, value: LineText)? {
    guard let mark = text.bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else {
      return nil
    }
    let key = LineText(text.bytes[..<mark]).trimmed
    return key.isEmpty ? nil : (key.folded, LineText(text.bytes[(mark + 1)...]).trimmed)
  }

  private static func known(_ key: LineText, _ value: LineText, isInTail: Bool) -> Bool {
    if heads.contains(key) { return true }
    guard totals.contains(key) else { return false }
    return value.words.allSatisfy { word in
      word.bytes.allSatisfy { $0.isASCIIDigit || ".,:kmgt".utf8.contains($0) }
    }
  }

  private static func isTotalsHead(_ text: LineText) -> Bool {
    let words = text.words.map(\.folded)
    return totalsHeads.contains { $0 == words }
  }

  private static let options: Set<LineText> = ["options", "オプション", "optionen", "选项", "選項", "옵션"]
  private static let heads: Set<LineText> = options.union([
    "started", "source", "dest", "files", "exc files", "exc dirs", "inc files", "ended", "speed", "log file",
    "monitor",
    "started", "source - ", "開始", "コピー元", "コピー先", "ファイル", "除外ファイル", "除外ディレクトリ", "終了", "速度", "ログ ファイル",
    "gestartet", "quelle", "ziel", "dateien", "beendet", "geschwindigkeit", "début", "src", "dst", "fichiers",
    "fin",
    "开始时间", "源", "目标", "文件", "结束时间", "速度", "源:", "開始時間", "來源", "目的地", "檔案", "결束", "시작", "원본", "대상", "파일",
    "종료",
  ])
  private static let totals: Set<LineText> = [
    "dirs", "files", "bytes", "times", "ディレクトリ", "ファイル", "バイト", "時刻", "時間", "verzeich.", "verzeich",
    "dateien",
    "zeiten", "rép", "fichiers", "octets", "heures", "目录", "文件", "字节", "时间", "目錄", "檔案", "位元組", "디렉터리", "파일",
    "바이트", "시간", "speed", "速度",
  ]
  private static let totalsHeads: [[LineText]] = [
    ["total", "copied", "skipped", "mismatch", "failed", "extras"],
    ["合計", "コピー済み", "スキップ", "不一致", "失敗", "extras"],
    ["合計", "コピー済み", "スキップ", "不一致", "失敗", "余分"], ["合計", "コピー", "スキップ", "不一致", "失敗", "追加"],
    ["合計", "コピー済み", "スキップ済み", "不一致", "失敗", "extras"], ["合計", "コピー済み", "スキップ", "不一致", "失敗", "追加"],
    ["insgesamt", "kopiert", "übersprungen", "keine", "übereinstimmung", "fehler", "extras"],
    ["总数", "复制", "跳过", "不匹配", "失败", "其他"], ["總計", "複製", "略過", "不符", "失敗", "額外"],
    ["전체", "복사됨", "건너뜀", "불일치", "실패", "기타"],
  ]

  private struct Fields {
    var label: LineText
    var number: UInt64?
    var path: LineText
  }

  private mutating func row(_ fields: Fields) -> Row? {
    let path = ListedPath(fields.path)
    if path.endsWithSeparator {
      folder = fields.label.contains("*") ? nil : fields.path
      var row = Row(path: fields.path, format: .robocopy)
      if fields.label.contains("*") { row.doubt = .destinationOnly }
      return row
    }
    var row = Row(path: fields.path, in: folder, size: fields.number, format: .robocopy)
    if path.folder == nil { row.folder = folder }
    let label = fields.label.folded
    if label.contains("*") || Self.onlyThere.contains(where: { label.contains($0) }) {
      row.doubt = .destinationOnly
    } else if !label.isEmpty, !Self.known.contains(label) {
      row.unclear = .init(kind: .value, bearsOnAll: false)
    }
    // Files that were copied, moved or deleted are not what is there now.
    if isCopying { row.doubt = row.doubt ?? .otherCommand }
    return row
  }

  /// The fields between tabs: a label, a number, and a path at the end.
  private static func fields(_ text: LineText) -> Fields? {
    var fields = text.split(at: 0x09).map(\.trimmed).filter { !$0.isEmpty }
    guard let path = fields.popLast(), !fields.isEmpty, ListedPath(path).name.isFileName else { return nil }
    var label: [LineText] = []
    var number: UInt64?
    for field in fields {
      // A folder's label and its number of files share a field, and so do a size and a time (`/TS`).
      var words = field.words
      if words.count >= 2 {
        var cursor = Cursor(LineText(words.suffix(2).map(\.string).joined(separator: " ")))
        if cursor.listedDate(), cursor.blanks() > 0, cursor.listedTime(), cursor.isAtEnd {
          words.removeLast(2)
        }
      }
      if let last = words.last, let value = Self.number(last) {
        number = value
        words.removeLast()
      } else if words.count >= 2, ["k", "m", "g", "t"].contains(words[words.count - 1]) {
        // A size such as `1.4 m` is rounded.
        words.removeLast(2)
      }
      if !words.isEmpty { label.append(LineText(words.map(\.string).joined(separator: " "))) }
    }
    return Fields(label: LineText(label.map(\.string).joined(separator: " ")), number: number, path: path)
  }

  private static func number(_ text: LineText) -> UInt64? {
    var cursor = Cursor(text)
    guard let size = cursor.size(), cursor.isAtEnd else { return nil }
    return size
  }

  private static let onlyThere: [LineText] = ["extra", "追加", "余分", "多余", "額外", "추가"]
  private static let known: Set<LineText> = [
    "new file", "newer", "older", "same", "changed", "tweaked", "lonely", "modified", "attrib", "new dir",
    "新しいファイル", "新規ファイル", "新しい", "より新しい", "より古い", "古い", "同じ", "同一", "変更", "変更済み",
    "新しいディレクトリ", "新規ディレクトリ", "neue datei", "neuer", "älter", "gleich", "geändert", "neues verz.",
    "neues verzeichnis", "nouveau fichier", "plus récent", "plus ancien", "nouveau rép", "新文件", "新目录", "较新",
    "较旧",
    "相同", "已更改", "新檔案", "新目錄", "較新", "較舊", "새 파일", "새 디렉터리", "더 새로운 파일", "이전",
  ]
}
