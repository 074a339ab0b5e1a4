/// Reads the parts of a row from left to right. A method that returns `false` or `nil` has not moved.
struct Cursor {
  let text: LineText
  private(set) var offset = 0

  init(_ text: LineText) { self.text = text }

  var rest: LineText { text.dropFirst(offset) }
  var isAtEnd: Bool { offset >= text.count }
  var next: UInt8? { text[offset] }

  /// Skips blanks and returns their number.
  @discardableResult
  mutating func blanks() -> Int {
    let start = offset
    while let byte = next, byte.isBlank { offset += 1 }
    return offset - start
  }

  /// What precedes the next blank.
  mutating func word() -> LineText { word { !$0.isBlank } }

  /// What precedes the first byte that is not `isMember`.
  mutating func word(while isMember: (UInt8) -> Bool) -> LineText {
    let start = offset
    while let byte = next, isMember(byte) { offset += 1 }
    return LineText(text.bytes.dropFirst(start).prefix(offset - start))
  }

  mutating func accept(_ expected: LineText) -> Bool {
    guard rest.hasPrefix(expected) else { return false }
    offset += expected.count
    return true
  }

  /// The same, for that many bytes before.
  func back(by bytes: Int) -> Self {
    var cursor = self
    cursor.offset -= bytes
    return cursor
  }

  mutating func accept(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// A date of digits in three parts, such as `2008/05/12`, `12.05.08`, `2008-05-12`.
  mutating func date() -> Bool {
    let start = offset
    guard digits(1...4), let separator = next, "/-.".utf8.contains(separator) else { return back(to: start) }
    offset += 1
    guard digits(1...2), accept(separator), digits(1...4) else { return back(to: start) }
    return true
  }

  /// A time such as `10:20`, `9:05a`, `10:20:31.000`.
  mutating func time() -> Bool {
    let start = offset
    guard digits(1...2), accept(UInt8(ascii: ":")), digits(2...2) else { return back(to: start) }
    if accept(UInt8(ascii: ":")) {
      guard digits(2...2) else { return back(to: start) }
      if accept(UInt8(ascii: ".")) { _ = digits(1...9) }
    }
    if let byte = next, "apAP".utf8.contains(byte), text[offset + 1].map(\.isBlank) ?? true { offset += 1 }
    return true
  }

  /// AM, PM, 午前 or 午後, before or after a time.
  mutating func halfOfDay() -> Bool {
    for word in Self.halves where rest.prefix(word.count).folded == word {
      offset += word.count
      return true
    }
    return false
  }

  /// A number of bytes, with or without separators of thousands.
  mutating func size() -> UInt64? {
    let start = offset
    var value: UInt64 = 0
    var digits = 0
    while let byte = next {
      if byte.isASCIIDigit {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        guard !overflow, product <= UInt64.max - 9 else {
          offset = start
          return nil
        }
        value = product + UInt64(byte - UInt8(ascii: "0"))
        digits += 1
        offset += 1
      } else if digits > 0, let length = separatorOfThousands(byte) {
        offset += length
      } else {
        break
      }
    }
    guard digits > 0 else {
      offset = start
      return nil
    }
    return value
  }

  /// The length of a separator before exactly three digits: a comma, a point, an apostrophe, or a no-break
  /// blank (U+00A0, U+202F, U+2009).
  private func separatorOfThousands(_ byte: UInt8) -> Int? {
    let length: Int
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"): length = 1
    case 0xC2 where text[offset + 1] == 0xA0: length = 2
    case 0xE2 where text[offset + 1] == 0x80 && (text[offset + 2] == 0xAF || text[offset + 2] == 0x89):
      length = 3
    case 0xE2 where text[offset + 1] == 0x80 && text[offset + 2] == 0x99: length = 3
    case _: return nil
    }
    let digits = (0..<3).allSatisfy { text[offset + length + $0]?.isASCIIDigit == true }
    return digits && text[offset + length + 3]?.isASCIIDigit != true ? length : nil
  }

  /// Digits, if `count` allows their number.
  mutating func digits(_ count: ClosedRange<Int>) -> Bool {
    let start = offset
    while let byte = next, byte.isASCIIDigit, offset - start < count.upperBound { offset += 1 }
    return offset - start >= count.lowerBound ? true : back(to: start)
  }

  private mutating func back(to start: Int) -> Bool {
    offset = start
    return false
  }

  private static let halves: [LineText] = ["am", "pm", "a.m.", "p.m.", "午前", "午後"]
}
