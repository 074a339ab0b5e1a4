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

  private(set) var evidence: Evidence
  private(set) var facts = InterpretationFacts()

  private var grammar: (any ListingGrammar)?
  private var previous: LineText = ""
  private var part = 0
  private var prompt: Prompt?
  private var command: TypedCommand?
  private var waiting: [Waiting] = []
  private var looseStart: (UInt8, UInt8, UInt8)?
  private var hasProseDoubt = false
  private var bareRows = 0
  private var markedRows = 0

  /// A row that waits for the line after it.
  private struct Waiting {
    var shown: Evidence.Shown
    var line: Line
  }

  init(names: ModuleNames, listing: Int, path: String) {
    self.names = names
    self.listing = listing
    self.path = path
    evidence = Evidence(modules: names.names.count)
  }

  /// Which lines need not be handed over now.
  var skim: Skim? {
    guard waiting.isEmpty else { return nil }
    if let grammar { return grammar.skim.flatMap { Skim($0, filter: names.filter) } }
    return looseStart.flatMap { Skim(.paths($0.0, $0.1, $0.2), filter: names.filter) }
  }

  /// Is told that lines were skipped, and the folder that the last header among them names.
  mutating func skipped(entries: Int, header: LineText?) {
    if var dir = grammar as? DirGrammar {
      facts.rows[.dir, default: 0] += entries
      if let header, let folder = DirGrammar.header(header) {
        dir.enter(folder)
        grammar = dir
        noteParents(of: folder, Line(number: 0, text: header))
      }
    } else {
      facts.rows[.paths, default: 0] += entries
      bareRows += entries
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
    var doubts: [(style: Row.Style, doubt: Doubt)] = []
    if hasProseDoubt {
      doubts = [(.bare, .heading), (.marked, .heading)]
    } else if markedRows < bareRows {
      doubts = [(.marked, .markedUnclear)]
    }
    evidence.settle(doubts)
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
      facts.formats.append(format)
      let reading = grammar?.read(line) ?? .foreign
      return reading == .foreign ? .furniture : reading
    }
    guard grammar == nil, let rows = LooseLine(line: line, names: names).rows else { return .foreign }
    if rows.count == 1, let row = rows.first, row.format == .paths, row.style == .bare, line.text.count > 3 {
      looseStart = (line.text[0] ?? 0, line.text[1] ?? 0, line.text[2] ?? 0)
    }
    return .rows(rows)
  }

  private static func grammar(
    beginningWith line: Line, after previous: LineText
  ) -> (any ListingGrammar, ListingFormat)? {
    let text = line.text
    if ColumnTable.isDashes(text), let table = ColumnTable(head: previous, dashes: text.trimmedEnd) {
      return (table, .columnTable)
    }
    if let csv = CSVGrammar(head: text) { return (csv, .csv) }
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
    self.prompt = prompt
    facts.hasPrompts = true
    let command = TypedCommand(prompt.command)
    self.command = command
    for module in names.mentioned(in: prompt.command) { mention(module, line, .prompt) }
    for module in command.removed(of: names.names) { evidence.remove(module, because: .removedLater) }
  }

  /// A line that shows no file: what it says, and which modules it names.
  private mutating func readProse(_ line: Line) {
    let isNotFound = Prose.isNotFound(line.text)
    if isNotFound {
      facts.nothingFound = facts.nothingFound ?? line.number
    } else if !line.isCut {
      facts.unreadLines.add(line.number)
    }
    let isDoubtful = Prose.isDoubtful(line.text)
    if isDoubtful, !isNotFound, grammar == nil, prompt == nil { hasProseDoubt = true }
    let doubt: Doubt =
      isNotFound ? .notFound : isDoubtful && grammar == nil ? .markedAbsent : line.isCut ? .cut : .notARow
    for module in names.mentioned(in: line.text) {
      mention(module, line, doubt)
    }
  }

  // MARK: - Rows

  private mutating func take(_ row: Row, _ line: Line) {
    var row = row
    if row.name == "." || row.name == ".." { return }
    facts.rows[row.format, default: 0] += 1
    if prompt == nil {
      bareRows += row.style == .bare ? 1 : 0
      markedRows += row.style == .marked ? 1 : 0
    } else if row.style == .bare {
      row.style = .program
    }
    if row.folder == nil { row.folder = command?.folder(of: row.name, from: prompt?.folder) }
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
      if row.kind == .file { miss(modules, row, line, isCut ? .cut : difference) }
    case .none: break
    }
  }

  private mutating func show(_ module: Int, _ row: Row, _ line: Line, isFullWidth: Bool) {
    let spot = spot(module, row.folder)
    var doubt = row.doubt
    switch row.kind {
    case .file: break
    case .folder:
      doubt = .folder
      evidence.mark(spot, .folder)
    case .link: doubt = doubt ?? .link
    case .stream: doubt = .stream
    }
    if CutMarks.isCut(row.name) { doubt = doubt ?? .cut }
    if doubt == .markedAbsent { evidence.mark(spot, .absent) }
    if let command, command.kind != .listing { doubt = doubt ?? .otherCommand }
    if line.end == nil, !row.isClosed { doubt = doubt ?? .noLineEnd }
    if let doubt { return mention(module, line, doubt, row: row) }
    let occurrence = Occurrence(
      place: ListingPlace(listing: path, line: lineNumber(row, line)), folder: row.folder?.string,
      size: row.size, text: row.name.string, isFullWidth: isFullWidth)
    waiting.append(
      Waiting(
        shown: .init(spot: spot, occurrence: occurrence, style: row.style), line: line))
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
        let spot = spot(module, path.folder)
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

  private func spot(_ module: Int, _ folder: LineText?) -> Evidence.Spot {
    Evidence.Spot(folder: FolderKey(folder, listing: listing, part: part), module: module)
  }

  /// Decides on the rows that waited, now that the next line is known.
  private mutating func settle(next: Line?, isForeign: Bool) {
    for entry in waiting {
      let end = entry.line.end
      let isOdd = next != nil && next?.end != end && entry.line.previousEnd != end && next?.end != nil
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

  private static func withoutCutMark(_ name: LineText) -> LineText {
    name.hasSuffix("…") ? name.dropLast(3) : name.dropLast(3)
  }
}

/// What the reading of one listing found out beside evidence.
struct InterpretationFacts {
  /// How many files and folders were shown, by the form of their lines.
  var rows: [ListingFormat: Int] = [:]
  /// The forms that were begun, in order.
  var formats: [ListingFormat] = []
  var hasPrompts = false
  var nothingFound: Int?
  var unreadLines = LineCount()
  var cutRows = LineCount()
}
