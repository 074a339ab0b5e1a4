/// `ls -l` of a mounted share, with `-R`, `-a`, `-i`, `-h`, `find -ls`, `tar tvf`, and listings of FTP servers
/// in that form.
struct LsGrammar: ListingGrammar {
  private var folder: LineText?
  /// Rows with one more blank before the name: GNU `ls` indents all names like this if one of them is quoted.
  private var moved: [Row] = []
  private var hasQuotedName = false

  init(folder: LineText? = nil) { self.folder = folder }

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool { LsRow(text) != nil || isTotal(text) }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text.trimmedEnd
    if text.isEmpty || Self.isTotal(text) { return .furniture }
    if let row = LsRow(text) { return .rows(rows(row, line)) }
    if isAttribute(line.text) { return .furniture }
    if let row = blocksRow(text) { return .rows([row]) }
    if let folder = LooseList.heading(text) {
      let rows = finish()
      self.folder = folder
      return .rows(rows)
    }
    return .foreign
  }

  mutating func finish() -> [Row] {
    defer {
      moved = []
      hasQuotedName = false
    }
    guard hasQuotedName else { return moved }
    return moved.map { row in
      var row = row
      row.name = row.name.trimmedStart
      return row
    }
  }

  private mutating func rows(_ parsed: LsRow, _ line: Line) -> [Row] {
    if parsed.isQuoted { hasQuotedName = true }
    var row = parsed.row
    if row.folder == nil { row.folder = folder }
    row.line = line.number
    guard row.name[0] == 0x20, moved.count < 1000 else { return [row] }
    moved.append(row)
    return []
  }

  /// `1440 RAID0_1st.DAT`, as `ls -s` prints it: the blocks that a file occupies.
  private func blocksRow(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    cursor.blanks()
    guard let blocks = cursor.size(), cursor.accept(0x20), NameForm.isUnmistakable(cursor.rest) else {
      return nil
    }
    return Row(cursor.rest, in: folder, size: blocks == 0 ? 0 : nil, format: .lsLong)
  }

  /// `total 5760`, `合計 5760`, `insgesamt 5760`.
  static func isTotal(_ text: LineText) -> Bool {
    let words = text.words
    guard words.count == 2, totals.contains(words[0].folded) else { return false }
    var cursor = Cursor(words[1])
    guard cursor.size() != nil else { return false }
    return cursor.rest.bytes.allSatisfy { $0.isASCIIDigit || ".KMGTkiB".utf8.contains($0) }
  }

  /// `com.apple.quarantine	      57`, as `ls -l@` of macOS prints it below a row.
  private func isAttribute(_ text: LineText) -> Bool {
    guard text[0] == 0x09 else { return false }
    var cursor = Cursor(text)
    cursor.blanks()
    let name = cursor.word { !$0.isBlank }
    guard name.count > 3, name.bytes.contains(UInt8(ascii: ".")), cursor.blanks() > 0, cursor.size() != nil
    else {
      return false
    }
    cursor.blanks()
    return cursor.isAtEnd
  }

  static let totals: Set<LineText> = ["total", "合計", "insgesamt", "總計", "总计", "总用量", "합계", "totale"]
}

/// A row of `ls -l`, whole.
struct LsRow {
  var row: Row
  /// Whether the name is in quotation marks, as GNU `ls` writes names with blanks.
  var isQuoted = false

