/// A row of `dir`: date, time, `<DIR>` or size, and the text after that.
struct DirRow: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case file(size: UInt64)
    /// `<DIR>`, and the character where it begins.
    case folder(mark: Int)
    case link(mark: Int)
  }

  var kind: Kind
  /// What follows the size and one blank, or the mark.
  var rest: LineText
  /// Where that begins, in bytes.
  var restOffset: Int

  /// Wine's cmd aligns the date to the right, and puts two blanks before a name.
  init?(_ text: LineText, isWine: Bool = false) {
    guard let first = text[0], isWine || !first.isBlank, text.count >= 12 else { return nil }
    var cursor = Cursor(text)
    if isWine { cursor.blanks() }
    guard cursor.listedDate(), cursor.blanks() > 0, cursor.listedTime(), cursor.blanks() > 0 else {
      return nil
    }
    if cursor.next == UInt8(ascii: "<") {
      let mark = text.prefix(cursor.offset).string.unicodeScalars.count
      let word = cursor.word()
      guard Self.marks.contains(word) else { return nil }
      kind = word == "<DIR>" || word == "<REP>" ? .folder(mark: mark) : .link(mark: mark)
    } else {
      guard let size = cursor.size(), cursor.accept(UInt8(ascii: " ")) else { return nil }
      kind = .file(size: size)
    }
    if isWine, case .file = kind, !cursor.accept(UInt8(ascii: " ")) { return nil }
    rest = cursor.rest
    restOffset = cursor.offset
    if rest.trimmed.isEmpty { return nil }
  }

  private static let marks: Set<LineText> = [
    "<DIR>", "<REP>", "<JUNCTION>", "<SYMLINKD>", "<SYMLINK>", "<UNIXLINK>",
  ]
}
