/// What a column of a table, a field of a record or a property says about a file, according to its title.
enum ColumnRole: Equatable, Sendable {
  /// The name of the file.
  case name
  /// The name again, under a second title; wmic's has no extension.
  case otherName
  /// The path of the file.
  case path
  /// The path of the file or of its folder: the values show which.
  case place
  /// The folder that it is in, or whether it is a folder.
  case folder
  /// Its name without the extension, its extension, and its path once more.
  case baseName, fileExtension, repeatedPath
  /// Its size, and the unit if the title gives it.
  case size(hasUnit: Bool)
  /// The size of PowerShell and wmic: a folder has none.
  case length
  /// The type name of a file or a folder.
  case kind
  case attributes
  case isFolder, isFile
  /// Whether it is there.
  case state
  /// Its hash; `digits` if the title shows how long it is.
  case hash(digits: Int?)
  /// Where a link leads, or of which kind it is.
  case link
  /// A date, a time or both; programs leave some of them out.
  case moment(isOptional: Bool)
  case number
  /// Yes or no about something that says nothing about existence.
  case flag
  case text(ClosedText)
  /// An unknown title; `isOfState` if a word of it is about existence, state or result.
  case unknown(isOfState: Bool)

  /// `title` as it is written.
  init(title: LineText) {
    let key = Self.key(title)
    if let role = ColumnTitles.roles[key] {
      self = role
    } else if let (bare, _) = Self.withoutUnit(key), case .size? = ColumnTitles.roles[bare] {
      self = .size(hasUnit: true)
    } else if let (bare, _) = Self.withoutUnit(key), case .length? = ColumnTitles.roles[bare] {
      self = .size(hasUnit: true)
    } else {
      self = .unknown(
        isOfState: ColumnTitles.titlesOfState.contains(key)
          || ColumnTitles.wordsOfState.contains { key.contains($0) })
    }
  }

  /// The roles of the columns of one table.
  static func roles(of titles: [LineText]) -> [Self] {
    let keys = titles.map(key)
    // `unzip -v` uses this title for the size in the archive.
    let hasPackedSize = keys.contains("length") && keys.contains("method")
    let hasName = keys.contains { ColumnTitles.roles[$0] == .name }
    return zip(titles, keys).map { title, key in
      if hasPackedSize, key == "size" { return .number }
      let role = Self(title: title)
      return role == .otherName && !hasName ? .name : role
    }
  }

  /// Whether it can show which file a row is about.
  var isOfName: Bool {
    switch self {
    case .name, .otherName, .path, .place: true
    case .folder, .baseName, .fileExtension, .repeatedPath, .size, .length, .kind, .attributes, .isFolder,
      .isFile, .state, .hash, .link, .moment, .number, .flag, .text, .unknown:
      false
    }
  }

  var isKnown: Bool {
    if case .unknown = self { return false }
    return true
  }

  /// A single spelling of a title: in lower case, without separators between its words.
  static func key(_ title: LineText) -> LineText {
    if title.isASCII {
      return LineText(title.bytes.filter { !" \t_-.".utf8.contains($0) }.map(\.asciiFolded)[...])
    }
    let half = FullWidth.halved(title) ?? title
    let scalars = half.string.lowercased().unicodeScalars.filter {
      !" \t_-.\u{A0}\u{3000}\u{FEFF}\u{200E}".unicodeScalars.contains($0)
    }
    return LineText(String(String.UnicodeScalarView(scalars)))
  }

  /// `size(kb)` or `sizekb` without the unit.
  private static func withoutUnit(_ key: LineText) -> (bare: LineText, unit: LineText)? {
    guard let last = key[key.count - 1] else { return nil }
    return units[last]?.first { key.count > $0.suffix.count && key.hasSuffix($0.suffix) }.map {
      (key.dropLast($0.suffix.count), $0.unit)
    }
  }

  /// Units as they end a title, by their last byte; the longest first, since `kb` ends with `b`.
  private static let units: [UInt8: [(suffix: LineText, unit: LineText)]] = {
    let ends = [("(", ")"), ("[", "]"), ("in", ""), ("", "")]
    let all = ListedSize.units.keys.flatMap { unit in
      ends.map { (suffix: LineText($0 + unit.string + $1), unit: unit) }
    }
    let sorted = all.sorted { ($1.suffix.count, $0.suffix.string) < ($0.suffix.count, $1.suffix.string) }
    return Dictionary(grouping: sorted) { $0.suffix[$0.suffix.count - 1] ?? 0 }
  }()
}

/// A text for which the reader knows the possible values.
enum ClosedText: Equatable, Sendable {
  case owner, version, versionInfo, computer, drive, provider, folderName, algorithm, method, hostSystem
  case fileSystem, className, shortPath, unixMode, ratio, nothing
}
