// What a row shows about the modules.
extension ListingInterpreter {
  mutating func take(_ row: Row, _ line: Line) {
    var row = row
    if row.name == "." || row.name == ".." { return }
    facts.rows[row.format, default: 0] += 1
    if transcript?.command.mayPrint(row) == false {
      row.unclear = row.unclear ?? .init(kind: .row, bearsOnAll: false)
    }
    if let unclear = row.unclear, unclear.bearsOnAll {
      review.unclear.add(row.line ?? line.number, line.text, unclear.kind)
    }
    if transcript != nil, row.style == .bare { row.style = .program }
    if row.folder == nil {
      row.folder = transcript.map { $0.command.folder(of: row.name, from: $0.folder) } ?? looseFolder
    }
    if row.folder == nil, let transcript, !transcript.isOfOneFolder, row.group == 0 {
      // The command may have looked into several folders: each row may be in a different one.
      rowsWithoutFolder += 1
      row.group = rowsWithoutFolder
    }
    if let folder = row.folder, let doubt = PlacesAside.doubt(of: folder) { row.doubt = row.doubt ?? doubt }
    if row.doubt == .cut { facts.cutRows.add(row.line ?? line.number) }
    if let folder = row.folder {
      noteFolder(folder)
      noteParents(of: folder, line)
    }
    let isCut = CutMarks.isCut(row.name)
    switch names.match(isCut ? Self.withoutCutMark(row.name) : row.name) {
    case .module(let module):
      show(module, row, line, isFullWidth: false)
    case .fullWidth(let module):
      if transcript == nil, row.style != .program {
        show(module, row, line, isFullWidth: true)
      } else {
        miss([module], row, line, .fullWidth)
      }
    case .shortName(let modules):
      for module in modules { mention(module, line, .shortName, row: row) }
    case .near(let modules, let difference):
      if row.kind == .file { miss(modules, row, line, isCut ? .cut : difference) }
    case .none:
      // Words that happen to be below titles are not a row.
      if let unclear = row.unclear, !unclear.bearsOnAll {
        review.unclear.add(row.line ?? line.number, line.text, unclear.kind)
      }
    }
  }

  private mutating func show(_ module: Int, _ row: Row, _ line: Line, isFullWidth: Bool) {
    let spot = spot(module, row.folder, group: row.group)
    transcript?.showsModules = true
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
    if let unclear = row.unclear, !unclear.bearsOnAll {
      facts.unclearRows.add(row.line ?? line.number, line.text, unclear.kind)
      doubt = doubt ?? .notUnderstood
    }
    if transcript?.command.mayShow(row.name) == false {
      facts.unclearRows.add(row.line ?? line.number, line.text, .row)
      doubt = doubt ?? .notUnderstood
    }
    // A person's last remark counts, wherever else the name occurs.
    if transcript == nil, row.style == .marked, doubt == .markedAbsent || doubt == .markedUnclear {
      review.spokenOf.insert(module)
    }
    if doubt == .markedAbsent { evidence.mark(spot, .absent) }
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

  mutating func mention(_ module: Int, _ line: Line, _ doubt: Doubt, row: Row? = nil) {
    facts.namesModules = true
    let text = row?.name.string ?? String(line.text.trimmed.prefix(800).string.prefix(200))
    evidence.add(
      Mention(
        place: ListingPlace(listing: path, line: lineNumber(row, line)), text: text,
        folder: row?.folder?.string, doubt: doubt), module: module)
  }

  /// Folders in the path of something else: something there with a module's name is not a file.
  mutating func noteParents(of folder: LineText, _ line: Line) {
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

  /// The line of a row; `nil` for a folder that is read directly.
  private func lineNumber(_ row: Row?, _ line: Line) -> Int? {
    let number = row?.line ?? line.number
    return number == 0 ? nil : number
  }

  func spot(_ module: Int, _ folder: LineText?, group: Int) -> Evidence.Spot {
    Evidence.Spot(folder: FolderKey(folder, listing: listing, part: part, group: group), module: module)
  }

  /// Decides on the waiting rows, now that the next line is known.
  mutating func settle(next: Line?, isForeign: Bool) {
    for entry in waiting {
      let end = entry.line.end
      let isOdd =
        entry.line.isAfterOddEnd
        || next != nil && next?.end != end && entry.line.previousEnd != end && next?.end != nil
      var doubt: Doubt?
      if isForeign, entry.shown.style == .program { doubt = .cut }
      // A line ending that differs from those around it may be a damaged character: the name may continue after it.
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
    name.dropLast(3)  // three dots, or the three bytes of an ellipsis
  }
}
