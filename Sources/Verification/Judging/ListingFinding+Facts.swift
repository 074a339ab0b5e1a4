extension ListingFinding {
  /// The finding for a listing, from what its bytes and its lines showed.
  init(
    path: String, scan: ScanFacts, lines: Int, decoder: LineDecoder, interpretation: InterpretationFacts
  ) {
    let counts = interpretation.rows.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .map { RowCount(format: $0.key, count: $0.value) }
    let unreadable = scan.unreadable ?? Self.unreadable(scan, interpretation)
    self.init(
      path: path,
      encoding: unreadable == nil ? Self.encoding(decoder) : nil,
      lineEnd: unreadable == nil ? scan.lineEnd : nil,
      format: interpretation.hasPrompts ? .console : counts.first?.format ?? interpretation.formats.first,
      rows: counts, lines: lines, notes: Self.notes(scan, decoder, interpretation), unreadable: unreadable)
    if unreadable == nil {
      var unclear = interpretation.unclear
      unclear.add(interpretation.unclearRows)
      self.unclear = unclear.lines
      unclearCount = unclear.count
      ignoredCount = interpretation.ignored
    }
  }

  private static func unreadable(_ scan: ScanFacts, _ facts: InterpretationFacts) -> Unreadable? {
    if !scan.hasText, facts.rows.isEmpty { return .empty }
    let hasForm =
      !facts.rows.isEmpty || !facts.formats.isEmpty || facts.hasPrompts || facts.nothingFound != nil
      || facts.namesModules
    return hasForm ? nil : .noRows
  }

  /// The encoding of most lines with characters beyond ASCII.
  private static func encoding(_ decoder: LineDecoder) -> ListingEncoding {
    decoder.seen.max { $0.lines < $1.lines }?.encoding ?? .ascii
  }

  private static func notes(
    _ scan: ScanFacts, _ decoder: LineDecoder, _ facts: InterpretationFacts
  ) -> [ListingNote] {
    var notes: [ListingNote] = []
    let main = encoding(decoder)
    for change in scan.changes { notes.append(.mixedEncoding(change.encoding, line: change.line)) }
    if scan.changes.isEmpty {
      for other in decoder.seen where other.encoding != main {
        notes.append(.mixedEncoding(other.encoding, line: other.first))
      }
    }
    if let line = decoder.mojibake { notes.append(.mojibake(line: line)) }
    if scan.nulBytes > 0 { notes.append(.nulBytes(scan.nulBytes)) }
    if scan.hasControlZ { notes.append(.controlZ) }
    if scan.hasOddByte { notes.append(.oddByte) }
    if scan.hasNoLineEnd { notes.append(.noLineEnd) }
    let damaged = [decoder.damaged, scan.controlLines].filter { $0.count > 0 }
    if let first = damaged.map(\.first).min() {
      notes.append(.damagedLines(damaged.reduce(0) { $0 + $1.count }, first: first))
    }
    if scan.longLines.count > 0 {
      notes.append(.longLines(scan.longLines.count, first: scan.longLines.first))
    }
    if let line = facts.nothingFound { notes.append(.nothingFound(line: line)) }
    if facts.cutRows.count > 0 { notes.append(.cutRows(facts.cutRows.count, first: facts.cutRows.first)) }
    let archives = [ListingFormat.unzip, .sevenZip]
    if facts.rows.keys.contains(where: archives.contains) { notes.append(.archive) }
    return notes
  }
}
