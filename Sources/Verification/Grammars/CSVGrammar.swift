/// Values apart by commas, semicolons or tabs under a head that names them: `Export-Csv`, `ConvertTo-Csv`, Excel.
///
/// Fields in quotation marks may hold line breaks (RFC 4180); a record is then several lines.
struct CSVGrammar: ListingGrammar {
  /// A record that is longer is damaged: a quotation mark is missing.
  private static let recordLimit = 1 << 20

  private let separator: UInt8
  private let titles: [LineText]
  private let kind: Row.Kind
  private var open: [UInt8] = []
  private var openLine = 0

  /// The form that a head begins; `nil` where none of its fields names files.
  ///
  /// `typeLine` is what Windows PowerShell may have put before it: what the records are.
  init?(head: LineText, typeLine: LineText) {
    kind = typeLine.folded.contains("directoryinfo") ? .folder : .file
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      guard let fields = Self.fields(of: head.bytes, at: separator),
        fields.count >= 2 || head[0] == UInt8(ascii: "\"")
      else { continue }
      let titles = fields.map { LineText($0[...]).trimmed.folded }
      if titles.contains(where: { ColumnMeaning.names.contains($0) || ColumnMeaning.paths.contains($0) }),
        Set(titles).count == titles.count,
        titles.allSatisfy({ !$0.isEmpty })
      {
        self.separator = separator
        self.titles = titles
        return
      }
    }
    return nil
  }

  /// Whether `text` is the line that Windows PowerShell puts before the head.
  static func isTypeLine(_ text: LineText) -> Bool { text.hasPrefix("#TYPE ") }

  mutating func read(_ line: Line) -> Reading {
    if open.isEmpty {
      if line.text.trimmed.isEmpty || Self.isTypeLine(line.text) { return .furniture }
      openLine = line.number
    } else {
      open.append(UInt8(ascii: "\n"))
    }
    open += line.text.bytes
    guard let fields = Self.fields(of: open[...], at: separator) else {
      if open.count > Self.recordLimit { open = [] }
      return .furniture
    }
    let isClosed = open.last == UInt8(ascii: "\"")
    open = []
    if fields.count != titles.count { return .foreign }
    return .rows([row(fields, isClosed: isClosed)].compactMap { $0 })
  }

  private func row(_ fields: [[UInt8]], isClosed: Bool) -> Row? {
    let values = zip(titles, fields).map { (title: $0, text: LineText($1[...])) }
    let value = { (titles: [LineText]) in
      titles.firstMap { title in values.first { $0.title == title && !$0.text.isEmpty }?.text }
    }
    let (name, path) = (value(ColumnMeaning.names), value(ColumnMeaning.paths))
    guard let named = path ?? name else { return nil }
    let parent = value(ColumnMeaning.folders)
    var row = Row(path: named, in: parent, format: .csv)
    if path == nil, let parent { row.folder = parent }
    if kind == .folder { row.kind = .folder }
    for (title, text) in values { ColumnMeaning.apply(title, text, to: &row) }
    if let name, path != nil, ListedPath(name).name.folded != row.name.folded { row.doubt = .damaged }
    if CutMarks.isCut(named) { row.doubt = .cut }
    row.line = openLine
    row.isClosed = isClosed
    return row
  }

  /// The fields of a record; `nil` while a quotation mark is open.
  private static func fields(of record: ArraySlice<UInt8>, at separator: UInt8) -> [[UInt8]]? {
    let quote = UInt8(ascii: "\"")
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var index = record.startIndex
    while index < record.endIndex {
      let byte = record[index]
      index += 1
      if isQuoted {
        if byte != quote {
          fields[fields.count - 1].append(byte)
        } else if index < record.endIndex, record[index] == quote {
          fields[fields.count - 1].append(quote)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == quote, fields[fields.count - 1].isEmpty {
        isQuoted = true
      } else if byte == separator {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return isQuoted ? nil : fields
  }
}

extension Sequence {
  /// The first of the results that is one.
  func firstMap<T>(_ transform: (Element) -> T?) -> T? {
    for element in self { if let result = transform(element) { return result } }
    return nil
  }
}
