/// The columns between size and name in a listing of `dir`: none, an 8.3 name (`/x`), an owner (`/q`), or both.
struct DirColumns: Equatable, Sendable {
  /// How many characters there are between the size and the name; `nil` until a `.` row has shown it.
  private var width: Int?

  /// `<DIR>` is followed by ten blanks if there is no column in between.
  private static let markWidth = 15
  private static let shortWidth = 13
  private static let ownerWidth = 23

  /// Learns where the name begins from a row of the folder `.` or `..`; returns whether it was one.
  mutating func learn(from row: DirRow, _ line: LineText, isWine: Bool = false) -> Bool {
    guard case .folder(let mark) = row.kind, let name = row.rest.words.last, name == "." || name == ".."
    else {
      return false
    }
    let column = line.trimmedEnd.string.unicodeScalars.count - name.count
    width = max(0, column - mark - (isWine ? Self.markWidth - 1 : Self.markWidth))
    return true
  }

  /// The name in `rest`, which follows a size and one blank. A name may begin with blanks: then it is a different name.
  func name(in rest: LineText) -> LineText {
    let rest = rest.trimmedEnd
    if let width {
      if width == 0 { return rest }
      let scalars = rest.scalars
      if width < scalars.count, scalars[width - 1].scalar == " ", scalars[width].scalar != " ",
        isColumn(rest.prefix(scalars[width].offset))
      {
        return rest.dropFirst(scalars[width].offset)
      }
    }
    if rest.bytes.contains(UInt8(ascii: "\\")) { return behindOwner(rest) }
    if width == nil, let name = behindShortName(rest) { return name }
    return rest
  }

  private func isColumn(_ text: LineText) -> Bool {
    let text = text.trimmed
    return text.isEmpty || text.bytes.contains(UInt8(ascii: "\\")) || !text.bytes.contains(where: \.isBlank)
  }

  /// A name cannot hold a backslash, so a backslash belongs to an owner: `BUILTIN\Administrators`, at least 23 wide.
  private func behindOwner(_ rest: LineText) -> LineText {
    let scalars = rest.scalars
    let width = Self.ownerWidth
    if scalars.count > width, scalars[width - 1].scalar == " ", scalars[width].scalar != " " {
      return rest.dropFirst(scalars[width].offset)
    }
    guard let backslash = rest.bytes.lastIndex(of: UInt8(ascii: "\\")) else { return rest }
    var cursor = Cursor(LineText(rest.bytes[backslash...]))
    _ = cursor.word()
    cursor.blanks()
    return cursor.rest
  }

  /// After a column of 13: an 8.3 name for a long name, or blank if the name itself is 8.3.
  private func behindShortName(_ rest: LineText) -> LineText? {
    guard rest.count > Self.shortWidth, rest[Self.shortWidth - 1] == 0x20, rest[Self.shortWidth] != 0x20
    else {
      return nil
    }
    let short = rest.prefix(Self.shortWidth).trimmedEnd
    let isAlias = short.contains("~") && !short.bytes.contains(where: \.isBlank) && short.isASCII
    return short.isEmpty || isAlias ? rest.dropFirst(Self.shortWidth) : nil
  }
}
