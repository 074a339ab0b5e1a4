#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The lines that an interpreter need not see now: plain rows without an anchor, and what is between them.
///
/// The skipped lines would have changed only the number of entries and the folder of the rows that follow;
/// `SkimTests` check that a listing reads the same with and without skimming.
struct Skim: Sendable {
  enum Rows: Equatable, Sendable {
    /// Rows of `dir` like the last one that was read.
    case dir(DirRowShape)
    /// Paths that begin with those three bytes.
    case paths(UInt8, UInt8, UInt8)
    /// Rows of PowerShell's table like the last one that was read.
    case table(DirRowShape)
    /// Words that are not understood.
    case words(allowsOneWord: Bool)
  }

  let rows: Rows
  private let filter: AnchorFilter

  /// A skim of such rows; `nil` if there are too many anchors for it.
  init?(_ rows: Rows, filter: AnchorFilter?) {
    guard let filter else { return nil }
    self.rows = rows
    self.filter = filter
  }

  /// Skips lines that end with LF or CR LF from `start` on, until one must be read, or until `end`.
  func run(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> SkimmedRun {
    switch rows {
    case .dir(let shape): runDir(shape, from: start, to: end)
    case .paths(let first, let second, let third): runPaths([first, second, third], from: start, to: end)
    case .table(let shape): runTable(shape, from: start, to: end)
    case .words(let allowsOneWord): runWords(allowsOneWord: allowsOneWord, from: start, to: end)
    }
  }

  private func runDir(_ shape: DirRowShape, from start: UnsafeRawPointer, to end: UnsafeRawPointer)
    -> SkimmedRun
  {
    // Plain local variables, and unchecked arithmetic: this loop sees every byte of a long listing.
    var line = start
    var (lines, entries, bareLines, headerLine) = (0, 0, 0, 0)
    var isBare = false
    var hasRows = false
    var header: UnsafeRawBufferPointer?
    var folders: [UInt64] = []
    while line < end {
      let isRow = shape.fits(line)
      let search = isRow ? line + shape.nameOffset : line
      guard search < end, let found = memchr(search, 0x0A, end - search) else { break }
      let newline = UnsafeRawPointer(found)
      isBare = newline == line || (newline - 1).load(as: UInt8.self) != 0x0D
      let contentEnd = isBare ? newline : newline - 1
      if isRow, contentEnd > search {
        guard filter.isPlain(from: search, to: contentEnd, .name) else { break }
        let isDot = search.load(as: UInt8.self) == UInt8(ascii: ".")
        if !isDot || !Self.isDotFolder(search, count: contentEnd - search) { entries &+= 1 }
        hasRows = true
      } else if contentEnd > line {
        guard line.load(as: UInt8.self) == 0x20 else { break }
        let isPlain =
          contentEnd - line >= 16
          ? filter.isPlain(from: line, to: contentEnd, .heading)
          : filter.automaton.isPlain(from: line, to: contentEnd, .heading)
        guard isPlain else { break }
        // A heading, or the totals that end a folder; the grammar decides about everything else.
        let bytes = UnsafeRawBufferPointer(start: line, count: contentEnd - line)
        let isIndented = bytes.count > 1 && bytes[1] == 0x20
        if isIndented {
          guard DirLines.isTotal(bytes) else { break }
        } else {
          guard let folder = DirLines.folder(bytes), let hash = Self.hash(folder) else { break }
          folders.append(hash)
        }
        header = bytes
        headerLine = lines &+ 1
        hasRows = false
      }
      lines &+= 1
      if isBare { bareLines &+= 1 }
      line = newline + 1
    }
    // The last line that was skipped, not the one where this ended.
    isBare = lines > 0 && ((line - 1) == start || (line - 2).load(as: UInt8.self) != 0x0D)
    return SkimmedRun(
      end: line, lines: lines, entries: entries, bareLines: bareLines, lastIsBare: isBare,
      header: header.map(Array.init), headerLine: headerLine, folders: folders,
      hasRows: hasRows)
  }

  /// The hash of a folder's path, in UTF-8 whatever its encoding here; `nil` for a path that the reader must examine.
  private static func hash(_ folder: UnsafeRawBufferPointer) -> UInt64? {
    var bits: UInt8 = 0
    for byte in folder { bits |= byte }
    if bits < 0x80 { return FolderViews.hash(folder) }
    let bytes = Array(folder)
    if String(validating: bytes, as: UTF8.self) != nil { return FolderViews.hash(LineText(bytes[...])) }
    var text: [UInt8] = []
    _ = CP932.decode(bytes[...], to: &text)
    return FolderViews.hash(LineText(text[...]))
  }

  private func runPaths(
    _ beginning: [UInt8], from start: UnsafeRawPointer, to end: UnsafeRawPointer
  ) -> SkimmedRun {
    var run = SkimmedRun(end: start)
    while run.end < end, let found = memchr(run.end, 0x0A, end - run.end) {
      let line = run.end
      let newline = UnsafeRawPointer(found)
      let isBare = newline == line || (newline - 1).load(as: UInt8.self) != 0x0D
      let count = newline - line - (isBare ? 0 : 1)
      guard count > 3, line.load(as: UInt8.self) == beginning[0],
        (line + 1).load(as: UInt8.self) == beginning[1], (line + 2).load(as: UInt8.self) == beginning[2],
        count >= 16, filter.isPlain(from: line, to: line + count, .name),
        // No path can contain `>`, but a prompt does, and what was typed there determines what the next lines are.
        memchr(line, Int32(UInt8(ascii: ">")), count) == nil, Self.endsLikeAName(line, count: count)
      else { break }
      run.entries += 1
      run.add(lineEndingAt: newline, isBare: isBare)
    }
    return run
  }

  private func runTable(_ shape: DirRowShape, from start: UnsafeRawPointer, to end: UnsafeRawPointer)
    -> SkimmedRun
  {
    var run = SkimmedRun(end: start)
    while run.end < end, shape.fits(run.end, asTable: true) {
      let name = run.end + shape.nameOffset
      guard name < end, let found = memchr(name, 0x0A, end - name) else { break }
      let newline = UnsafeRawPointer(found)
      let isBare = (newline - 1).load(as: UInt8.self) != 0x0D
      let contentEnd = isBare ? newline : newline - 1
      // A row that fills a console's width, or that ends with dots, may be cut off; one that is not ASCII may be wider.
      guard contentEnd > name, filter.isPlain(from: name, to: contentEnd, .name),
        !CutMarks.fills(contentEnd - run.end), (contentEnd - 1).load(as: UInt8.self) != UInt8(ascii: "."),
        Self.isASCIIWithoutBlankEnds(name, contentEnd)
      else { break }
      run.entries += 1
      run.add(lineEndingAt: newline, isBare: isBare)
    }
    run.hasRows = run.lines > 0
    return run
  }

  private static func isASCIIWithoutBlankEnds(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) -> Bool {
    guard start.load(as: UInt8.self) > 0x20, (end - 1).load(as: UInt8.self) > 0x20 else { return false }
    return UnsafeRawBufferPointer(start: start, count: end - start).allSatisfy { $0 < 0x80 }
  }

  /// The last line is left to the reader: the next one may show that it is the head of a table.
  private func runWords(allowsOneWord: Bool, from start: UnsafeRawPointer, to end: UnsafeRawPointer)
    -> SkimmedRun
  {
    var run = SkimmedRun(end: start)
    var before = run
    while run.end < end, let found = memchr(run.end, 0x0A, end - run.end) {
      let newline = UnsafeRawPointer(found)
      let isBare = newline == run.end || (newline - 1).load(as: UInt8.self) != 0x0D
      let line = UnsafeRawBufferPointer(start: run.end, count: newline - run.end - (isBare ? 0 : 1))
      guard PlainWords.shared.isPlain(line, allowsOneWord: allowsOneWord),
        !filter.automaton.isPresent(in: line)
      else {
        break
      }
      before = run
      run.add(lineEndingAt: newline, isBare: isBare)
    }
    return before
  }

  /// Whether the last part of a path is one word of ASCII, which cannot be the end of a sentence.
  private static func endsLikeAName(_ path: UnsafeRawPointer, count: Int) -> Bool {
    var index = count
    while index > 0 {
      index -= 1
      let byte = (path + index).load(as: UInt8.self)
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/") { return index < count - 1 }
      if byte <= 0x20 || byte >= 0x80 || ":*?\"<|".utf8.contains(byte) { return false }
    }
    return false
  }

  /// Where the first line begins after `position`; `nil` if none does before `end`.
  static func lineStart(after position: UnsafeRawPointer, to end: UnsafeRawPointer) -> UnsafeRawPointer? {
    memchr(position, 0x0A, end - position).map { UnsafeRawPointer($0) + 1 }
  }

  private static func isDotFolder(_ name: UnsafeRawPointer, count: Int) -> Bool {
    var count = count
    while count > 0, (name + count - 1).load(as: UInt8.self) == 0x20 { count -= 1 }
    return count == 1 || count == 2 && (name + 1).load(as: UInt8.self) == UInt8(ascii: ".")
  }
}

/// Lines that were skimmed.
struct SkimmedRun {
  /// Where the first line begins that was not skipped.
  var end: UnsafeRawPointer
  var lines = 0
  /// How many show a file or a folder; `.` and `..` do not count.
  var entries = 0
  /// How many end with only LF.
  var bareLines = 0
  var lastIsBare = false
  /// The last line that names a folder, and its number among these lines, from 1.
  var header: [UInt8]?
  var headerLine = 0
  /// The hashes of the folders that headers name.
  var folders: [UInt64] = []
  fileprivate mutating func add(lineEndingAt newline: UnsafeRawPointer, isBare: Bool) {
    lines += 1
    bareLines += isBare ? 1 : 0
    lastIsBare = isBare
    end = newline + 1
  }

  /// Whether rows were skipped after that line, or at all if there is none.
  var hasRows = false
}
