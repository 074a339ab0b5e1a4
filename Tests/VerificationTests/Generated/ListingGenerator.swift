import Procedure

/// Makes listings by grammar: form × decoration × random words. The same seed and number give the same listing.
struct ListingGenerator {
  var dice: Dice
  let phrases: Phrases
  let commands: CommandTable
  let sets: [AutoRAIDSet]
  /// The set whose modules the listing shows.
  let set: Int

  /// The listing of that number.
  static func listing(
    seed: UInt64, number: Int, words: WordLists, commands: CommandTable, sets: [AutoRAIDSet]
  ) -> GeneratedListing {
    var dice = Dice(seed: seed &* 0xD134_2543_DE82_EF95 &+ UInt64(number))
    // The shortest set twice as often as all others together: a debug build then reads more listings in its time.
    let shortest = sets.indices.min { sets[$0].modules.count < sets[$1].modules.count } ?? 0
    let set = dice.percent(65) ? shortest : dice.below(sets.count)
    var generator = Self(
      dice: dice, phrases: Phrases(words: words), commands: commands, sets: sets, set: set)
    return generator.listing()
  }

  private mutating func listing() -> GeneratedListing {
    var listing: GeneratedListing
    switch dice.below(20) {
    case 0...8: listing = lines(dice.pick(ListingShape.allCases))
    case 9...13: listing = table(dice.pick(TableShape.allCases))
    default: listing = transcript()
    }
    if dice.percent(50) { listing.lineEnd = "\n" }
    return listing
  }

  private mutating func lines(_ shape: ListingShape) -> GeneratedListing {
    var (entries, faults) = entries(showsSizes: shape.showsSizes, isBare: shape.isBare)
    var lines = shape.lines(entries, &dice)
    entries.removeAll()
    let isTyped: Bool
    switch shape {
    case .typedBare, .typedBullets, .typedMarks: isTyped = true
    case .typedNumbers, .dirBare, .paths, .copyAsPath, .dirJapanese, .dirEnglish, .powerShellTable, .lsLong,
      .robocopy, .robocopyRows, .tree:
      isTyped = false
    }
    if isTyped, dice.percent(25) {
      faults += mark(&lines)
    } else if dice.percent(95) {
      decorate(&lines, isLongLS: shape == .lsLong, isNames: false)
    }
    return GeneratedListing(form: shape.rawValue, set: set, lines: lines, faults: faults)
  }

  private mutating func table(_ shape: TableShape) -> GeneratedListing {
    let (entries, found) = entries(showsSizes: true, isBare: true)
    var faults = found
    var table = GeneratedTable(entries, english: shape == .selectTable || dice.percent(60), &dice)
    let isSpoilt = dice.percent(70)
    if isSpoilt { faults += spoil(&table) }
    var lines = shape.lines(table)
    if !isSpoilt { decorate(&lines, isLongLS: false, isNames: false) }
    excuse(&lines, shape)
    return GeneratedListing(form: shape.rawValue, set: set, lines: lines, faults: faults)
  }

  /// What looks like a decoration but belongs to the form: a property without a value, a row with only the first cell.
  private func excuse(_ lines: inout [GeneratedLine], _ shape: TableShape) {
    for index in lines.indices where lines[index].kind == .extra {
      switch shape {
      case .propertyList:
        if lines[index].text.contains(where: { $0 == ":" || $0 == "：" || $0 == "=" }) {
          lines[index].outside = nil
        }
      case .selectTable:
        // Below the rule, with no blank line between.
        let above = lines[..<index].reversed().prefix { !$0.text.isEmpty }
        if above.contains(where: { $0.text.hasPrefix("--") }) { lines[index].outside = nil }
      case .csv, .tsv, .semicolons: break
      }
    }
  }

  private mutating func transcript() -> GeneratedListing {
    let shell = dice.pick(Shell.allCases)
    let (entries, faults) = entries(showsSizes: false, isBare: true)
    var listing = transcript(shell, entries)
    listing.faults += faults
    return listing
  }

  /// The modules of the set, rarely with one that is not present, and some other files.
  private mutating func entries(
    showsSizes: Bool, isBare: Bool
  ) -> (entries: [GeneratedEntry], faults: [Outside]) {
    var entries = sets[set].modules.map { GeneratedEntry(name: $0) }
    var faults: [Outside] = []
    if dice.percent(6) {
      let victim = dice.below(entries.count)
      switch dice.below(showsSizes ? 3 : 1) {
      case 0:
        entries.remove(at: victim)
        faults = [.missing]
      case 1:
        entries[victim].size = 0
        faults = [.empty]
      default:
        // A table of titles has no column that says so in general.
        guard !isBare else { break }
        (entries[victim].isFolder, entries[victim].size) = (true, 0)
        faults = [.folder]
      }
    }
    if dice.percent(35) { entries.append(otherEntry(showsSizes: showsSizes, isBare: isBare)) }
    return (entries, faults)
  }

  /// A module of another set, which may be empty or a folder, or any other file.
  private mutating func otherEntry(showsSizes: Bool, isBare: Bool) -> GeneratedEntry {
    let other = sets[(set + 1 + dice.below(sets.count - 1)) % sets.count]
    guard dice.percent(40), let name = other.modules.first else {
      return GeneratedEntry(name: phrases.asciiToken(&dice) + dice.pick([".ini", ".dat", ".txt", ".log"]))
    }
    var entry = GeneratedEntry(name: name)
    if showsSizes, dice.percent(50) { entry.size = 0 }
    if showsSizes, !isBare, dice.percent(30) { (entry.isFolder, entry.size) = (true, 0) }
    return entry
  }
}
