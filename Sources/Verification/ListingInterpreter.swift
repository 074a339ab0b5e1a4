/// Makes evidence of the lines of one listing.
///
/// 1. A prompt begins a new part: its command tells what may follow.
/// 2. A line is read by the grammar of the form that it is in; where it begins another form, by that one.
/// 3. A line outside any form stands for itself: a name, a path, or prose.
/// 4. A row that shows a module waits for the next line, which may show that it was cut off; then it counts.
/// 5. At the end of the listing, the lines around the names that people wrote decide whether those count.
struct ListingInterpreter {
  private let names: ModuleNames
  private let listing: Int
  private let path: String
  private let pace: ReadingPace

  private(set) var evidence: Evidence
  private(set) var facts = InterpretationFacts()

  private var grammar: (any ListingGrammar)?
  private var previous: LineText = ""
  private var part = 0
  private var prompt: Prompt?
  private var command: TypedCommand?
  private var waiting: [Waiting] = []
  private var looseStart: (UInt8, UInt8, UInt8)?
  private var review = ListingReview()
  private var looseFolder: LineText?
  private var hasLooseRows = false
  private var wasRootedPath = false
  private var rowsWithoutFolder = 0

  /// A row that waits for the line after it.
  private struct Waiting {
    var shown: Evidence.Shown
    var line: Line
  }

  init(names: ModuleNames, listing: Int, path: String, pace: ReadingPace) {
    self.pace = pace
    self.names = names
    self.listing = listing
    self.path = path
    evidence = Evidence(modules: names.names.count)
  }

  /// Which lines need not be handed over now.
  var skim: Skim? {
    guard pace == .skimming, waiting.isEmpty else { return nil }
    if let grammar { return grammar.skim.flatMap { Skim($0, filter: names.filter) } }
    return looseStart.flatMap { Skim(.paths($0.0, $0.1, $0.2), filter: names.filter) }
  }

  /// Is told that lines were skipped, the folder that the last header among them names, and whether rows stood below.
  mutating func skipped(entries: Int, header: LineText?, hasRows: Bool) {
    if var dir = grammar as? DirGrammar {
      facts.rows[.dir, default: 0] += entries
      dir.skip(to: header, hasRows: hasRows)
      grammar = dir
    } else {
      facts.rows[.paths, default: 0] += entries
    }
    previous = ""
  }

  /// Takes the next line.
  mutating func read(_ line: Line) {
    defer { previous = line.text }
    looseStart = nil
    if let prompt = Prompt(line.text) {
      settle(next: line, isForeign: false)
      return begin(prompt, line)
    }
    switch line.isCut ? .foreign : reading(of: line) {
    case .rows(let rows):
      settle(next: line, isForeign: false)
      for row in rows { take(row, line) }
    case .furniture:
      settle(next: line, isForeign: false)
      if let folder = DirGrammar.header(line.text) ?? PowerShellGrammar.heading(line.text) {
        noteParents(of: folder, line)
      }
    case .foreign:
      let isBlank = line.text.trimmed.isEmpty
      settle(next: line, isForeign: grammar != nil && !isBlank)
      if !isBlank { readProse(line) }
    }
  }

  /// Ends the listing.
  mutating func finish() {
    settle(next: nil, isForeign: false)
    let last = Line(number: 0, text: "", end: .lf)
    for row in grammar?.finish() ?? [] { take(row, last) }
    settle(next: nil, isForeign: false)
    review.apply(to: &evidence)
  }

  /// Takes a file or folder that is there itself.
  mutating func take(_ entry: FolderWalk.Entry) {
    let row = Row(
      LineText(entry.name), in: LineText(entry.folder), entry.kind, size: entry.size, format: .folder)
    let line = Line(number: 0, text: "", end: .lf)
    take(row, line)
    settle(next: nil, isForeign: false)
  }

  // MARK: - Lines

  private mutating func reading(of line: Line) -> Reading {
    if grammar != nil, let reading = grammar?.read(line), reading != .foreign { return reading }
    if let (next, format) = Self.grammar(beginningWith: line, after: previous) {
      for row in grammar?.finish() ?? [] { take(row, line) }
      grammar = next
      // What it shows without a folder need not be in the one of what stood before.
      part += 1
      facts.formats.append(format)
      let reading = grammar?.read(line) ?? .foreign
      return reading == .foreign ? .furniture : reading
    }
    guard grammar == nil, let rows = LooseLine(line: line, names: names).rows else { return .foreign }
    let isPath = rows.count == 1 && rows[0].format == .paths && rows[0].style == .bare
    let isRooted = isPath && ListedPath.isRooted(line.text)
    if isRooted, line.text.count > 3 {
      looseStart = (line.text[0] ?? 0, line.text[1] ?? 0, line.text[2] ?? 0)
    }
    // A path above bare names is the folder of those below it.
    if prompt == nil, isRooted, !wasRootedPath, hasLooseRows { part += 1 }
    wasRootedPath = isRooted
    hasLooseRows = true
    return .rows(rows)
  }

