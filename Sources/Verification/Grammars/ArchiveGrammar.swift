/// Rows of archives without a head: `7z l -ba`, `zipinfo`, `isoinfo -l`.
struct ArchiveGrammar: ListingGrammar {
  private var folder: LineText?

  /// Whether a listing of this form may begin with `text`.
  static func begins(with text: LineText) -> Bool {
    row(text) != nil || heading(text) != nil || isHead(text)
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    if text.trimmed.isEmpty || Self.isHead(text) || Self.isTotal(text) { return .furniture }
    if let folder = Self.heading(text) {
      self.folder = folder
      return .furniture
    }
    guard var row = Self.row(text) else { return .foreign }
    if row.folder == nil { row.folder = folder }
    return .rows([row])
  }

  private static func row(_ text: LineText) -> Row? { sevenZip(text) ?? zipinfo(text) ?? isoinfo(text) }

  /// `2026-11-28 23:30:45 ....A      1474560          928  HW/RAID0_1st.DAT`; the packed size may be blank.
  private static func sevenZip(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    guard cursor.date(), cursor.accept(" "), cursor.time(), cursor.accept(" ") else { return nil }
    let flags = cursor.word()
    guard flags.count == 5, flags.bytes.allSatisfy({ ".DRHSA".utf8.contains($0) }), cursor.blanks() > 0,
      let size = cursor.size()
    else { return nil }
    let gap = cursor.blanks()
    // The packed size is right-aligned twelve columns on; if it is blank, there are only blanks there.
    if gap < 15 {
      guard gap >= 1, cursor.size() != nil, cursor.accept("  ") else { return nil }
    } else if gap != 15 {
      return nil
    }
    return row(cursor.rest, size, isFolder: flags.bytes.contains(UInt8(ascii: "D")))
  }

  /// `-rw-r--r--  3.0 unx  1474560 bx defN 26-Nov-28 23:30 HW/RAID0_1st.DAT`.
  private static func zipinfo(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    let mode = cursor.word()
    guard mode.count >= 5, mode.count <= 10, mode.bytes.allSatisfy({ "-drwxahslp".utf8.contains($0) }),
      cursor.blanks() > 0, cursor.digits(1...1), cursor.accept("."), cursor.digits(1...1),
      cursor.blanks() > 0,
      hosts.contains(cursor.word()), cursor.blanks() > 0, let size = cursor.size(), cursor.blanks() > 0
    else { return nil }
    let kind = cursor.word()
    guard kind.count == 2, cursor.blanks() > 0 else { return nil }
    // `zipinfo -l` puts the packed size before the method.
    if cursor.next?.isASCIIDigit == true {
      guard cursor.size() != nil, cursor.blanks() > 0 else { return nil }
    }
    guard cursor.word().count == 4, cursor.blanks() > 0 else { return nil }
    let date = cursor.word()
    guard date.count == 9, date[2] == UInt8(ascii: "-"), date[6] == UInt8(ascii: "-"), cursor.accept(" "),
      cursor.time(), cursor.accept(" ")
    else { return nil }
    return row(cursor.rest, size, isFolder: mode[0] == UInt8(ascii: "d"))
  }

  /// `----------   0    0    0         1474560 Nov 28 2026 [     31 00]  RAID0_1st.DAT `.
  private static func isoinfo(_ text: LineText) -> Row? {
    var cursor = Cursor(text)
    let mode = cursor.word()
    guard mode.count == 10, mode.bytes.allSatisfy({ "-drwxsStTl".utf8.contains($0) }) else { return nil }
    for _ in 0..<3 { guard cursor.blanks() > 0, cursor.digits(1...10) else { return nil } }
    guard cursor.blanks() > 0, let size = cursor.size(), cursor.blanks() > 0,
      ListedDate.isMonth(cursor.word()),
      cursor.blanks() > 0, cursor.digits(1...2), cursor.blanks() > 0, cursor.digits(4...4),
      cursor.blanks() > 0,
      cursor.accept("[")
    else { return nil }
    cursor.blanks()
    guard cursor.digits(1...10), cursor.accept(" "), cursor.digits(2...2), cursor.accept("]"),
      cursor.accept("  ")
    else { return nil }
    var name = cursor.rest.trimmedEnd
    // The version of a file on a CD: `;1`.
    if let mark = name.offset(of: ";1"), mark == name.count - 2 { name = name.prefix(mark) }
    return row(name, size, isFolder: mode[0] == UInt8(ascii: "d"))
  }

  private static func row(_ name: LineText, _ size: UInt64, isFolder: Bool) -> Row? {
    let name = name.trimmedEnd
    guard !name.isEmpty, name[0]?.isBlank == false else { return nil }
    var row = Row(path: name, size: size, format: .sevenZip)
    if isFolder { row.kind = .folder }
    return row
  }

  /// `Directory listing of /HW/`, from `isoinfo`.
  private static func heading(_ text: LineText) -> LineText? {
    let start: LineText = "Directory listing of "
    guard text.hasPrefix(start) else { return nil }
    let path = text.dropFirst(start.count).trimmedEnd
    return path[0] == UInt8(ascii: "/") ? path : nil
  }

  private static func isHead(_ text: LineText) -> Bool {
    let folded = text.trimmed.folded
    return heads.matches(folded)
  }

  private static func isTotal(_ text: LineText) -> Bool {
    let folded = text.trimmed.folded
    return totals.matches(folded)
  }

  private static let hosts: Set<LineText> = ["unx", "fat", "ntf", "hpf", "mac", "osx", "vms", "ama", "dos"]
  private static let heads = LinePatterns(phrases)
  static let phrases: [LinePattern] = [
    "archive: {l}", "zip file size: {n} bytes, number of entries: {n}",
  ]
  private static let totals: LinePatterns = [
    "{n} file, {n} bytes uncompressed, {n} bytes compressed: {l}%",
    "{n} files, {n} bytes uncompressed, {n} bytes compressed: {l}%",
  ]
}
