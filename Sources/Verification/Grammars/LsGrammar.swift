/// `ls -l` of a mounted share, with `-R`, `-a`, `-i`, `-h`, and `find -ls`.
struct LsGrammar: ListingGrammar {
  private var folder: LineText?

  init(folder: LineText? = nil) { self.folder = folder }

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool { row(text, in: nil) != nil || isTotal(text) }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text.trimmedEnd
    if text.isEmpty || Self.isTotal(text) { return .furniture }
    if let row = Self.row(text, in: folder) { return .rows([row]) }
    if text.hasSuffix(":"), ListedPath.isRooted(text) || ListedPath(text).folder != nil || text == ".:" {
      folder = text.dropLast()
      return .furniture
    }
    return .foreign
  }

  private static func isTotal(_ text: LineText) -> Bool {
    let words = text.words
    return words.count == 2 && (words[0] == "total" || words[0] == "合計") && words[1][0]?.isASCIIDigit == true
  }

  private static func row(_ text: LineText, in folder: LineText?) -> Row? {
    var cursor = Cursor(text)
    cursor.blanks()
    // Numbers before the mode: inode and blocks.
    while let byte = cursor.next, byte.isASCIIDigit {
      guard cursor.digits(1...20), cursor.blanks() > 0 else { return nil }
    }
    let mode = cursor.word()
    guard mode.count >= 10, mode.count <= 11, let type = mode[0], "-dlbcps".utf8.contains(type),
      mode.dropFirst().prefix(9).bytes.allSatisfy({ "rwxsStT-".utf8.contains($0) }), cursor.blanks() > 0
    else { return nil }
    if cursor.digits(1...9), cursor.blanks() > 0 {
      guard !cursor.word().isEmpty, cursor.blanks() > 0, !cursor.word().isEmpty, cursor.blanks() > 0 else {
        return nil
      }
    } else {
      // `tar tvf` writes owner and group as one, and no number of links.
      guard cursor.word().bytes.contains(UInt8(ascii: "/")), cursor.blanks() > 0 else { return nil }
    }
    guard let (size, isExact) = size(&cursor), cursor.blanks() > 0, date(&cursor), cursor.accept(0x20) else {
      return nil
    }
    let isLink = type == UInt8(ascii: "l")
    var name = cursor.rest.trimmedEnd
    if isLink, let arrow = name.offset(of: " -> ") { name = name.prefix(arrow) }
    if name.isEmpty { return nil }
    if name.count >= 2, name[0] == UInt8(ascii: "'"), name.hasSuffix("'") {
      name = name.dropFirst().dropLast()
    }
    // `ls -F` marks what can be executed; on a mounted share that is everything.
    if name.hasSuffix("*"), mode.bytes.contains(UInt8(ascii: "x")) { name = name.dropLast() }
    var row = Row(path: name, in: folder, size: isExact || size == 0 ? size : nil, format: .lsLong)
    if type == UInt8(ascii: "d") { row.kind = .folder }
    if isLink {
      row.kind = .link
    } else if !"-d".utf8.contains(type) {
      row.kind = .special
    }
    return row
  }

  /// A size, which `-h` rounds: `1.5M`.
  private static func size(_ cursor: inout Cursor) -> (UInt64, isExact: Bool)? {
    let word = cursor.word()
    var inner = Cursor(word)
    guard let size = inner.size() else { return nil }
    if inner.isAtEnd { return (size, true) }
    let unit = inner.rest
    let isRounded = unit.bytes.allSatisfy { $0.isASCIIDigit || ".KMGTkiB".utf8.contains($0) }
    return isRounded ? (max(size, 1), false) : nil
  }

  /// `May 12 10:20`, `May 12  2008`, `2008-05-12 10:20[:31.000 +0900]`, `5月 12 10:20`.
  private static func date(_ cursor: inout Cursor) -> Bool {
    if cursor.date() {
      guard cursor.blanks() > 0, cursor.time() else { return false }
      if cursor.rest.hasPrefix(" +") || cursor.rest.hasPrefix(" -") {
        cursor.blanks()
        let zone = cursor.word()
        return zone.count == 5
      }
      return true
    }
    let month = cursor.word()
    guard month.count >= 3, month.count <= 5, cursor.blanks() > 0, cursor.digits(1...2) else { return false }
    _ = cursor.accept("日")
    guard cursor.blanks() > 0 else { return false }
    if cursor.time() { return true }
    let year = cursor.digits(4...4)
    _ = cursor.accept("年")
    return year
  }
}
