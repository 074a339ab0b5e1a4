/// Makes a row from the columns of a table, the fields of a record or the properties of a file.
///
/// 1. What names the file: its name, its path, its folder, as many as there are, if they agree.
/// 2. What says that it is a folder, a link, or not present.
/// 3. Its size, because a folder may be shown without one.
///
/// If its column cannot have a value, the row is not understood; an unknown column makes the whole block not
/// understood, as soon as it contains something that may be about the files.
enum ColumnMeaning {
  /// A value below its title.
  struct Cell: Equatable, Sendable {
    var role: ColumnRole
    var value: LineText

    init(_ role: ColumnRole, _ value: LineText) {
      self.role = role
      self.value = value.trimmed
    }
  }

  /// The row of `cells`, in `current` if they name no folder; `nil` if they name no file.
  static func row(_ cells: [Cell], in current: LineText? = nil, format: ListingFormat) -> Row? {
    guard var row = named(cells, in: current, format: format) else { return nil }
    // For every file, PowerShell 5 exports the list of targets as its type; other columns then show whether it
    // is a link.
    let tellsLinks = cells.contains { $0.role == .attributes }
    for cell in cells where !(tellsLinks && cell.role == .link && cell.value.hasPrefix(typeOfLists)) {
      apply(cell, to: &row)
    }
    for cell in cells { applySize(cell, to: &row) }
    return row
  }

  // MARK: - Names

  private static func named(_ cells: [Cell], in current: LineText?, format: ListingFormat) -> Row? {
    let value = { (role: ColumnRole) in cells.first { $0.role == role && !$0.value.isEmpty }?.value }
    let folder = cells.first {
      $0.role == .folder && !$0.value.isEmpty && ListedState.boolean($0.value) == nil
    }?.value
    let name = value(.name)
    guard let named = value(.path) ?? name ?? value(.place) else { return nil }
    var row: Row
    if let path = value(.path) {
      row = Row(path: path, in: folder ?? current, format: format)
      if let name, !isName(name, of: row) { row.doubt = .damaged }
    } else if let name, let place = value(.place) {
      row = self.row(name, at: place, format: format)
    } else {
      row = Row(path: named, in: folder ?? current, format: format)
    }
    if let other = value(.otherName), !isName(other, of: row) { row.doubt = .damaged }
    let shown = cells.filter { $0.role.isOfName || $0.role == .folder }
    if shown.contains(where: { CutMarks.isCut($0.value) }) { row.doubt = .cut }
    return row
  }

  /// `Name,Path`: the path of the file if it ends with the name, otherwise that of its folder.
  private static func row(_ name: LineText, at place: LineText, format: ListingFormat) -> Row {
    // wmic's name is itself a path, and its path is that of the folder, without the drive.
    if ListedPath(name).folder != nil { return Row(path: name, format: format) }
    var row = Row(path: place, format: format)
    if isName(name, of: row), row.kind == .file { return row }
    let last = row.name
    row = Row(path: name, in: place, format: format)
    if let ending = fileExtension(of: name), fileExtension(of: last)?.folded == ending.folded {
      // Two files.
      row.doubt = .damaged
    } else if !isPlace(place) {
      setUnclear(.value, &row)
    }
    return row
  }

  /// Whether `name`, with or without the extension, is the name of `row`.
  private static func isName(_ name: LineText, of row: Row) -> Bool {
    let name = ListedPath(name).name.folded
    return name == row.name.folded || name == baseName(of: row.name).folded
  }

  /// Whether it can only be a folder: a single word may be anything.
  private static func isPlace(_ text: LineText) -> Bool {
    ListedPath.isRooted(text) || ListedPath(text).folder != nil && !text.bytes.contains(UInt8(ascii: "/"))
  }

  private static func fileExtension(of name: LineText) -> LineText? {
    guard let point = name.bytes.lastIndex(of: UInt8(ascii: ".")), point > name.bytes.startIndex else {
      return nil
    }
    return LineText(name.bytes[(point + 1)...])
  }

  private static func baseName(of name: LineText) -> LineText {
    fileExtension(of: name).map { name.dropLast($0.count + 1) } ?? name
  }

  // MARK: - Values