  private static func grammar(
    beginningWith line: Line, after previous: LineText
  ) -> (any ListingGrammar, ListingFormat)? {
    let text = line.text
    if ColumnTable.isDashes(text), let table = ColumnTable(head: previous, dashes: text.trimmedEnd) {
      return (table, .columnTable)
    }
    if let table = ColumnTable(wmicHead: text) { return (table, .columnTable) }
    if let csv = CSVGrammar(head: text, typeLine: CSVGrammar.isTypeLine(previous) ? previous : "") {
      return (csv, .csv)
    }
    if RobocopyGrammar.begins(with: text) { return (RobocopyGrammar(), .robocopy) }
    if PowerShellGrammar.begins(with: text) { return (PowerShellGrammar(), .powerShellTable) }
    if TreeGrammar.begins(with: text) {
      // The root may stand on the line before.
      return (TreeGrammar(root: ListedPath.isRooted(previous) ? previous : nil), .tree)
    }
    if DirGrammar.begins(with: text) { return (DirGrammar(), .dir) }
    if LsGrammar.begins(with: text) {
      return (LsGrammar(folder: previous.hasSuffix(":") ? previous.dropLast() : nil), .lsLong)
    }
    if PropertyRecord.begins(with: text) { return (PropertyGrammar(), .propertyList) }
    return nil
  }

  private mutating func begin(_ prompt: Prompt, _ line: Line) {
    for row in grammar?.finish() ?? [] { take(row, line) }
    settle(next: line, isForeign: false)
    grammar = nil
    part += 1
    looseFolder = nil
    self.prompt = prompt
    facts.hasPrompts = true
    let command = TypedCommand(prompt.command)
    self.command = command
    for module in names.mentioned(in: prompt.command) { mention(module, line, .prompt) }
    for module in command.removed(of: names.names) { evidence.remove(module, because: .removedLater) }
  }

  /// A line that shows no file: what it says, and which modules it names.
  private mutating func readProse(_ line: Line) {
    let meaning = Prose(line.text)
    if meaning == .notFound {
      facts.nothingFound = facts.nothingFound ?? line.number
      noteNotFound(line)
    } else if !line.isCut {
      facts.unreadLines.add(line.number)
    }
    if prompt == nil { readProse(line, meaning) }
    let doubt: Doubt =
      meaning == .notFound
      ? .notFound : line.isCut ? .cut : meaning == .revoking && grammar == nil ? .markedAbsent : .notARow
    for module in names.mentioned(in: line.text) {
      review.spokenOf.insert(module)
      mention(module, line, doubt)
    }
  }

  /// A line that was not typed at a console nor printed by a command: people's words around a list.
  private mutating func readProse(_ line: Line, _ meaning: Prose) {
    if meaning == .revoking { review.isRevoked = true }
    guard grammar == nil else { return }
    if let folder = Prose.folderHeading(line.text), meaning != .revoking {
      // `HW:` above names, as `ls` writes it.
      looseFolder = folder
      part += 1
      return
    }
    // What stands below words in between is another list, perhaps of another folder.
    if hasLooseRows { part += 1 }
    hasLooseRows = false
    if meaning != .assuring, meaning != .neutral { review.hasDoubtfulProse = true }
  }

  /// The answer to a command that something is not there: the modules that it asked for are not in that folder.
  private mutating func noteNotFound(_ line: Line) {
    guard let command, command.kind == .listing else { return }
    for module in command.named(of: names.names) {
      let name = LineText(names.names[module])
      if let folder = command.folder(of: name, from: prompt?.folder) {
        evidence.mark(spot(module, folder, group: 0), .absent)
      }
    }
  }

  // MARK: - Rows

  private mutating func take(_ row: Row, _ line: Line) {
    var row = row
    if row.name == "." || row.name == ".." { return }
    facts.rows[row.format, default: 0] += 1
    if prompt != nil, row.style == .bare { row.style = .program }
    if row.folder == nil {
      row.folder = prompt == nil ? looseFolder : command?.folder(of: row.name, from: prompt?.folder)
    }
    if row.folder == nil, prompt != nil, row.group == 0 {
      // The command may have looked into several folders: each row may be in another one.
      rowsWithoutFolder += 1
      row.group = rowsWithoutFolder
    }
    if looseFolder != nil, row.style == .marked { review.hasDoubtfulProse = true }
    if let folder = row.folder, Self.isRecycled(folder) { row.doubt = row.doubt ?? .recycled }
    if row.doubt == .cut { facts.cutRows.add(row.line ?? line.number) }
    if let folder = row.folder { noteParents(of: folder, line) }
    let isCut = CutMarks.isCut(row.name)
    switch names.match(isCut ? Self.withoutCutMark(row.name) : row.name) {
    case .module(let module):
      show(module, row, line, isFullWidth: false)
    case .fullWidth(let module):
      if prompt == nil, row.style != .program {
        show(module, row, line, isFullWidth: true)
      } else {
        miss([module], row, line, .fullWidth)
      }
    case .shortName(let modules):
      for module in modules { mention(module, line, .shortName, row: row) }
    case .near(let modules, let difference):
      if prompt == nil, row.style != .program, row.name.bytes.contains(0x20), !Self.isCopy(row.name) {
        review.spokenOf.formUnion(names.mentioned(in: row.name))
      }
      if row.kind == .file { miss(modules, row, line, isCut ? .cut : difference) }
    case .none: break
    }
  }