  init?(_ text: LineText) {
    var cursor = Cursor(text)
    cursor.blanks()
    // Numbers before the mode: inode and blocks.
    while let byte = cursor.next, byte.isASCIIDigit {
      guard cursor.digits(1...20), cursor.blanks() > 0 else { return nil }
    }
    let mode = cursor.word()
    guard mode.count >= 10, mode.count <= 11, let type = mode[0], "-dlbcps".utf8.contains(type),
      mode.dropFirst().prefix(9).bytes.allSatisfy({ "rwxsStT-".utf8.contains($0) }),
      mode[10].map({ "+.@".utf8.contains($0) }) ?? true, cursor.blanks() > 0
    else { return nil }
    guard let (size, isExact) = Self.owners(&cursor), cursor.accept(0x20) else { return nil }
    let isLink = type == UInt8(ascii: "l")
    var name = cursor.rest.trimmedEnd
    if isLink, let arrow = name.offset(of: " -> ") { name = name.prefix(arrow) }
    if name.trimmed.isEmpty { return nil }
    for quote in [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    where name.count > 2 && name[0] == quote && name.bytes.last == quote {
      name = name.dropFirst().dropLast()
      isQuoted = true
    }
    // `ls -F` marks everything executable; on a mounted share that is every file.
    if name.hasSuffix("*"), mode.bytes.contains(UInt8(ascii: "x")) { name = name.dropLast() }
    row = Row(path: name, size: isExact || size == 0 ? size : nil, format: .lsLong)
    if type == UInt8(ascii: "d") { row.kind = .folder }
    if isLink {
      row.kind = .link
    } else if !"-d".utf8.contains(type) {
      row.kind = .special
    }
  }

  /// Links, owner and group, size and date. Owner and group may have several words, and either may be missing:
  /// as many words as leave a size and a date after them.
  private static func owners(_ cursor: inout Cursor) -> (UInt64, isExact: Bool)? {
    // `rsync` writes neither links nor owners, `tar tvf` owner and group as one word, `sftp` no number of links.
    for words in 0...6 {
      var next = cursor
      if let found = sizeAndDate(&next) {
        cursor = next
        return found
      }
      let word = cursor.word()
      guard !word.isEmpty, cursor.blanks() > 0 else { return nil }
      if words == 0, !word.bytes.allSatisfy(\.isASCIIDigit), word != "?", !word.contains("/") { return nil }
    }
    return nil
  }

  private static func sizeAndDate(_ cursor: inout Cursor) -> (UInt64, isExact: Bool)? {
    guard let size = size(&cursor), cursor.blanks() > 0, date(&cursor) else { return nil }
    return size
  }

  /// A size, which `-h` rounds: `1.5M`.
  private static func size(_ cursor: inout Cursor) -> (UInt64, isExact: Bool)? {
    let word = cursor.word()
    var inner = Cursor(word)
    guard let size = inner.size() else { return nil }
    if inner.isAtEnd { return (size, true) }
    let unit = inner.rest
    let isRounded = unit.bytes.allSatisfy { $0.isASCIIDigit || ".,KMGTkiB".utf8.contains($0) }
    // `0.0K` is as empty as `0`.
    let isZero = word.bytes.allSatisfy { !$0.isASCIIDigit || $0 == UInt8(ascii: "0") }
    return isRounded ? (isZero ? 0 : max(size, 1), false) : nil
  }

  /// `May 12 10:20`, `May 12  2008`, `2008-05-12 10:20[:31.000 +0900]`, `5月 12 10:20`, `12 mai 10:20`.
  private static func date(_ cursor: inout Cursor) -> Bool {
    var plain = cursor
    if plain.date() {
      var behind = plain
      guard behind.blanks() > 0, behind.time() else {
        // `2012-02-21 ` of another year, with `--time-style=iso`.
        guard plain.accept("  ") else { return false }
        cursor = plain.back(by: 1)
        return true
      }
      plain = behind
      if plain.rest.hasPrefix(" +") || plain.rest.hasPrefix(" -") {
        var zone = plain
        zone.blanks()
        let word = zone.word()
        if word.count == 5, word.dropFirst().bytes.allSatisfy(\.isASCIIDigit) { plain = zone }
      }
      cursor = plain
      return true
    }
    // `05-12 10:20` of this year, with `--time-style=iso`.
    plain = cursor
    if plain.digits(2...2), plain.accept(UInt8(ascii: "-")), plain.digits(2...2), plain.blanks() > 0,
      plain.time()
    {
      cursor = plain
      return true
    }
    plain = cursor
    let isDayFirst = plain.next?.isASCIIDigit == true
    if dayAndMonth(&plain), plain.blanks() > 0 {
      if plain.time() {
        cursor = plain
        return true
      }
      if plain.digits(4...4) {
        _ = plain.accept("年")
        // German pads to the width of a time: `21. Feb 2012 `.
        if isDayFirst, plain.accept("  ") { plain = plain.back(by: 1) }
        cursor = plain
        return true
      }
    }
    plain = cursor
    guard plain.listedDate() else { return false }
    var time = plain
    cursor = time.blanks() > 0 && time.listedTime() ? time : plain
    return true
  }

  private static func dayAndMonth(_ cursor: inout Cursor) -> Bool {
    var next = cursor
    if next.digits(1...2), next.accept(UInt8(ascii: ".")) || next.next == 0x20 {
      guard next.blanks() > 0, ListedDate.isMonth(next.word()) else { return false }
    } else {
      next = cursor
      guard ListedDate.isMonth(next.word()), next.blanks() > 0, next.digits(1...2) else { return false }
      _ = next.accept("日")
    }
    cursor = next
    return true
  }
}
