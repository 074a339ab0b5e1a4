/// What may precede a prompt without being part of it: `(venv)`, `[srv01]:`, `10:31:22,45`, `2012/02/21 (火)`,
/// `user@host`, each followed by a blank.
///
/// Microsoft Learn, `prompt`: `$t` is the time, `$d` the date, `$p` the folder, `$g` the sign;
/// `about_Prompts` and `Enter-PSSession`: the name of a remote computer in brackets.
enum PromptAddition {
  /// `text` without the additions at its beginning.
  static func skipped(in text: LineText) -> LineText {
    var rest = text.trimmedStart
    for _ in 0..<5 {
      guard let length = length(in: rest), let next = rest[length], next.isBlank else { return rest }
      rest = rest.dropFirst(length).trimmedStart
    }
    return rest
  }

  private static func length(in text: LineText) -> Int? {
    switch text[0] {
    case UInt8(ascii: "("): enclosed(in: text, by: UInt8(ascii: ")"), isName)
    case UInt8(ascii: "["):
      // `[10:31:22,45] D:\x>`, `[srv01]: PS D:\x>`
      enclosed(in: text, by: UInt8(ascii: "]"), isTime)
        ?? enclosed(in: text, by: UInt8(ascii: "]"), isName).flatMap {
          text[$0] == UInt8(ascii: ":") ? $0 + 1 : nil
        }
    case let byte? where byte.isASCIIDigit || byte.isASCIILetter:
      word(in: text)
    case _: nil
    }
  }

  private static func word(in text: LineText) -> Int? {
    let word = LineText(text.bytes.prefix { !$0.isBlank })
    guard word.count <= 64 else { return nil }
    if isTime(word) || isDate(word) || weekdays.contains(word.folded) { return word.count }
    let parts = word.split(at: UInt8(ascii: "@"))
    return parts.count == 2 && parts.allSatisfy { isName($0) } ? word.count : nil
  }

  private static func enclosed(
    in text: LineText, by end: UInt8, _ isRight: (LineText) -> Bool
  ) -> Int? {
    guard let mark = text.bytes.prefix(40).firstIndex(of: end) else { return nil }
    let inner = LineText(text.bytes[(text.bytes.startIndex + 1)..<mark])
    return isRight(inner) ? inner.count + 2 : nil
  }

  /// Names of environments and computers, and the weekday in parentheses in a Japanese date.
  static func isName(_ text: LineText) -> Bool {
    !text.isEmpty
      && text.bytes.allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || "._-".utf8.contains($0) || $0 >= 0x80
      }
  }

  /// `10:31`, `10:31:22`, `10:31:22.45`, `10:31:22,45`.
  private static func isTime(_ text: LineText) -> Bool {
    var cursor = Cursor(text)
    guard cursor.digits(1...2), cursor.accept(UInt8(ascii: ":")), cursor.digits(2...2) else { return false }
    if cursor.accept(UInt8(ascii: ":")) {
      guard cursor.digits(2...2) else { return false }
      if cursor.accept(UInt8(ascii: ".")) || cursor.accept(UInt8(ascii: ",")) {
        guard cursor.digits(1...3) else { return false }
      }
    }
    return cursor.isAtEnd
  }

  private static func isDate(_ text: LineText) -> Bool {
    var cursor = Cursor(text)
    return cursor.date() && cursor.isAtEnd
  }

  private static let weekdays: Set<LineText> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
