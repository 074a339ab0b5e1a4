/// Dates and times as Windows, PowerShell, wmic and spreadsheets write them, in the supported languages.
///
/// The forms are closed: text without a valid month, weekday or era is not a date, because it may be a name.
extension Cursor {
  /// A date, with a weekday before or after it, in an era, or with its parts named.
  ///
  /// `2012/02/21`, `21.02.12`, `Tue 02/21/2012`, `2012/02/21(火)`, `H24/02/21`, `平成 24/02/21`, `平成24年2月21日`,
  /// `2012년 2월 21일`, `2012. 02. 21.`, `21-Feb-2012`, `Tuesday, February 21, 2012`.
  mutating func listedDate() -> Bool {
    var cursor = self
    if cursor.next.map(\.isASCIIDigit) != true, cursor.weekdayWord() {
      _ = cursor.accept(UInt8(ascii: ","))
      cursor.anyBlanks()
    }
    let isOfEra = cursor.next.map(\.isASCIIDigit) != true && cursor.era()
    guard cursor.numericDate(isOfEra: isOfEra) || !isOfEra && cursor.dateOfMonthName() else { return false }
    cursor.weekdayBehind()
    self = cursor
    return true
  }

  /// A time, with the half of the day before or after it: `10:20`, `9:05a`, `10.20.31`, `오전 10:20`, `10:20 AM`,
  /// `10時20分`, `10:20:31.000`.
  mutating func listedTime() -> Bool {
    var cursor = self
    let hasHalf = cursor.next.map(\.isASCIIDigit) != true && cursor.halfWord()
    if hasHalf { cursor.anyBlanks() }
    guard cursor.hours() else { return false }
    if !hasHalf {
      var behind = cursor
      behind.anyBlanks()
      if behind.next.map(\.isASCIIDigit) != true, behind.halfWord(), behind.isAtBoundary { cursor = behind }
    }
    guard cursor.isAtBoundary else { return false }
    self = cursor
    return true
  }

  /// Skips blanks of every kind, including no-break ones: .NET puts one before `AM`.
  @discardableResult
  mutating func anyBlanks() -> Int {
    var count = 0
    while true {
      guard let byte = next else { return count }
      if byte.isBlank {
        count += blanks()
      } else if byte >= 0x80, ListedDate.wideBlanks.contains(where: { accept($0) }) {
        count += 1
      } else {
        return count
      }
    }
  }

  // MARK: - Dates

  private mutating func numericDate(isOfEra: Bool) -> Bool {
    var cursor = self
    guard let first = cursor.number(1...4) ?? (isOfEra ? cursor.firstYear() : nil) else { return false }
    let isNamed: Bool
    let second: Part
    let third: Part
    if cursor.isBeyondASCII, let names = ListedDate.partNames.first(where: { cursor.accept($0.year) }) {
      isNamed = true
      cursor.anyBlanks()
      guard let month = cursor.number(1...2), cursor.accept(names.month) else { return false }
      cursor.anyBlanks()
      guard let day = cursor.number(1...2), cursor.accept(names.day) else { return false }
      (second, third) = (month, day)
    } else {
      isNamed = false
      guard let separator = cursor.next, "/-.".utf8.contains(separator) else { return false }
      let isPoint = separator == UInt8(ascii: ".")
      _ = cursor.accept(separator)
      let isSpaced = isPoint && cursor.anyBlanks() > 0
      guard let month = cursor.number(1...2), cursor.accept(separator) else { return false }
      if isSpaced { cursor.anyBlanks() }
      guard let day = cursor.number(1...4) else { return false }
      // Korean ends such a date with a point.
      if isPoint, first.digits == 4 { _ = cursor.accept(separator) }
      (second, third) = (month, day)
    }
    guard cursor.next.map(\.isASCIIDigit) != true else { return false }
    let isYearFirst = second.isMonth && third.isDay && (first.digits != 3)
    let isYearLast =
      third.isYear && (first.isDay && second.isMonth || first.isMonth && second.isDay)
    guard isYearFirst || isYearLast && !isOfEra && !isNamed else { return false }
    if isOfEra, first.digits > 2 { return false }
    self = cursor
    return true
  }

  /// `21-Feb-2012`, `21. Februar 2012`, `February 21, 2012`, `Feb 21 2012`.
  private mutating func dateOfMonthName() -> Bool {
    var cursor = self
    if let day = cursor.number(1...2) {
      _ = cursor.accept(UInt8(ascii: "."))
      guard day.isDay, cursor.accept(UInt8(ascii: "-")) || cursor.anyBlanks() > 0, cursor.monthName(),
        cursor.accept(UInt8(ascii: "-")) || cursor.anyBlanks() > 0
      else { return false }
    } else {
      guard cursor.monthName(), cursor.anyBlanks() > 0, let day = cursor.number(1...2), day.isDay else {
        return false
      }
      _ = cursor.accept(UInt8(ascii: ","))
      guard cursor.anyBlanks() > 0 else { return false }
    }
    guard let year = cursor.number(2...4), year.isYear, cursor.next.map(\.isASCIIDigit) != true else {
      return false
    }
    self = cursor
    return true
  }