  private mutating func show(_ module: Int, _ row: Row, _ line: Line, isFullWidth: Bool) {
    let spot = spot(module, row.folder, group: row.group)
    var doubt = row.doubt
    switch row.kind {
    case .file: break
    case .folder:
      doubt = .folder
      evidence.mark(spot, .folder)
    case .link: doubt = doubt ?? .link
    case .stream: doubt = .stream
    case .special: doubt = .special
    }
    if CutMarks.isCut(row.name) { doubt = doubt ?? .cut }
    // Of a person's remark the last word holds, wherever the name stands else.
    if prompt == nil, row.style == .marked, doubt == .markedAbsent || doubt == .markedUnclear {
      review.spokenOf.insert(module)
    }
    if doubt == .markedAbsent { evidence.mark(spot, .absent) }
    if let command, command.kind != .listing { doubt = doubt ?? .otherCommand }
    if line.end == nil, !row.isClosed { doubt = doubt ?? .noLineEnd }
    if let doubt { return mention(module, line, doubt, row: row) }
    let occurrence = Occurrence(
      place: ListingPlace(listing: path, line: lineNumber(row, line)), folder: row.folder?.string,
      size: row.size, text: row.name.string, isFullWidth: isFullWidth)
    waiting.append(
      Waiting(
        shown: .init(spot: spot, occurrence: occurrence, style: row.style, decoration: row.decoration),
        line: line))
  }

  private mutating func miss(_ modules: [Int], _ row: Row, _ line: Line, _ difference: NearMiss.Difference) {
    let place = ListingPlace(listing: path, line: lineNumber(row, line))
    for module in modules {
      evidence.add(
        NearMiss(place: place, seen: row.name.string, folder: row.folder?.string, difference: difference),
        module: module)
    }
  }

  private mutating func mention(_ module: Int, _ line: Line, _ doubt: Doubt, row: Row? = nil) {
    facts.namesModules = true
    let text = row?.name.string ?? String(line.text.trimmed.string.prefix(200))
    evidence.add(
      Mention(
        place: ListingPlace(listing: path, line: lineNumber(row, line)), text: text,
        folder: row?.folder?.string, doubt: doubt), module: module)
  }

  /// Folders in the path of something else: what bears a module's name there is no file.
  private mutating func noteParents(of folder: LineText, _ line: Line) {
    guard names.anchors.isPresent(in: folder) else { return }
    var parent = folder
    while true {
      let path = ListedPath(parent)
      if case .module(let module) = names.match(path.name) {
        let spot = spot(module, path.folder, group: 0)
        if evidence.spots[spot]?.contains(.folder) != true {
          evidence.mark(spot, .folder)
          mention(module, line, .parentFolder)
        }
      }
      guard let next = path.folder, next.count < parent.count else { return }
      parent = next
    }
  }

  /// The line of a row; `nil` in a folder that is read itself.
  private func lineNumber(_ row: Row?, _ line: Line) -> Int? {
    let number = row?.line ?? line.number
    return number == 0 ? nil : number
  }

  private func spot(_ module: Int, _ folder: LineText?, group: Int) -> Evidence.Spot {
    Evidence.Spot(folder: FolderKey(folder, listing: listing, part: part, group: group), module: module)
  }

  /// Decides on the rows that waited, now that the next line is known.
  private mutating func settle(next: Line?, isForeign: Bool) {
    for entry in waiting {
      let end = entry.line.end
      let isOdd =
        entry.line.isAfterOddEnd
        || next != nil && next?.end != end && entry.line.previousEnd != end && next?.end != nil
      var doubt: Doubt?
      if isForeign, entry.shown.style == .program { doubt = .cut }
      // A line end unlike those around it may be a damaged character: the name may go on behind it.
      if isOdd { doubt = doubt ?? .damaged }
      if let doubt {
        if doubt == .cut { facts.cutRows.add(entry.line.number) }
        evidence.add(entry.shown.mention(doubt), module: entry.shown.spot.module)
      } else {
        evidence.add(entry.shown)
      }
    }
    waiting = []
  }

  /// Whether Explorer names copies like that.
  private static func isCopy(_ name: LineText) -> Bool {
    name.contains("コピー") || name.folded.contains("copy")
  }

  private static func isRecycled(_ folder: LineText) -> Bool {
    ListedPath.parts(of: folder).contains { ["$recycle.bin", "recycler", "recycled"].contains($0.folded) }
  }

  private static func withoutCutMark(_ name: LineText) -> LineText {
    name.dropLast(3)  // three dots, or the three bytes of an ellipsis
  }
}
