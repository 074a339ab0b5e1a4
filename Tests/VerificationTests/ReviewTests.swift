import Procedure
import Testing

@testable import Verification

/// What does not hold in view of the whole listing, and the judgement on what does.
@Suite struct ReviewTests {
  private typealias Signs = Evidence.Signs

  private static func evidence(_ rows: [Evidence.Shown], modules: Int = 2) -> Evidence {
    var evidence = Evidence(modules: modules)
    for row in rows { evidence.add(row) }
    return evidence
  }

  /// The doubts about each module after the review.
  private static func doubts(_ review: ListingReview, _ rows: [Evidence.Shown]) -> [[Doubt]] {
    var evidence = evidence(rows)
    review.apply(to: &evidence)
    return evidence.records.map { $0.mentions.map(\.doubt) }
  }

  private static func loose(_ module: Int, _ decoration: LineText = "") -> Evidence.Shown {
    EvidenceTests.shown(module, style: .marked, decoration: decoration)
  }

  private static func review(_ kinds: [(kind: UnclearLine.Kind, isRemark: Bool)], ignoring: Bool = false)
    -> ListingReview
  {
    var review = ListingReview()
    review.ignoresRemarks = ignoring
    for entry in kinds { review.unclear.add(1, "x", entry.kind, isRemark: entry.isRemark) }
    return review
  }

  @Test(
    "A line that is not understood bears on every row; a remark may be vouched for beside what programs listed"
  )
  func notUnderstood() {
    let rows = [EvidenceTests.shown(0), Self.loose(1)]
    #expect(Self.doubts(ListingReview(), rows) == [[], []])
    #expect(Self.doubts(Self.review([(.command, false)]), rows) == [[.notUnderstood], [.notUnderstood]])
    #expect(Self.doubts(Self.review([(.words, true)]), rows) == [[.notUnderstood], [.notUnderstood]])
    #expect(Self.doubts(Self.review([(.words, true)], ignoring: true), rows) == [[], [.notUnderstood]])
    #expect(
      Self.doubts(Self.review([(.words, true), (.column, false)], ignoring: true), rows)
        == [[.notUnderstood], [.notUnderstood]])
  }

  @Test("A module of which a line speaks is in doubt, whoever wrote its row")
  func spokenOf() {
    let rows = [EvidenceTests.shown(0), EvidenceTests.shown(1)]
    #expect(Self.doubts(ListingReview(spokenOf: [1]), rows) == [[], [.spokenOf]])
  }

  @Test("Rows that people wrote and that do not look alike are all in doubt")
  func unlike() {
    let (plain, marked) = (Self.loose(0), Self.loose(1, "*"))
    #expect(Self.doubts(ListingReview(), [plain, marked]) == [[.markedUnclear], [.markedUnclear]])
    #expect(Self.doubts(ListingReview(), [Self.loose(0, "*"), marked]) == [[], []])
    // A program's rows have no marks, and are not counted among those that do.
    #expect(Self.doubts(ListingReview(), [EvidenceTests.shown(0), marked]) == [[], []])
  }

  @Test("A file that a folder shows once, and its other files twice, is in doubt")
  func notListedAgain() {
    let (one, other) = (EvidenceTests.shown(0), EvidenceTests.shown(1))
    #expect(Self.doubts(ListingReview(), [one, one, other]) == [[], [.notListedAgain]])
    #expect(Self.doubts(ListingReview(), [one, one, other, other]) == [[], []])
    let elsewhere = EvidenceTests.shown(1, folder: "X:\\B")
    #expect(Self.doubts(ListingReview(), [one, one, elsewhere]) == [[], []])
  }

  private static func finding(
    _ rows: [Evidence.Shown], _ change: (inout Evidence) -> Void = { _ in }, asked: [String] = []
  ) -> [SetFinding] {
    let table = AutoRAIDTable(
      letters: ["a"],
      sets: [
        AutoRAIDSet(releases: ["3.004a-B"].compactMap { ReleaseSpelling($0) }, modules: ["A.DAT", "B.DAT"]),
        AutoRAIDSet(releases: ["3.005a-B"].compactMap { ReleaseSpelling($0) }, modules: ["C.DAT"]),
      ])
    var evidence = evidence(rows, modules: 3)
    change(&evidence)
    return SetJudge(table: table, evidence: evidence)
      .findings(askedFor: asked.flatMap { table.releases(spelled: $0) })
  }

  @Test("A set is complete in one folder, scattered over two, partial or absent")
  func standing() {
    let (a, b) = (EvidenceTests.shown(0), EvidenceTests.shown(1))
    let elsewhere = EvidenceTests.shown(1, folder: "X:\\B")
    #expect(Self.finding([a, b]).map(\.standing) == [.complete, .absent])
    #expect(Self.finding([a, elsewhere]).map(\.standing) == [.scattered, .absent])
    #expect(Self.finding([b]).map(\.standing) == [.partial, .absent])
    #expect(Self.finding([EvidenceTests.shown(2)]).map(\.standing) == [.absent, .complete])
    #expect(Self.finding([]).map(\.standing) == [.absent, .absent])
    #expect(Self.finding([a, b, a]).map(\.completeIn) == [["X:\\A"], []])
    #expect(
      Self.finding([a, b, EvidenceTests.shown(0, folder: "X:\\B")]).map(\.completeIn) == [["X:\\A"], []])
    #expect(Self.finding([], asked: ["3.005a-B"]).map(\.isAskedFor) == [false, true])
  }

  @Test("A module is found, empty, uncertain or missing")
  func state() {
    let state = { (findings: [SetFinding]) in findings[1].modules[0].state }
    let row = EvidenceTests.shown(2)
    let mention = { (doubt: Doubt) in { (e: inout Evidence) in e.add(row.mention(doubt), module: 2) } }
    let miss = { (difference: NearMiss.Difference) in
      { (e: inout Evidence) in
        let place = ListingPlace(listing: "l", line: 1)
        e.add(NearMiss(place: place, seen: "C", folder: nil, difference: difference), module: 2)
      }
    }
    #expect(state(Self.finding([row])) == .found)
    #expect(state(Self.finding([EvidenceTests.shown(2, size: 0)])) == .empty)
    #expect(state(Self.finding([], mention(.cut))) == .uncertain)
    #expect(state(Self.finding([], mention(.folder))) == .missing)
    #expect(state(Self.finding([], miss(.cut))) == .uncertain)
    #expect(state(Self.finding([], miss(.typo))) == .missing)
    #expect(state(Self.finding([EvidenceTests.shown(0)])) == .missing)
    let contradicted = Self.finding([row]) { $0.mark(row.spot, .folder) }
    #expect(state(contradicted) == .uncertain)
    #expect(contradicted[1].modules[0].mentions.map(\.doubt) == [.contradicted])
    #expect(contradicted[1].modules[0].occurrences.isEmpty)
  }
}
