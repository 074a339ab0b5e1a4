/// What listings show about modules, folder by folder.
struct Evidence: Sendable {
  /// How much of each kind is stored; the rest is only counted.
  private static let kept = 100
  private static let spotsKept = 50_000

  /// What is known about a module in one folder.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt8
    /// A file that counts.
    static let file = Signs(rawValue: 1)
    /// A file in a line that a person may have written; whether it counts is known when the whole listing has
    /// been read.
    static let looseFile = Signs(rawValue: 2)
    /// It was withdrawn.
    static let doubtful = Signs(rawValue: 4)
    /// A file of size 0.
    static let empty = Signs(rawValue: 8)
    /// A folder with that name.
    static let folder = Signs(rawValue: 16)
    /// A mark that it is not there.
    static let absent = Signs(rawValue: 32)

    /// Whether it is present beyond doubt.
    var isSound: Bool { self == .file }
    /// Whether something contradicts its being a file.
    var isContradicted: Bool { contains(.folder) || contains(.absent) }
  }

  /// A module in a folder.
  struct Spot: Hashable, Sendable {
    var folder: FolderKey
    var module: Int
  }

  /// A row that shows a module as a file.
  struct Shown: Sendable {
    var spot: Spot
    var occurrence: Occurrence
    var style: Row.Style
    var decoration: LineText = ""

    func mention(_ doubt: Doubt) -> Mention {
      Mention(place: occurrence.place, text: occurrence.text, folder: occurrence.folder, doubt: doubt)
    }
  }

  /// What is stored about one module.
  struct Record: Sendable {
    var shown: [Shown] = []
    var mentions: [Mention] = []
    var nearMisses: [NearMiss] = []
    var omitted = 0
  }

  private(set) var spots: [Spot: Signs] = [:]
  /// The folders that were shown under a heading.
  var views = FolderViews()
  private var knownFolders: Set<UInt64> = []
  private var superseded: [Shown] = []
  private(set) var records: [Record]

  init(modules: Int) { records = Array(repeating: Record(), count: modules) }

  mutating func add(_ shown: Shown) {
    let sign: Signs = shown.style == .program ? .file : .looseFile
    let module = shown.spot.module
    guard mark(shown.spot, shown.occurrence.size == 0 ? .empty : sign),
      records[module].shown.count < Self.kept
    else { return records[module].omitted += 1 }
    records[module].shown.append(shown)
  }

  mutating func add(_ mention: Mention, module: Int) {
    if records[module].mentions.count < Self.kept {
      records[module].mentions.append(mention)
    } else {
      records[module].omitted += 1
    }
  }

  mutating func add(_ miss: NearMiss, module: Int) {
    if records[module].nearMisses.count < Self.kept {
      records[module].nearMisses.append(miss)
    } else {
      records[module].omitted += 1
    }
  }

  /// Stores an item; returns whether there was room. If there is none, nothing counts as a file either.
  @discardableResult
  mutating func mark(_ spot: Spot, _ sign: Signs) -> Bool {
    if let known = spots[spot] {
      spots[spot] = known.union(sign)
      return true
    }
    if spots.count >= Self.spotsKept { return false }
    spots[spot] = sign
    if let hash = spot.folder.hash { knownFolders.insert(hash) }
    return true
  }

  /// Withdraws what has been shown of `module` so far.
  mutating func remove(_ module: Int, because doubt: Doubt) {
    takeBack(module, because: doubt) { _ in true }
    for spot in spots.keys where spot.module == module { spots[spot]?.subtract([.file, .looseFile, .empty]) }
  }

  /// Forgets what was known about a folder, because what follows shows its later state.
  mutating func supersede(_ folder: UInt64) {
    guard knownFolders.contains(folder) else { return }
    for module in records.indices {
      superseded += records[module].shown.filter { $0.spot.folder.hash == folder }
      records[module].shown.removeAll { $0.spot.folder.hash == folder }
    }
    for spot in spots.keys where spot.folder.hash == folder { spots[spot] = nil }
    knownFolders.remove(folder)
    if superseded.count > Self.kept { superseded.removeFirst(superseded.count - Self.kept) }
  }

  /// Whether a listing shows the folder at all: under a heading, or by a file in it.
  func shows(_ folder: UInt64) -> Bool { knownFolders.contains(folder) || views.count(folder) > 0 }

  /// Puts in doubt whatever `other` does not show in a folder that it shows.
  mutating func disagree(with other: Evidence) {
    let wrong = Set(
      spots.lazy.filter { spot, signs in
        guard signs.isSound, let hash = spot.folder.hash, other.shows(hash) else { return false }
        return other.spots[spot]?.isSound != true
      }.map(\.key))
    if wrong.isEmpty { return }
    for module in records.indices {
      takeBack(module, because: .disagreement) { wrong.contains($0.spot) }
    }
    for spot in wrong { spots[spot]?.insert(.doubtful) }
  }

  /// Puts in doubt what these rows show of `module`.
  mutating func takeBack(_ module: Int, because doubt: Doubt, where isWrong: (Shown) -> Bool) {
    let wrong = records[module].shown.filter(isWrong)
    if wrong.isEmpty { return }
    records[module].shown.removeAll(where: isWrong)
    for shown in wrong {
      spots[shown.spot]?.insert(.doubtful)
      add(shown.mention(doubt), module: module)
    }
    // Rows that were only counted are equally doubtful.
    for spot in spots.keys where spot.module == module && records[module].omitted > 0 {
      spots[spot]?.insert(.doubtful)
    }
  }

  /// Ends a listing: what people wrote now counts like a program's rows, unless it was withdrawn.
  mutating func settle() {
    for (spot, signs) in spots {
      if signs.contains(.doubtful) {
        // If one of its rows was withdrawn, the others in the same folder are doubtful as well.
        spots[spot] = signs.subtracting([.file, .looseFile, .doubtful])
      } else if signs.contains(.looseFile) {
        spots[spot] = signs.subtracting(.looseFile).union(.file)
      }
    }
    for shown in superseded where spots[shown.spot]?.contains(.file) != true {
      add(shown.mention(.notListedAgain), module: shown.spot.module)
    }
    superseded = []
  }

  /// Adds everything that `other` has, except for the folders that it shows under headings.
  mutating func merge(_ other: Evidence) {
    for (spot, signs) in other.spots where !mark(spot, signs) { records[spot.module].omitted += 1 }
    for (module, record) in other.records.enumerated() {
      for shown in record.shown {
        if records[module].shown.count < Self.kept {
          records[module].shown.append(shown)
        } else {
          records[module].omitted += 1
        }
      }
      for mention in record.mentions { add(mention, module: module) }
      for miss in record.nearMisses { add(miss, module: module) }
      records[module].omitted += record.omitted
    }
  }
}
