/// What people put before a name in a list: a bullet, a number, a box, a mark.
struct Decoration: Equatable, Sendable {
  /// The text of the list item without it.
  var rest: LineText
  /// What a mark in it means.
  var mark: Mark?
  /// Whether there was any.
  var isPresent: Bool
  /// Its form, with any number as `1`.
  var kind: LineText = ""

  init(of text: LineText) {
    rest = text
    isPresent = false
    for _ in 0..<4 {
      guard let length = Self.length(in: rest, &mark) else { break }
      let sign = rest.prefix(length)
      let isNumber =
        sign.bytes.contains(where: \.isASCIIDigit)
        || sign.scalars.contains { $0.scalar.value >= 0x2460 && $0.scalar.value <= 0x2473 }
      kind = LineText(kind.string + (isNumber ? "1" : sign.trimmed.string))
      rest = rest.dropFirst(length).trimmedStart
      isPresent = true
    }
  }

  private static func length(in text: LineText, _ mark: inout Mark?) -> Int? {
    for (box, meaning) in boxes where text.folded.hasPrefix(box) {
      mark = mark == nil || mark == .present ? meaning : mark
      return box.count
    }
    for bullet in bullets where text.hasPrefix(bullet) { return bullet.count }
    // Names begin with these too; a blank identifies a bullet.
    for bullet in spacedBullets where text.hasPrefix(bullet) && text.count > bullet.count {
      let next = text.dropFirst(bullet.count)
      if next.trimmedStart.count < next.count { return bullet.count }
    }
    return numberLength(in: text)
  }

  /// `1.`, `1)`, `(1)`, `①`, followed by a blank unless the sign itself ends it.
  private static func numberLength(in text: LineText) -> Int? {
    if let scalar = text.prefix(3).string.unicodeScalars.first, (0x2460...0x2473).contains(scalar.value) {
      return 3
    }
    let half = FullWidth.halved(text) ?? text
    var cursor = Cursor(half)
    // `16351993 NAME`, as `ls -i` prints it, or a number that a person gives each name.
    if half.count == text.count, cursor.digits(1...20), cursor.accept(0x20) {
      return half[0] == UInt8(ascii: "0") ? nil : cursor.offset
    }
    cursor = Cursor(half)
    let hasBracket = cursor.accept(UInt8(ascii: "("))
    guard cursor.digits(1...3) else { return nil }
    guard
      cursor.accept(UInt8(ascii: ")"))
        || !hasBracket && (cursor.accept(UInt8(ascii: ".")) || cursor.accept(UInt8(ascii: ":")))
    else { return nil }
    let isSpaced = cursor.rest.trimmedStart.count < cursor.rest.count
    guard isSpaced, half.count == text.count || half.count < text.count else { return nil }
    // Full-width characters have three bytes, the half-width ones have one.
    var length = 0
    for (index, entry) in text.scalars.enumerated() where index < cursor.offset {
      length = entry.offset + UTF8.width(entry.scalar)
    }
    return length
  }

  private static let boxes: [(LineText, Mark)] = [
    ("[ ]", .unclear), ("[　]", .unclear), ("[]", .unclear), ("□", .unclear), ("☐", .unclear),
    ("[x]", .present), ("[v]", .present),
    ("[✓]", .present), ("[レ]", .present), ("☑", .present), ("☒", .unclear), ("✓", .present), ("✔", .present),
    ("✅", .present),
    ("レ ", .present), ("○ ", .present), ("◯ ", .present), ("〇 ", .present), ("◎ ", .present), ("×", .absent),
    ("✕", .absent),
    ("✖", .absent), ("✗", .absent), ("✘", .absent), ("❌", .absent), ("△", .unclear), ("▲", .unclear),
    ("？", .unclear),
    ("ok ", .present), ("ok:", .present), ("ok\t", .present), ("ng ", .absent), ("ng:", .absent),
    ("ng\t", .absent),
    ("○\t", .present), ("ok　", .present), ("○　", .present), ("ng　", .absent),
  ]
  private static let bullets: [LineText] = ["・", "･", "•", "●", "■", "◆", "◇", "▪", "◦", "‣", "※", "▶", "|"]
  private static let spacedBullets: [LineText] = ["-", "*", "–", "—", "○", "●", "＊", "－", "→", "+", "･"]
}
