/// Turns the lines of one listing into evidence.
///
/// 1. A prompt begins a new part: its command determines what may follow.
/// 2. A line is read by the grammar of the current form; if it begins another form, by that form's grammar.
/// 3. A line outside any form is read by itself: a name, a path, a template, or words that are not understood.
/// 4. A row that shows a module waits for the next line, which may show that it was cut off; then it counts.
/// 5. At the end of the listing, the lines that were not understood decide whether the rows count.
struct ListingInterpreter {
  let names: ModuleNames
  let listing: Int
  let path: String
  private let pace: ReadingPace

  var evidence: Evidence
  var facts = InterpretationFacts()
  var review = ListingReview()

  private var grammar: (any ListingGrammar)?
  private var previous: LineText = ""
  var part = 0
  var transcript: Transcript?
  var waiting: [Waiting] = []
  private var looseStart: (UInt8, UInt8, UInt8)?
  private var loose = LooseList()
  /// How many forms began with the previous line.
  private var formsOnPrevious = 0
  /// A line that is not understood unless the next one shows that it is the head of a table.
  private var held: UnclearLine?
  var rowsWithoutFolder = 0

  /// A row that waits for the line after it.
  struct Waiting {
    var shown: Evidence.Shown
    var line: Line
  }

  init(names: ModuleNames, listing: Int, path: String, pace: ReadingPace, ignoresRemarks: Bool = false) {
    self.pace = pace
    self.names = names
    self.listing = listing
    self.path = path
    evidence = Evidence(modules: names.names.count)
    review.ignoresRemarks = ignoresRemarks
  }

  /// The lines that need not be passed on now.
  var skim: Skim? {
    guard pace == .skimming, waiting.isEmpty, loose.wrapped == nil else { return nil }
    if let grammar { return grammar.skim.flatMap { Skim($0, filter: names.filter) } }
    if held != nil, transcript == nil, !loose.hasRows, review.unclear.isFull {
      return Skim(.words(allowsOneWord: loose.isFull), filter: names.filter)
    }
    return looseStart.flatMap { Skim(.paths($0.0, $0.1, $0.2), filter: names.filter) }
  }

  /// Reports that lines were skipped: how many of them are rows, the folders that headers among them name, the
  /// last header, and whether rows were below it.
  mutating func skipped(_ run: SkimmedRun, header: LineText?) {
    if var dir = grammar as? DirGrammar {
      facts.rows[.dir, default: 0] += run.entries
      for folder in run.folders { noteView(folder) }
      dir.skip(to: header, hasRows: run.hasRows)
      grammar = dir
    } else if grammar is PowerShellGrammar {
      facts.rows[.powerShellTable, default: 0] += run.entries
    } else if let held {
      // Words: then the previous line is not the head of a table either.
      review.unclear.add(held.line, LineText(held.text), held.kind, isRemark: true)
      review.unclear.addSkipped(run.lines)
      self.held = nil
    } else {
      facts.rows[.paths, default: 0] += run.entries
      loose.add(names: run.entries)
    }
    previous = ""
  }

  /// Takes the next line.
  mutating func read(_ line: Line) {
    let forms = formsOnPrevious
    let before = held
    held = nil
    defer {
      previous = line.text
      if let before, forms == formsOnPrevious {
        review.unclear.add(before.line, LineText(before.text), before.kind, isRemark: true)
      }
    }
    looseStart = nil
    if let prompt = Prompt(line.text) ?? transcript?.bareSign(line.text) {
      settle(next: line, isForeign: false)
      return begin(prompt, line)
    }
    if transcript?.listsFiles == false {
      settle(next: line, isForeign: false)
      return readOutput(line)
    }
    switch line.isCut ? .foreign : reading(of: line) {
    case .rows(let rows):
      settle(next: line, isForeign: false)
      for row in rows { take(row, line) }
    case .furniture:
      settle(next: line, isForeign: false)
      if let folder = DirGrammar.header(line.text) ?? PowerShellGrammar.heading(line.text) {
        if ListedPath.root(of: folder) == .absolute { noteView(FolderViews.hash(folder)) }
        noteParents(of: folder, line)
      }
    case .foreign:
      let isBlank = line.text.trimmed.isEmpty
      settle(next: line, isForeign: grammar != nil && !isBlank)
      if !isBlank { readUnknown(line) }
    }
    for unclear in grammar?.takeUnclear() ?? [] { review.unclear.add(unclear) }
  }