  private static func apply(_ cell: Cell, to row: inout Row) {
    let value = cell.value
    switch cell.role {
    case .name, .otherName, .path, .place, .size, .length: break
    case .folder:
      if let isFolder = isFolder(value, row.format) {
        if isFolder { row.kind = .folder }
      } else if !value.isEmpty, !isPlace(value) {
        setUnclear(.value, &row)
      }
    case .baseName: check(value.folded == baseName(of: row.name).folded || value == row.name, &row)
    case .fileExtension:
      let ending = value.hasPrefix(".") ? value.dropFirst() : value
      check(ending.folded == (fileExtension(of: row.name) ?? "").folded, &row)
    case .repeatedPath: check(ListedPath(value).name.folded == row.name.folded, &row)
    case .kind: apply(ListedKind.kind(value, fileExtension: fileExtension(of: row.name)), to: &row)
    case .attributes: apply(ListedKind.attributes(value), to: &row)
    case .isFolder: apply(isFolder(value, row.format).map { $0 ? .folder : .file }, to: &row)
    case .isFile: apply(ListedState.boolean(value).map { $0 ? .file : .folder }, to: &row)
    case .state:
      switch ListedState(value) {
      case .present: break
      case .absent: row.doubt = .markedAbsent
      case nil: setUnclear(.value, &row)
      }
    case .hash(let digits):
      if ListedHash.isOfNothing(value) { row.size = 0 }
      // Folders have none.
      check(ListedHash.isHash(value, digits: digits) || value.isEmpty && row.kind == .folder, &row)
    // `Export-Csv` writes the type if there is a list of no targets.
    case .link:
      let noTargets: Set<LineText> = [
        "", "{}", "System.Collections.Generic.List`1[System.String]", "System.String[]", "System.Object[]",
      ]
      if !noTargets.contains(value) { row.kind = .link }
    case .moment(let isOptional):
      check(isMoment(value) || isOptional && value.isEmpty, &row)
    case .number: check(value.isEmpty || isNumber(value), &row)
    case .flag: check(value.isEmpty || ListedState.boolean(value) != nil || isNumber(value), &row)
    case .text(.folderName):
      check(row.kind == .folder || row.folder.map { ListedPath($0).name } == value, &row)
    case .text(let text): check(text.allows(value), &row)
    case .unknown(let isOfState):
      if ListedHash.isOfNothing(value) { row.size = 0 }
      if isOfState || !isHarmless(value) { setUnclear(.column, &row) }
    }
  }

  /// Yes or no; of signs only those of 7z, because a dash in other people's tables may mean anything.
  private static func isFolder(_ value: LineText, _ format: ListingFormat) -> Bool? {
    if value == "-", format != .propertyList { return nil }
    return ListedState.boolean(value)
  }

  private static func apply(_ kind: Row.Kind?, to row: inout Row) {
    switch kind {
    // One column that calls it a folder or a link is enough.
    case .file: break
    case .folder, .link, .stream, .special: if row.kind == .file, let kind { row.kind = kind }
    case nil: setUnclear(.value, &row)
    }
  }

  private static func applySize(_ cell: Cell, to row: inout Row) {
    let isScaled: Bool
    switch cell.role {
    case .size(let hasUnit): isScaled = hasUnit
    case .length:
      // A folder has no size.
      if cell.value.isEmpty {
        if row.kind == .file { row.kind = .folder }
        return
      }
      isScaled = false
    case .name, .otherName, .path, .place, .folder, .baseName, .fileExtension, .repeatedPath, .kind,
      .attributes,
      .isFolder, .isFile, .state, .hash, .link, .moment, .number, .flag, .text, .unknown:
      return
    }
    switch ListedSize(cell.value, isScaled: isScaled) {
    case .bytes(let bytes): if row.size == nil { row.size = bytes }
    case .rounded: break
    case .zero: row.size = 0
    case nil:
      if ListedKind.kind(cell.value, fileExtension: nil) == .folder {
        row.kind = .folder
      } else if row.kind == .file || !(cell.value.isEmpty || cell.value == "-") {
        // A folder has none, and words are never a size.
        setUnclear(.value, &row)
      }
    }
  }

  private static func check(_ isUnderstood: Bool, _ row: inout Row) {
    if !isUnderstood { setUnclear(.value, &row) }
  }

  /// An unknown column affects all rows below it, and weighs more than a value.
  private static func setUnclear(_ kind: UnclearLine.Kind, _ row: inout Row) {
    if kind == .column || row.unclear == nil { row.unclear = .init(kind: kind, bearsOnAll: kind == .column) }
  }

  /// Values that say nothing about the file, even in an unknown column.
  ///
  /// 0 is not one of them: it may be the number of files.
  private static func isHarmless(_ value: LineText) -> Bool {
    value.isEmpty || isNumber(value) && ListedSize(value) != .zero || ListedHash.isHash(value, digits: nil)
      || isMoment(value)
  }

  private static func isNumber(_ value: LineText) -> Bool {
    guard value[0]?.isASCIIDigit == true, value.bytes.last?.isASCIIDigit == true else { return false }
    return ListedSize(value, isScaled: true) != nil
  }

  private static func isMoment(_ value: LineText) -> Bool {
    ListedDate.isMoment(value) && !isBeginningOfTime(value)
  }

  private static let typeOfLists: LineText = "System.Collections."

  /// What .NET shows for the times of a file that does not exist.
  private static func isBeginningOfTime(_ value: LineText) -> Bool {
    ["1601/", "1601-", "1601.", "1601年", "16010101", "1600/", "1600-"].contains { value.hasPrefix($0) }
      || ["/1601", ".1601", "/1600", ".1600"].contains { value.contains($0) }
  }
}