  private mutating func monthName() -> Bool { accept(wordIn: ListedDate.months) }

  private mutating func era() -> Bool {
    guard let era = ListedDate.eras.first(where: { rest.hasPrefix($0) }) else { return false }
    var cursor = self
    _ = cursor.accept(era)
    _ = cursor.accept(UInt8(ascii: "."))
    cursor.anyBlanks()
    guard cursor.next.map(\.isASCIIDigit) == true || cursor.rest.hasPrefix("元") else { return false }
    self = cursor
    return true
  }

  /// The first year of an era has a special name.
  private mutating func firstYear() -> Part? {
    accept(LineText("元")) ? Part(value: 1, digits: 1) : nil
  }

  private mutating func weekdayWord() -> Bool { accept(wordIn: ListedDate.weekdays) }

  /// `(火)`, `（火）` or ` 火` after a date.
  private mutating func weekdayBehind() {
    var cursor = self
    let blanks = cursor.anyBlanks()
    // Most often a time follows.
    if cursor.next.map(\.isASCIIDigit) ?? true { return }
    if cursor.accept(UInt8(ascii: "(")) {
      guard cursor.weekdayWord(), cursor.accept(UInt8(ascii: ")")) else { return }
    } else if cursor.accept(LineText("（")) {
      guard cursor.weekdayWord(), cursor.accept(LineText("）")) else { return }
    } else {
      // Chinese writes `2012年2月21日星期二`.
      guard blanks > 0 || text[offset - 1].map({ $0 >= 0x80 }) == true, cursor.weekdayWord() else { return }
    }
    self = cursor
  }

  // MARK: - Times

  private mutating func hours() -> Bool {
    var cursor = self
    guard let hour = cursor.number(1...2), hour.value <= 24 else { return false }
    if cursor.isBeyondASCII, let names = ListedDate.timeNames.first(where: { cursor.accept($0.hour) }) {
      cursor.anyBlanks()
      guard let minute = cursor.number(1...2), minute.value < 60, cursor.accept(names.minute) else {
        return false
      }
      var more = cursor
      more.anyBlanks()
      if let second = more.number(1...2), second.value < 61, more.accept(names.second) { cursor = more }
    } else {
      guard let separator = cursor.next, ":.".utf8.contains(separator), cursor.accept(separator),
        let minute = cursor.number(2...2), minute.value < 60
      else { return false }
      if cursor.accept(separator) {
        guard let second = cursor.number(2...2), second.value < 61 else { return false }
        if cursor.accept(UInt8(ascii: ".")) || cursor.accept(UInt8(ascii: ",")) {
          guard cursor.digits(1...9) else { return false }
        }
      }
    }
    self = cursor
    return true
  }

  private mutating func halfWord() -> Bool {
    for half in ListedDate.halves where rest.prefix(half.count).folded == half {
      return accept(rest.prefix(half.count))
    }
    return false
  }

  // MARK: - Parts

  private struct Part {
    var value: Int
    var digits: Int
    var isMonth: Bool { digits <= 2 && (1...12).contains(value) }
    var isDay: Bool { digits <= 2 && (1...31).contains(value) }
    var isYear: Bool { digits == 2 || digits == 4 }
  }

  private mutating func number(_ count: ClosedRange<Int>) -> Part? {
    let start = rest
    guard digits(count) else { return nil }
    let text = start.prefix(start.count - rest.count)
    return Part(value: text.bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits: text.count)
  }

  /// Whether there is a blank, a sign of a time zone or the end here.
  private var isAtBoundary: Bool {
    guard let next else { return true }
    return next.isBlank || "Z+-)".utf8.contains(next)
      || isBeyondASCII && ListedDate.wideBlanks.contains { rest.hasPrefix($0) }
  }

  private var isBeyondASCII: Bool { next.map { $0 >= 0x80 } == true }

  /// A whole word of a closed list, with or without the point of an abbreviation.
  private mutating func accept(wordIn words: Set<LineText>) -> Bool {
    let word = LineText(
      rest.bytes.prefix { !$0.isBlank && !"(),.-/".utf8.contains($0) && !$0.isASCIIDigit })
    // A closing bracket may be full-width.
    let bare = word.offset(of: "）").map { word.prefix($0) } ?? word
    guard !bare.isEmpty, words.contains(bare.folded), accept(bare) else { return false }
    _ = accept(UInt8(ascii: "."))
    return true
  }
}
