/// A table with a line of dashes under its head: `Select-Object … | Format-Table`, `unzip -l`, `7z l`.
///
/// Every row is split into the cells of all columns, so that no text is left over. A number may be wider than
/// its heading: it is right-aligned, and ends where its dashes end.
struct ColumnTable: ListingGrammar {
  private struct Column: Sendable {
    var role: ColumnRole
    var start: Int
    /// Where its dashes end.
    var end: Int
  }

  private var columns: [Column]
  private let format: ListingFormat
  private let isWmic: Bool
  private var hasRows = false
  private var hasBegun = false
  private var isOver = false
  private var hasToldOfColumn = false

  /// The table that begins with a head and the line of dashes below it; `nil` if none of its columns names files.
  init?(head: LineText, dashes: LineText) {
    guard Self.isDashes(dashes) else { return nil }
    var runs: [Range<Int>] = []
    var index = 0
    for run in dashes.bytes.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !run.isEmpty { runs.append(index..<(index + run.count)) }
      index += run.count + 1
    }
    let cells = CellText(head)
    let words = head.words
    let titles = runs.indices.map { number in
      let end = number + 1 < runs.count ? runs[number + 1].lowerBound : nil
      // Titles may be anywhere above their dashes; taken in order they are the same.
      return words.count == runs.count ? words[number] : cells.cell(runs[number].lowerBound, end) ?? ""
    }
    let roles = ColumnRole.roles(of: titles)
    guard roles.contains(where: \.isOfName) else { return nil }
    columns = zip(roles, runs).map { Column(role: $0, start: $1.lowerBound, end: $1.upperBound) }
    let keys = Set(titles.map { ColumnRole.key($0) })
    if keys.contains("attr") {
      format = .sevenZip
    } else if keys.isSuperset(of: ["length", "date", "time", "name"]) || keys.contains("cmpr") {
      format = .unzip
    } else {
      format = keys.contains("mode") ? .powerShellTable : .columnTable
    }
    isWmic = false
  }

  /// The table that begins with only a head, as `wmic … get Name,FileSize` prints it; `nil` if it is not such a head.
  init?(wmicHead head: LineText) {
    var starts: [Int] = []
    for (index, byte) in head.bytes.enumerated() where byte != 0x20 {
      if index == 0 || head[index - 1] == 0x20 { starts.append(index) }
    }
    let words = head.words
    guard words.count >= 2 || head.hasSuffix("  "), head[0] != 0x20, head.hasSuffix(" "),
      words.contains(where: { $0.folded == "name" }),
      words.allSatisfy({ Self.wmicTitles.contains($0.folded) })
    else { return nil }
    columns = zip(ColumnRole.roles(of: words), zip(words, starts)).map {
      Column(role: $0, start: $1.1, end: $1.1 + $1.0.count)
    }
    format = .columnTable
    isWmic = true
  }

  static func isDashes(_ text: LineText) -> Bool {
    let trimmed = text.trimmedEnd
    return trimmed.count >= 4 && trimmed.bytes.allSatisfy { $0 == UInt8(ascii: "-") || $0 == 0x20 }
      && trimmed.bytes.contains(UInt8(ascii: "-"))
  }

  mutating func read(_ line: Line) -> Reading {
    let text = line.text
    if text.trimmed.isEmpty {
      // A blank line ends a PowerShell table; wmic's line endings may look like blank lines.
      if hasRows, !isWmic { isOver = true }
      return .furniture
    }
    if isWmic, !hasBegun {
      // Its head, by which it was recognised.
      hasBegun = true
      return .furniture
    }
    if Self.isDashes(text) {
      // Tables of archives end with a second line of dashes.
      isOver = hasBegun
      hasBegun = true
      return .furniture
    }
    if isOver { return isFooter(text) ? .furniture : .foreign }
    if PowerShellGrammar.heading(text) != nil { return .foreign }
    let shown = CellText(text.trimmedEnd)
    guard let values = values(of: shown) else { return .foreign }
    let cells = zip(columns, values).map { ColumnMeaning.Cell($0.role, $1) }
    guard var row = ColumnMeaning.row(cells, format: format) else { return .foreign }
    if columns.last?.role.isOfName == true, format == .columnTable, CutMarks.fills(shown.width) {
      row.doubt = .cut
    }
    if row.unclear?.kind == .column {
      row.unclear?.bearsOnAll = !hasToldOfColumn
      hasToldOfColumn = true
    }
    hasRows = true
    return .rows([row])
  }

  /// The cells of a row, one for each column; `nil` if a value extends across the edge of one.
  private func values(of text: CellText) -> [LineText]? {
    var cuts: [Int] = [0]
    for column in columns.dropFirst() {
      guard let cut = text.cut(at: column.start, end: column.end, column.role.width),
        cut >= cuts[cuts.count - 1]
      else { return nil }
      cuts.append(cut)
    }
    // Text left of the first column must belong to it.
    if let first = columns.first, first.start > 0, first.role.width == .fixed,
      !text.isBlank(before: first.start)
    {
      return nil
    }
    return cuts.indices.map { text.slice(cuts[$0], $0 + 1 < cuts.count ? cuts[$0 + 1] : nil) }
  }

  /// The totals that archives print below their table: ` 5898240 4 files`.
  private static func isCount(_ text: LineText) -> Bool {
    var cursor = Cursor(text.trimmed.folded)
    if cursor.listedDate() {
      cursor.blanks()
      if cursor.listedTime() { cursor.blanks() }
    }
    return counts.contains { $0.matches(cursor.rest) }
  }

  private static let counts: [LinePattern] = [
    "{n} {n} file", "{n} {n} files", "{n} {n} {n}% {n} file", "{n} {n} {n}% {n} files", "{n} {n} {n} file",
    "{n} {n} {n} files", "{n} {n} {n} file, {n} folders", "{n} {n} {n} files, {n} folders",
    "{n} {n} files, {n} folders",
    "{n} {n} {n} files, {n} folder", "{n} {n} {n} file, {n} folder",
  ]

  /// `  5898240                     4 files` below the second line of dashes.
  private func isFooter(_ text: LineText) -> Bool {
    switch format {
    case .unzip, .sevenZip: Self.isCount(text)
    case .dir, .dirWide, .names, .paths, .quotedPaths, .powerShellTable, .columnTable, .propertyList, .csv,
      .tree,
      .forfiles, .attrib, .robocopy, .lsLong, .handTyped, .console, .folder:
      false
    }
  }

  private static let wmicTitles: Set<LineText> = [
    "name", "filesize", "filename", "extension", "filetype", "drive", "path", "caption", "creationdate",
    "lastmodified", "lastaccessed", "description", "hidden", "system", "archive", "readable", "writeable",
    "compressed", "encrypted", "version", "manufacturer", "status", "installdate", "eightdotthreefilename",
  ]
}

extension ColumnRole {
  /// Numbers are right-aligned, and so is any text that is as short as they are.
  var width: CellWidth {
    switch self {
    case .size, .length, .number, .flag, .state, .hash, .isFolder, .isFile, .unknown, .text(.ratio): .wider
    case .moment: .widerWithBlanks
    case .name, .otherName, .path, .place, .folder, .baseName, .fileExtension, .repeatedPath, .kind,
      .attributes,
      .link, .text:
      .fixed
    }
  }
}
