/// A line as a terminal shows it: each character with the column at which it begins. East Asian wide characters take
/// two columns.
struct CellText {
  let text: LineText
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let columns: [Int]
  /// How many columns it takes.
  let width: Int

  init(_ text: LineText) {
    self.text = text
    scalars = text.scalars
    var column = 0
    columns = scalars.map { entry in
      defer { column += Self.isWide(entry.scalar) ? 2 : 1 }
      return column
    }
    width = column
  }

  /// What stands from column `start` up to `end`, without blanks around it. `nil` where a value runs across `start`.
  func cell(_ start: Int, _ end: Int?) -> LineText? {
    guard let first = columns.firstIndex(where: { $0 >= start }) else { return start >= width ? "" : nil }
    guard columns[first] == start || scalars[first].scalar == " " else { return nil }
    if first > 0, scalars[first - 1].scalar != " ", scalars[first].scalar != " " { return nil }
    let last = end.flatMap { end in columns.firstIndex { $0 >= end } }
    let from = scalars[first].offset
    let to = last.map { scalars[$0].offset } ?? text.count
    return text.dropFirst(from).prefix(to - from).trimmed
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case _: false
    }
  }
}
