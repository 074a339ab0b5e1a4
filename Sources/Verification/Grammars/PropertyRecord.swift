/// Properties of one file, `Key : value` or `Key=value` one a line: `Format-List`, `wmic … /value`, `7z l -slt`.
struct PropertyRecord: Sendable {
  private var name: LineText?
  private var path: LineText?
  private var folder: LineText?
  private var size: UInt64?
  private var kind = Row.Kind.file
  private var line = 0
  private var isCut = false
  /// Whether the property that was read last bears the name, so that a line that goes on would go on with it.
  private var bearsName = false
  private var isOpen = false

  /// Whether `text` is a property that a file's record may begin with.
  static func begins(with text: LineText) -> Bool {
    guard let (key, value) = property(text) else { return false }
    // `Path: X:\DPM` is what a person writes above a list.
    if text[key.count] == UInt8(ascii: ":") { return false }
    return nameKeys.contains(key) && !value.isEmpty || pathKeys.contains(key) && ListedPath(value).folder != nil
  }

  /// Reads a line: a property, or the end of the record before.
  mutating func read(_ line: Line, in current: LineText?) -> Reading {
    guard let (key, value) = Self.property(line.text) else {
      if isOpen, line.text.indentation >= 8 || line.text[0] == UInt8(ascii: "\t") {
        if bearsName { isCut = true }
        return .furniture
      }
      return .foreign
    }
    var rows: [Row] = []
    bearsName = Self.nameKeys.contains(key) || Self.pathKeys.contains(key)
    if bearsName, Self.nameKeys.contains(key) ? name != nil : path != nil { rows = close(in: current) }
    if !isOpen || bearsName { self.line = line.number }
    isOpen = true
    take(key, value, isCut: CutMarks.isCut(value) || line.isCut)
    if bearsName, line.end == nil { isCut = true }
    bearsName = Self.nameKeys.contains(key) || Self.pathKeys.contains(key)
    return .rows(rows)
  }

  private mutating func take(_ key: LineText, _ value: LineText, isCut cut: Bool) {
    if Self.nameKeys.contains(key) {
      name = value
      isCut = isCut || cut
    } else if Self.pathKeys.contains(key) {
      path = value
      isCut = isCut || cut
    } else if Self.folderKeys.contains(key) {
      folder = value
    } else if Self.sizeKeys.contains(key) {
      var cursor = Cursor(value)
      size = cursor.size()
    } else if key == "mode" || key == "attributes" {
      let folded = value.folded
      if folded.hasPrefix("d") { kind = .folder }
      if folded.hasPrefix("l") || folded.contains("reparse") { kind = .link }
    } else if Self.folderFlags.contains(key), ["true", "+"].contains(value.folded) {
      kind = .folder
    }
  }

  /// Ends the record, and returns its row if it has one.
  mutating func close(in current: LineText?) -> [Row] {
    defer { self = Self() }
    guard isOpen, let named = name ?? path, !named.isEmpty else { return [] }
    var row = Row(path: path ?? named, in: folder ?? current, size: size, format: .propertyList)
    row.line = line
    if kind != .file { row.kind = kind }
    if let name, let path {
      // Both name it; where they disagree, neither does.
      let last = ListedPath(name).name
      if ListedPath(path).name.folded != last.folded { row.doubt = .damaged }
    } else if let folder, path == nil, ListedPath(named).folder == nil {
      row.folder = folder
    }
    if isCut { row.doubt = .cut }
    return [row]
  }

  private static func property(_ text: LineText) -> (key: LineText, value: LineText)? {
    guard let mark = text.bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }) else {
      return nil
    }
    let key = LineText(text.bytes[..<mark]).trimmed.folded
    guard knownKeys.contains(key) else { return nil }
    return (key, LineText(text.bytes[(mark + 1)...]).trimmed)
  }

  private static let nameKeys: Set<LineText> = ["name", "pschildname"]
  private static let pathKeys: Set<LineText> = ["fullname", "path", "pspath", "caption"]
  private static let folderKeys: Set<LineText> = ["directory", "directoryname", "psparentpath"]
  private static let sizeKeys: Set<LineText> = ["length", "size", "filesize"]
  private static let folderFlags: Set<LineText> = ["psiscontainer", "folder"]
  private static let otherKeys: Set<LineText> = [
    "basename", "extension", "creationtime", "creationtimeutc", "lastaccesstime", "lastaccesstimeutc",
    "lastwritetime", "lastwritetimeutc", "mode", "attributes", "psdrive", "psprovider", "versioninfo", "isreadonly",
    "exists", "linktype", "target", "packed size", "modified", "created", "accessed", "crc", "encrypted", "method",
    "block", "filename", "drive", "description", "version", "manufacturer", "status", "hidden", "system", "readable",
    "writeable", "compressed", "filetype", "eightdotthreefilename", "lastmodified", "lastaccessed", "creationdate",
    "installdate", "fsname", "csname", "archive",
  ]
  private static let knownKeys = nameKeys.union(pathKeys).union(folderKeys).union(sizeKeys).union(folderFlags)
    .union(otherKeys)
}

/// A list of such records without PowerShell's heading.
struct PropertyGrammar: ListingGrammar {
  private var record = PropertyRecord()

  mutating func read(_ line: Line) -> Reading {
    if line.text.trimmed.isEmpty { return .rows(record.close(in: nil)) }
    if line.text.bytes.allSatisfy({ $0 == UInt8(ascii: "-") }) { return .furniture }
    return record.read(line, in: nil)
  }

  mutating func finish() -> [Row] { record.close(in: nil) }
}
