import Testing

@testable import Verification

/// What is reported about a listing, from what its bytes and lines showed.
@Suite struct ListingFactsTests {
  private static func finding(
    _ change: (inout ScanFacts, inout LineDecoder, inout InterpretationFacts) -> Void
  ) -> ListingFinding {
    var (scan, decoder, facts) = (ScanFacts(), LineDecoder(), InterpretationFacts())
    scan.hasText = true
    facts.namesModules = true
    change(&scan, &decoder, &facts)
    return ListingFinding(path: "l", scan: scan, lines: 9, decoder: decoder, interpretation: facts)
  }

  @Test("A listing without anything remarkable has no notes")
  func plain() {
    let finding = Self.finding { scan, _, _ in scan.count(.lf, 2) }
    #expect(finding.notes.isEmpty)
    #expect(finding.unreadable == nil)
    #expect(finding.encoding == .ascii)
    #expect(finding.lineEnd == .lf)
    #expect(finding.format == nil)
    #expect(finding.lines == 9)
  }

  @Test("Each fact is a note, with how many lines it holds for and the first")
  func notes() {
    let finding = Self.finding { scan, decoder, facts in
      scan.nulBytes = 1
      scan.hasControlZ = true
      scan.hasOddByte = true
      scan.hasNoLineEnd = true
      for line in [4, 7] { scan.longLines.add(line) }
      for line in [5, 8, 9] { scan.controlLines.add(line) }
      _ = decoder.decode([0x61, 0x81, 0xFF], line: 3, transcoded: nil)
      facts.cutRows.add(6)
      facts.nothingFound = 1
      facts.rows = [.unzip: 1]
    }
    #expect(
      finding.notes == [
        .nulBytes(1), .controlZ, .oddByte, .noLineEnd, .damagedLines(4, first: 3), .longLines(2, first: 4),
        .nothingFound(line: 1), .cutRows(1, first: 6), .archive,
      ])
    #expect(finding.encoding == .cp932)
    let control = Self.finding { scan, _, _ in scan.controlLines.add(8) }
    #expect(control.notes == [.damagedLines(1, first: 8)])
    #expect(Self.finding { scan, _, _ in scan.longLines.add(6) }.notes == [.longLines(1, first: 6)])
    #expect(Self.finding { _, _, facts in facts.rows = [.sevenZip: 1] }.notes == [.archive])
    #expect(Self.finding { _, _, facts in facts.rows = [.dir: 1] }.notes.isEmpty)
  }

  @Test("The encoding is that of most lines, and the others are noted with their first line")
  func encodings() {
    let finding = Self.finding { _, decoder, _ in
      _ = decoder.decode(LineText("表").bytes, line: 2, transcoded: nil)
      for line in [3, 4] { _ = decoder.decode([0x95, 0x5C], line: line, transcoded: nil) }
    }
    #expect(finding.encoding == .cp932)
    #expect(finding.notes == [.mixedEncoding(.utf8, line: 2)])
    let changed = Self.finding { scan, decoder, _ in
      scan.changes = [ScanFacts.Change(encoding: .utf16LE, line: 5)]
      _ = decoder.decode(LineText("表").bytes, line: 2, transcoded: nil)
      for line in [3, 4] { _ = decoder.decode([0x95, 0x5C], line: line, transcoded: nil) }
    }
    #expect(changed.notes == [.mixedEncoding(.utf16LE, line: 5)])
    let even = Self.finding { _, decoder, _ in
      _ = decoder.decode(LineText("表").bytes, line: 2, transcoded: nil)
      _ = decoder.decode([0x95, 0x5C], line: 3, transcoded: nil)
    }
    #expect(even.encoding == .utf8)
    #expect(even.notes == [.mixedEncoding(.cp932, line: 3)])
    let mojibake = Self.finding { _, decoder, _ in
      _ = decoder.decode(LineText("‚Ì‚Ì").bytes, line: 7, transcoded: nil)
    }
    #expect(mojibake.notes == [.mojibake(line: 7)])
  }

  @Test("Rows are counted by form, most first, and the form of most is the listing's")
  func rows() {
    let finding = Self.finding { _, _, facts in
      facts.rows = [.dir: 2, .names: 5, .tree: 2, .csv: 0]
      facts.formats = [.csv]
    }
    #expect(finding.rows.map(\.format) == [.names, .dir, .tree])
    #expect(finding.rows.map(\.count) == [5, 2, 2])
    #expect(finding.format == .names)
    #expect(Self.finding { _, _, facts in facts.formats = [.csv, .dir] }.format == .csv)
    let console = Self.finding { _, _, facts in
      facts.hasPrompts = true
      facts.rows = [.dir: 1]
    }
    #expect(console.format == .console)
    #expect(console.rows == [RowCount(format: .dir, count: 1)])
  }

  @Test("Text in which nothing is known is no listing; one sign of a listing is enough")
  func unreadable() {
    let signs: [(inout InterpretationFacts) -> Void] = [
      { $0.rows = [.dir: 1] }, { $0.formats = [.dir] }, { $0.hasPrompts = true }, { $0.nothingFound = 1 },
      { $0.namesModules = true },
    ]
    for sign in signs {
      let finding = Self.finding { _, _, facts in
        facts.namesModules = false
        sign(&facts)
      }
      #expect(finding.unreadable == nil)
    }
    let none = Self.finding { scan, _, facts in
      scan.count(.lf, 1)
      facts.namesModules = false
    }
    #expect(none.unreadable == .noRows)
    #expect(none.encoding == nil)
    #expect(none.lineEnd == nil)
    #expect(Self.finding { scan, _, _ in scan.hasText = false }.unreadable == .empty)
    let folder = Self.finding { scan, _, facts in
      scan.hasText = false
      facts.rows = [.folder: 1]
    }
    #expect(folder.unreadable == nil)
    #expect(Self.finding { scan, _, _ in scan.unreadable = .notText }.unreadable == .notText)
  }
}
