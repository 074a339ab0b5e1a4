/// Values apart by commas, semicolons or tabs under a head that names them: `Export-Csv`, `ConvertTo-Csv`, Excel.
///
/// Fields in quotation marks may hold line breaks (RFC 4180); a record is then several lines.
struct CSVGrammar: ListingGrammar {
  /// A record that is longer is damaged: a quotation mark is missing.
  private static let recordLimit = 1 << 20

  private let separator: UInt8
  private let titles: [LineText]
  private var open: [UInt8] = []
  private var openLine = 0

  /// The form that a head begins; `nil` where none of its fields names files.
  init?(head: LineText) {
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      guard let fields = Self.fields(of: head.bytes, at: separator), fields.count >= 2 || head[0] == UInt8(ascii: "\"")
      else { continue }
      let titles = fields.map { LineText($0[...]).trimmed.folded }
      if titles.contains(where: { Self.names.contains($0) || Self.paths.contains($0) }), Set(titles).count == titles.count,
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
    var values: [LineText: LineText] = [:]
    for (title, field) in zip(titles, fields) { values[title] = LineText(field[...]) }
    let name = Self.names.firstMap { values[$0] }
    let path = Self.paths.firstMap { values[$0] }
    guard let named = path ?? name, !named.isEmpty else { return nil }
    let parent = Self.folders.firstMap { values[$0] }
    var row = Row(path: named, in: parent, format: .csv)
    if path == nil, let parent { row.folder = parent }
    for title in Self.sizes {
      guard let value = values[title] else { continue }
      var cursor = Cursor(value.trimmed)
      row.size = cursor.size()
    }
    let mode = (values["mode"] ?? values["attributes"] ?? "").folded
    if mode.hasPrefix("d") || values["psiscontainer"]?.folded == "true" { row.kind = .folder }
    if mode.hasPrefix("l") || mode.contains("reparse") { row.kind = .link }
    if let name, path != nil, ListedPath(name).name.folded != row.name.folded { row.doubt = .damaged }
    if CutMarks.isCut(named) { row.doubt = .cut }
    // A column that a person added may say that a row is not there.
    for (title, field) in zip(titles, fields) where !Self.known.contains(title) {
      switch Mark.of(LineText(field[...]).trimmed) {
      case .absent: row.doubt = .markedAbsent
      case .unclear: row.doubt = row.doubt ?? .markedUnclear
      case .present, nil: break
      }
    }
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

  private static let names: [LineText] = ["name", "pschildname", "filename", "file name", "ファイル名", "名前", "ファイル"]
  private static let paths: [LineText] = ["fullname", "path", "pspath", "フルパス", "パス"]
  private static let folders: [LineText] = ["directoryname", "directory", "psparentpath", "folder", "フォルダー", "フォルダ"]
  private static let sizes: [LineText] = ["length", "size", "filesize", "サイズ"]
  private static let known = Set(names + paths + folders + sizes).union([
    "psdrive", "psprovider", "psiscontainer", "versioninfo", "basename", "mode", "isreadonly", "exists", "extension",
    "creationtime", "creationtimeutc", "lastaccesstime", "lastaccesstimeutc", "lastwritetime", "lastwritetimeutc",
    "attributes", "linktype", "target", "hash", "algorithm", "owner", "node", "pscomputername", "runspaceid", "root",
    "parent", "linktarget", "unixmode", "resolvedtarget", "更新日時", "作成日時", "種類", "所有者", "日付", "ハッシュ",
  ])
}

extension Sequence {
  /// The first of the results that is one.
  func firstMap<T>(_ transform: (Element) -> T?) -> T? {
    for element in self { if let result = transform(element) { return result } }
    return nil
  }
}
