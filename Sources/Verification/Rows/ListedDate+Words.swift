/// The words that may occur in a date or a time, and dates as values of a column.
enum ListedDate {
  /// Whether `text` is a date, a time or both, and nothing else; ISO 8601 and wmic's `20120221102031.000000+540` too.
  static func isMoment(_ text: LineText) -> Bool {
    var cursor = Cursor(withoutDirections(text.trimmed))
    if cursor.listedTime(), cursor.isAtEnd { return true }
    cursor = Cursor(cursor.text)
    guard cursor.listedDate() else { return isDMTF(cursor.text) || isFileTime(cursor.text) }
    if cursor.isAtEnd { return true }
    _ = cursor.accept(UInt8(ascii: ","))
    guard cursor.accept(UInt8(ascii: "T")) || cursor.anyBlanks() > 0 else { return false }
    return cursor.listedTime() && isZone(cursor.rest.trimmed)
  }

  /// Explorer puts direction marks between the parts of a date.
  private static func withoutDirections(_ text: LineText) -> LineText {
    guard text.bytes.contains(0xE2) else { return text }
    let scalars = text.string.unicodeScalars.filter { $0.value != 0x200E && $0.value != 0x200F }
    return LineText(String(String.UnicodeScalarView(scalars)))
  }

  private static func isDMTF(_ text: LineText) -> Bool {
    var cursor = Cursor(text)
    guard cursor.digits(14...14), cursor.accept(UInt8(ascii: ".")), cursor.digits(6...6) else { return false }
    guard cursor.accept(UInt8(ascii: "+")) || cursor.accept(UInt8(ascii: "-")) else { return false }
    return cursor.digits(3...3) && cursor.isAtEnd
  }

  /// Tenths of microseconds since 1601, between 1980 and 2106: the file lists of Everything have them.
  private static func isFileTime(_ text: LineText) -> Bool {
    text.count == 18 && text.bytes.allSatisfy(\.isASCIIDigit) && "119600064000000000" <= text.string
      && text.string <= "159430000000000000"
  }

  private static func isZone(_ text: LineText) -> Bool {
    if text.isEmpty || ["z", "utc", "gmt", "jst"].contains(text.folded) { return true }
    var cursor = Cursor(text)
    guard cursor.accept(UInt8(ascii: "+")) || cursor.accept(UInt8(ascii: "-")), cursor.digits(2...2) else {
      return false
    }
    _ = cursor.accept(UInt8(ascii: ":"))
    return cursor.isAtEnd || cursor.digits(2...2) && cursor.isAtEnd
  }

  static let wideBlanks: [LineText] = ["\u{A0}", "\u{202F}", "\u{3000}", "\u{2009}"]

  static let eras: [LineText] = [
    "明治", "大正", "昭和", "平成", "令和", "㍾", "㍽", "㍼", "㍻", "㋿", "明", "大", "昭", "平", "令", "M", "T", "S", "H", "R",
  ]

  static let partNames: [(year: LineText, month: LineText, day: LineText)] = [
    ("年", "月", "日"), ("년", "월", "일"),
  ]

  static let timeNames: [(hour: LineText, minute: LineText, second: LineText)] = [
    ("時", "分", "秒"), ("时", "分", "秒"), ("시", "분", "초"),
  ]

  /// Longer ones first.
  static let halves: [LineText] = [
    "a. m.", "p. m.", "a.\u{A0}m.", "p.\u{A0}m.", "a.m.", "p.m.", "am", "pm", "a", "p",
    "午前", "午後", "오전", "오후", "上午", "下午",
  ]

  static let weekdays: Set<LineText> = Set(
    [
      "sun mon tue tues wed thu thur thurs fri sat",
      "sunday monday tuesday wednesday thursday friday saturday",
      "so mo di mi do fr sa sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend",
      "dim lun mar mer jeu ven sam dimanche lundi mardi mercredi jeudi vendredi samedi",
      "dom gio sab domenica lunedì martedì mercoledì giovedì venerdì sabato",
      "mié mie jue vie sáb domingo lunes martes miércoles jueves viernes sábado",
      "日 月 火 水 木 金 土 日曜 月曜 火曜 水曜 木曜 金曜 土曜",
      "日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日",
      "周日 周一 周二 周三 周四 周五 周六 週日 週一 週二 週三 週四 週五 週六",
      "星期日 星期天 星期一 星期二 星期三 星期四 星期五 星期六",
      "일 월 화 수 목 금 토 일요일 월요일 화요일 수요일 목요일 금요일 토요일",
    ].flatMap { LineText($0).words })

  static let months: Set<LineText> = Set(
    [
      "jan feb mar apr may jun jul aug sep sept oct nov dec",
      "january february march april june july august september october november december",
      "jän mrz mär mai okt dez januar jänner februar märz juni juli oktober dezember",
      "janv févr fév mars avr juin juil août déc",
      "janvier février avril juillet septembre octobre novembre décembre",
      "gen mag giu lug ago set ott dic",
      "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre",
      "ene abr enero febrero abril mayo junio julio septiembre octubre noviembre diciembre",
    ].flatMap { LineText($0).words })
}
