/// Properties of one file, `Key : value` or `Key=value`, one per line: `Format-List`, `wmic … /value`, `7z l -slt`.
struct PropertyRecord: Sendable {
  /// A value that is longer than this is damaged.
  private static let valueLimit = 8192
  /// A record with more properties is damaged; `Format-List *` shows 44 of a file.
  private static let propertyLimit = 256

  private var keys: [LineText] = []
  private var values: [LineText] = []
  private var first: Line?
  /// The line of the name.
  private var line = 0
  private var isCut = false
  private var hasName = false
  /// Whether the last property that was read is the name, so that a continuation line would continue the name.
  private var bearsName = false
  private var unclear: [UnclearLine] = []
  private var hasToldOfColumn = false

  private var isOpen: Bool { !keys.isEmpty }

  /// Whether `text` is a property that may begin a file's record.
  static func begins(with text: LineText) -> Bool {
    guard let (key, value) = property(text), !value.isEmpty, key.isASCII else { return false }
    // `Path: X:\DPM` is what a person writes above a list.
    if text[key.count] == UInt8(ascii: ":") { return false }
    switch ColumnRole(title: key) {
    case .name: return names.contains(key.folded)
    case .path, .place: return ListedPath(value).folder != nil
    // Others that may come first, if properties are chosen in another order: the first record must not lose them.
    case .length, .size: return ListedSize(value) != nil
    case .attributes: return ListedKind.attributes(value) != nil
    case .kind: return key.folded == "filetype"
    case .state: return ListedState(value) != nil
    case .isFolder, .isFile: return ListedState.boolean(value) != nil
    case .hash(let digits): return ListedHash.isHash(value, digits: digits)
    case .text(.algorithm): return ClosedText.algorithm.allows(value)
    case .moment: return key.contains("time") && ListedDate.isMoment(value)
    case .otherName, .folder, .baseName, .fileExtension, .repeatedPath, .link, .number, .flag, .text,
      .unknown:
      return false
    }
  }

  /// Reads a line: a property, or the end of the record before.
  mutating func read(_ line: Line, in current: LineText?) -> Reading {
    if isOpen, line.text.indentation >= 8 || line.text[0] == UInt8(ascii: "\t") {
      goOn(line.text.trimmed)
      return .furniture
    }
    guard let (key, value) = Self.property(line.text) else { return .foreign }
    let role = ColumnRole(title: key)
    // Words with a colon, as people write them: a record begins with a known property.
    if !isOpen, !role.isKnown { return .foreign }
    let isNext = keys.contains(key)
    if !isNext, keys.count >= Self.propertyLimit {
      isCut = true
      return .foreign
    }
    let rows = isNext ? close(in: current) : []
    if !isOpen { first = line }
    bearsName = role.isOfName
    if bearsName, !hasName {
      self.line = line.number
      hasName = true
    }
    keys.append(key)
    values.append(value)
    if bearsName, CutMarks.isCut(value) || line.isCut || line.end == nil { isCut = true }
    return .rows(rows)
  }

  /// Ends the record, and returns its row if it has one.
  mutating func close(in current: LineText?) -> [Row] {
    guard isOpen else { return [] }
    defer {
      (keys, values, first, line) = ([], [], nil, 0)
      (isCut, hasName, bearsName) = (false, false, false)
    }
    let cells = zip(ColumnRole.roles(of: keys), values).map { ColumnMeaning.Cell($0, $1) }
    guard var row = ColumnMeaning.row(cells, in: current, format: .propertyList) else {
      if let first {
        unclear.append(
          UnclearLine(line: first.number, text: String(first.text.string.prefix(200)), kind: .row))
      }
      return []
    }
    row.line = line
    if isCut { row.doubt = .cut }
    if row.unclear?.kind == .column {
      row.unclear?.bearsOnAll = !hasToldOfColumn
      hasToldOfColumn = true
    }
    return [row]
  }

  mutating func takeUnclear() -> [UnclearLine] {
    defer { unclear = [] }
    return unclear
  }

  /// A value continues in the next line: for a name, that would be a part of it.
  private mutating func goOn(_ text: LineText) {
    if bearsName { isCut = true }
    guard let last = values.indices.last else { return }
    if values[last].count + text.count > Self.valueLimit {
      isCut = true
    } else {
      values[last].bytes += text.bytes
    }
  }

  private static let names: Set<LineText> = ["name", "pschildname"]

  private static func property(_ text: LineText) -> (key: LineText, value: LineText)? {
    guard let mark = text.bytes.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else {
      return nil
    }
    let key = LineText(text.bytes[..<mark]).trimmed.folded
    guard !key.isEmpty, key.count <= 36, key.words.count <= 3, key.bytes.allSatisfy({ $0 != 0x5C }) else {
      return nil
    }
    return (key, LineText(text.bytes[(mark + 1)...]).trimmed)
  }
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

  mutating func takeUnclear() -> [UnclearLine] { record.takeUnclear() }
}