  /// Ends the listing.
  mutating func finish() {
    settle(next: nil, isForeign: false)
    endForm(Line(number: 0, text: "", end: .lf))
    settle(next: nil, isForeign: false)
    if let held { review.unclear.add(held.line, LineText(held.text), held.kind, isRemark: true) }
    if let transcript {
      review.unclear.add(transcript.open)
      review.unclear.add(transcript.words)
    }
    review.unclear.add(loose.pending)
    for count in loose.counts where count.number == 0 || loose.names > 0 && count.number != loose.names {
      review.unclear.add(count.line, count.text, .words)
    }
    review.apply(to: &evidence)
    facts.unclear = review.unclear
    facts.ignored = review.ignored
  }

  /// Takes a file or folder that actually exists.
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
    if let (next, format) = ListingForm.beginning(with: line, after: previous) {
      endForm(line)
      grammar = next
      // What it shows without a folder need not be in the folder of what came before.
      part += 1
      facts.formats.append(format)
      if ListingForm.begins(next, with: previous) {
        formsOnPrevious += 1
        loose.resolve(previous.trimmed)
      }
      let reading = grammar?.read(line) ?? .foreign
      return reading == .foreign ? .furniture : reading
    }
    guard grammar == nil else { return .foreign }
    return looseReading(of: line)
  }

  /// A line outside any form.
  private mutating func looseReading(of line: Line) -> Reading {
    if let whole = loose.unwrapped(with: line, names: names) {
      // The previous row was the beginning of this one.
      waiting = []
      return .rows([whole])
    }
    if let folder = LooseList.heading(line.text) {
      loose.enter(folder)
      part += 1
      return .furniture
    }
    let text = LooseLine(line: line, names: names)
    guard let rows = text.rows else { return .foreign }
    let isPath = rows.count == 1 && rows[0].format == .paths && rows[0].style == .bare
    let isRooted = isPath && ListedPath.isRooted(line.text)
    if isRooted, line.text.count > 3 {
      looseStart = (line.text[0] ?? 0, line.text[1] ?? 0, line.text[2] ?? 0)
    }
    // A path above bare names is the folder of the names below it.
    if transcript == nil, isRooted, !loose.endsWithPath, loose.hasRows { part += 1 }
    loose.take(rows, line, isRooted: isRooted)
    return .rows(rows)
  }

  private mutating func endForm(_ line: Line) {
    for row in grammar?.finish() ?? [] { take(row, line) }
    for unclear in grammar?.takeUnclear() ?? [] { review.unclear.add(unclear) }
    grammar = nil
  }

  private mutating func begin(_ prompt: Prompt, _ line: Line) {
    endForm(line)
    settle(next: line, isForeign: false)
    part += 1
    loose.leaveFolder()
    facts.hasPrompts = true
    if let transcript {
      // Words among names may be the names of folders; if the output names no module, they affect nothing.
      if transcript.showsModules { review.unclear.add(loose.pending) }
      review.unclear.add(transcript.endBlock())
      loose.dropPending()
    }
    let transcript = Transcript(prompt, after: transcript)
    self.transcript = transcript
    for module in names.mentioned(in: prompt.command) { mention(module, line, .prompt) }
    for module in transcript.command.removed(of: names.names) {
      evidence.remove(module, because: .removedLater)
    }
    switch transcript.command.kind {
    case .unknown: review.unclear.add(line.number, line.text, .command)
    // What it was told to print is a person's words, or a file's.
    case .remark: review.unclear.add(line.number, line.text, .words, isRemark: true)
    case .listing, .selection, .harmless, .changing: break
    }
    if let folder = transcript.listedFolder(names.names) { noteView(FolderViews.hash(folder)) }
  }

  /// A line printed by a command that does not list files.
  private mutating func readOutput(_ line: Line) {
    if line.text.trimmed.isEmpty { return }
    let mentioned = names.mentioned(in: line.text)
    for module in mentioned { mention(module, line, .otherCommand) }
    switch transcript?.command.kind {
    case .remark, nil: readUnknown(line)
    case .unknown, .listing: break
    case .harmless, .selection, .changing:
      if mentioned.isEmpty {
        // Words may be below the last output; only the next prompt shows that these are not.
        transcript?.open.add(line.number, line.text, .words, isRemark: true)
      } else {
        review.unclear.add(line.number, line.text, .words)
      }
    }
  }

  /// A line that shows no file: a template, a message, or something not understood; and which modules it names.
  private mutating func readUnknown(_ line: Line) {
    let mentioned = names.mentioned(in: line.text)
    let saysNotFound = MachineLine.saysNotFound(line.text)
    if saysNotFound {
      facts.nothingFound = facts.nothingFound ?? line.number
      noteNotFound(line)
    }
    if mentioned.isEmpty, !line.isCut {
      switch MachineLine.kind(of: line.text) {
      case .banner: return
      // Beside names without a known command, it may mean any of them.
      case .notFound where transcript != nil || grammar != nil || !loose.hasRows: return
      case .notFound, nil: break
      }
      if let template = Template.of(line.text) {
        if let number = template.number { loose.counts.append((number, line.number, line.text)) }
        if grammar == nil { beginPart() }
        return
      }
      if grammar == nil, loose.holdsFolder(line, isTypedAtConsole: transcript != nil) { return }
    }
    let kind: UnclearLine.Kind =
      Prompt.mayBegin(line.text) ? .prompt : grammar != nil && isLikeRow(line) ? .row : .words
    let isRemark = kind == .words && mentioned.isEmpty && !saysNotFound
    if transcript?.listsFiles == true, grammar == nil, NameForm.isLastPart(line.text.trimmed) {
      // A word among names may be a folder's; if the block names no module, it affects nothing.
      transcript?.words.add(line.number, line.text, kind, isRemark: isRemark)
    } else if isRemark, transcript?.listsFiles != false {
      held = UnclearLine(line: line.number, text: line.text.prefix(800).string, kind: kind)
    } else {
      review.unclear.add(line.number, line.text, kind, isRemark: isRemark)
    }
    if grammar == nil { beginPart() }
    let doubt: Doubt = saysNotFound ? .notFound : line.isCut ? .cut : .notARow
    for module in mentioned {
      review.spokenOf.insert(module)
      mention(module, line, doubt)
    }
  }

  /// A list below intervening words is another list, perhaps of another folder.
  private mutating func beginPart() {
    guard transcript == nil else { return }
    if loose.hasRows { part += 1 }
    loose.endRows()
  }

  /// Whether a line begins as rows do, so that it is a damaged row rather than words.
  private func isLikeRow(_ line: Line) -> Bool {
    let text = line.text
    var cursor = Cursor(text.trimmedStart)
    return cursor.listedDate() || text[0] == 0x09 || names.anchors.isPresent(in: text)
      || text.words.first.map { $0.count >= 5 && $0.bytes.allSatisfy { "-dlarhsrwx".utf8.contains($0) } }
        == true
  }

  /// A command's answer that something does not exist: the modules that it asked for are not in that folder.
  private mutating func noteNotFound(_ line: Line) {
    guard let transcript, transcript.listsFiles else { return }
    for module in transcript.command.named(of: names.names) {
      let name = LineText(names.names[module])
      if let folder = transcript.command.folder(of: name, from: transcript.folder) {
        evidence.mark(spot(module, folder, group: 0), .absent)
      }
    }
  }

  /// A folder is shown under a heading: in a transcript, what it shows holds from now on.
  private mutating func noteView(_ folder: UInt64) {
    if let transcript {
      if transcript.command.named(of: names.names).isEmpty { evidence.supersede(folder) }
    } else {
      evidence.views.add(folder)
    }
  }

  /// The folder of bare names.
  var looseFolder: LineText? { loose.folder }

  /// If a row is in `folder`, a word above that is one of the folder's parts was a folder's name.
  mutating func noteFolder(_ folder: LineText) { loose.resolve(folder) }
}
