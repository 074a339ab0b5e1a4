/// Values separated by commas, semicolons or tabs, below a head that names them: `Export-Csv`, `ConvertTo-Csv`, Excel.
struct CSVGrammar: ListingGrammar {
  /// A longer record is damaged: a quotation mark is missing.
  private static let recordLimit = 1 << 20

  private let separator: UInt8
  private let keys: [LineText]
  private let roles: [ColumnRole]
  private let kind: Row.Kind
  private let isAmbiguous: Bool
  /// The record with an open quotation mark, and the line where it begins.
  private var open: CSVRecord?
  private var first: Line?
  private var unclear: [UnclearLine] = []
  /// Whether an unknown column has been reported: once for the whole block.
  private var hasToldOfColumn = false

  /// The form that a head begins; `nil` if none of its fields names files.
  ///
  /// `typeLine` is what Windows PowerShell may have put before it: the type of the records.
  init?(head: LineText, typeLine: LineText) {
    kind = typeLine.folded.contains("directoryinfo") ? .folder : .file
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      guard let fields = CSVRecord.fields(of: head, at: separator),
        fields.count >= 2 || head[0] == UInt8(ascii: "\"")
      else { continue }
      let roles = ColumnRole.roles(of: fields)
      guard roles.contains(where: \.isOfName) else { continue }
      self.separator = separator
      self.roles = roles
      keys = fields.map { ColumnRole.key($0) }
      // Two columns with the same title: which of them names the file?
      let titles = zip(roles, keys).filter { $0.0.isOfName }.map(\.1)
      isAmbiguous = Set(titles).count != titles.count
      return
    }
    return nil
  }

  /// Whether `text` is the line that Windows PowerShell puts before the head.
  static func isTypeLine(_ text: LineText) -> Bool { text.hasPrefix("#TYPE ") }

  mutating func read(_ line: Line) -> Reading {
    var record: CSVRecord
    if let begun = open {
      open = nil
      record = begun
    } else {
      if line.text.trimmed.isEmpty || Self.isTypeLine(line.text) { return .furniture }
      first = line
      record = CSVRecord(separator: separator)
    }
    record.read(line.text)
    if record.isQuoted {
      if record.count > Self.recordLimit {
        tell(.openQuote)
      } else {
        open = record
      }
      return .furniture
    }
    return reading(of: record)
  }

  mutating func finish() -> [Row] {
    if open != nil { tell(.openQuote) }
    open = nil
    return []
  }

  mutating func takeUnclear() -> [UnclearLine] {
    defer { unclear = [] }
    return unclear
  }

  private mutating func reading(of record: CSVRecord) -> Reading {
    let values = record.fields.map { LineText($0[...]).trimmed }
    let filled = values.filter { !$0.isEmpty }
    if filled.isEmpty { return .furniture }
    // Words below the table, or between its rows.
    if values.count == 1, roles.count > 1 { return .foreign }
    let cells = zip(roles, values).map { ColumnMeaning.Cell($0, $1) }
    guard var row = ColumnMeaning.row(cells, format: .csv) else {
      tell(.row)
      return .rows([])
    }
    // The same head again, where files were concatenated.
    if row.unclear != nil, values.map({ ColumnRole.key($0) }) == keys { return .furniture }
    if kind == .folder { row.kind = .folder }
    row.line = first?.number
    row.isClosed = record.isClosed
    let isWhole =
      values.count >= roles.count && values.dropFirst(roles.count).allSatisfy(\.isEmpty)
      && !record.isMalformed && !isAmbiguous
    let namesBreak = zip(roles, values).contains {
      ($0.isOfName || $0 == .folder) && $1.bytes.contains(UInt8(ascii: "\n"))
    }
    if record.hasBreak, record.isMalformed || namesBreak {
      // A missing or extra quotation mark has swapped what is quoted and what is not.
      row.unclear = .init(kind: .openQuote, bearsOnAll: true)
    } else if !isWhole || row.unclear != nil && isHead(values)
      || (filled.count == 1 || row.unclear != nil) && isRemark(row.name, values)
      || filled.count == 1 && beginsLikeAComment
    {
      row.unclear = .init(kind: .row, bearsOnAll: true)
    } else if row.unclear?.kind == .column {
      row.unclear?.bearsOnAll = !hasToldOfColumn
      hasToldOfColumn = true
    }
    return .rows([row])
  }

  /// Whether a title is in the place of its value: the head of another table, whose rows may be something else.
  private func isHead(_ values: [LineText]) -> Bool {
    zip(roles, values).contains { role, value in
      !role.isOfName && role.isKnown && ColumnRole(title: value) == role
    }
  }

  /// `; words`: no program that leaves the first field empty puts a blank after it.
  private var beginsLikeAComment: Bool {
    guard let text = first?.text.trimmedStart else { return false }
    return text[0] == separator && text[1] == 0x20
  }

  /// Whether a text alone in a row, or beside invalid values, is not a name, but something that a person wrote
  /// below the table.
  private func isRemark(_ name: LineText, _ values: [LineText]) -> Bool {
    values.count > 1 && !name.bytes.contains(UInt8(ascii: "."))
      && (!name.isASCII || name.bytes.contains(where: \.isBlank) || !name.isFileName)
  }

  private mutating func tell(_ kind: UnclearLine.Kind) {
    guard let first else { return }
    unclear.append(UnclearLine(line: first.number, text: String(first.text.string.prefix(200)), kind: kind))
  }
}
