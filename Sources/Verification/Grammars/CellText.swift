/// Whether the values of a column may be wider than its heading, to the left.
enum CellWidth { case fixed, wider, widerWithBlanks }

/// A line as a terminal shows it: each character with the column where it begins. East Asian wide characters
/// take two columns.
struct CellText {
  let text: LineText
  private let scalars: [(scalar: Unicode.Scalar, offset: Int)]
  private let columns: [Int]
  /// How many columns it takes.
  let width: Int

  /// How many columns `text` takes.
  static func width(of text: LineText) -> Int { text.isASCII ? text.count : CellText(text).width }

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

  /// The text from column `start` up to `end`, without surrounding blanks. `nil` if a value extends across `start`.
  func cell(_ start: Int, _ end: Int?) -> LineText? {
    guard let first = columns.firstIndex(where: { $0 >= start }) else { return start >= width ? "" : nil }
    guard columns[first] == start || scalars[first].scalar == " " else { return nil }
    if first > 0, scalars[first - 1].scalar != " ", scalars[first].scalar != " " { return nil }
    let last = end.flatMap { end in columns.firstIndex { $0 >= end } }
    let from = scalars[first].offset
    let to = last.map { scalars[$0].offset } ?? text.count
    return text.dropFirst(from).prefix(to - from).trimmed
  }

  /// Where the cell begins for a column with dashes from `start` to `end`: there, or further left if a value
  /// that is wider than the heading ends with the dashes. `nil` if a value extends across `start` otherwise.
  func cut(at start: Int, end: Int, _ width: CellWidth) -> Int? {
    guard let first = columns.firstIndex(where: { $0 >= start }), first > 0 else { return start }
    let isBlankBefore = scalars[first - 1].scalar == " "
    if isBlankBefore, columns[first] == start || scalars[first].scalar == " " { return start }
    guard width != .fixed, columns[first] == start, !isBlankBefore, scalars[first].scalar != " " else {
      return nil
    }
    let last = columns.firstIndex { $0 >= end } ?? scalars.count
    var from = first
    while from > 0, scalars[from - 1].scalar != " " { from -= 1 }
    guard from > 0, last < scalars.count ? columns[last] == end : self.width == end,
      scalars[last - 1].scalar != " ", last == scalars.count || scalars[last].scalar == " ",
      width == .widerWithBlanks || !scalars[from..<last].contains(where: { $0.scalar == " " })
    else { return nil }
    return columns[from]
  }

  /// The text from column `start` up to `end`, without surrounding blanks.
  func slice(_ start: Int, _ end: Int?) -> LineText {
    guard let first = columns.firstIndex(where: { $0 >= start }) else { return "" }
    let last = end.flatMap { end in columns.firstIndex { $0 >= end } }
    let from = scalars[first].offset
    let to = last.map { scalars[$0].offset } ?? text.count
    return text.dropFirst(from).prefix(max(0, to - from)).trimmed
  }

  func isBlank(before column: Int) -> Bool { slice(0, column).isEmpty }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case _: false
    }
  }
}
