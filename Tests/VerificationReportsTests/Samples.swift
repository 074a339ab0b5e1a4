import Procedure

@testable import Verification
@testable import VerificationReports

/// Findings made by hand, as a reader of listings could make them.
enum Samples {
  static let table = AutoRAIDTable(
    letters: ["a", "b", "c", "d", "e", "f"],
    sets: [
      set(["3.004a-B"], ["AUTORAID1st.DAT", "AUTORAID2nd.DAT"]),
      set(
        ["3.004b-B", "3.005x-B", "3.006x-B"],
        ["RAID0_1st.DAT", "RAID0_2nd.DAT", "RAID1_1st.DAT", "RAID1_2nd.DAT"]),
      set(
        ["3.008x-B", "3.009x-B", "3.011x-B"],
        ["S3_RAID0_1st.DAT", "S3_RAID0_2nd.DAT", "S3_RAID1_1st.DAT", "S3_RAID1_2nd.DAT"]),
      set(["3.010x-B"], ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"]),
    ])

  private static func set(_ releases: [String], _ modules: [String]) -> AutoRAIDSet {
    AutoRAIDSet(releases: releases.compactMap { ReleaseSpelling($0) }, modules: modules)
  }

  static let folder = #"C:\Program Files\NEC\DeploymentManager\DataFile"#

  static func place(_ line: Int?, in listing: String = "list.txt") -> ListingPlace {
    ListingPlace(listing: listing, line: line)
  }

  static func occurrence(
    _ line: Int?, folder: String? = folder, size: UInt64? = 8192, listing: String = "list.txt",
    text: String = "name as listed", isFullWidth: Bool = false
  ) -> Occurrence {
    Occurrence(
      place: place(line, in: listing), folder: folder, size: size, text: text, isFullWidth: isFullWidth)
  }

  static func module(
    _ name: String, _ state: ModuleFinding.State = .missing, at occurrences: [Occurrence] = [],
    mentions: [Mention] = [], nearMisses: [NearMiss] = [], omitted: Int = 0
  ) -> ModuleFinding {
    ModuleFinding(
      name: name, state: state, occurrences: occurrences, mentions: mentions, nearMisses: nearMisses,
      omitted: omitted)
  }

  /// The set with that index in the table; modules that are not given are missing.
  static func finding(
    _ index: Int, _ standing: SetFinding.Standing = .absent, isAskedFor: Bool = false,
    completeIn: [String?] = [], modules: [ModuleFinding] = []
  ) -> SetFinding {
    let set = table.sets[index]
    return SetFinding(
      set: set, releases: table.releases(of: set), isAskedFor: isAskedFor, standing: standing,
      completeIn: completeIn,
      modules: set.modules.map { name in modules.first { $0.name == name } ?? module(name) })
  }

  /// The set with that index, whole, from line 10 on.
  static func complete(_ index: Int, isAskedFor: Bool = true, in folder: String? = folder) -> SetFinding {
    finding(
      index, .complete, isAskedFor: isAskedFor, completeIn: [folder],
      modules: table.sets[index].modules.enumerated().map { line, name in
        module(name, .found, at: [occurrence(10 + line, folder: folder)])
      })
  }

  static func listing(
    _ path: String = "list.txt", notes: [ListingNote] = [], unreadable: Unreadable? = nil
  ) -> ListingFinding {
    ListingFinding(
      path: path, encoding: unreadable == nil ? .cp932 : nil, lineEnd: unreadable == nil ? .crlf : nil,
      format: unreadable == nil ? .dir : nil,
      rows: unreadable == nil ? [RowCount(format: .dir, count: 24), RowCount(format: .names, count: 1)] : [],
      lines: 31, notes: notes, unreadable: unreadable)
  }

  /// A report on requested releases, each with its set.
  static func asked(
    _ releases: [(String, SetFinding)], others: [SetFinding] = [], listings: [ListingFinding] = [listing()],
    verdict: Verdict? = nil, place: PlaceFinding? = nil, site: RegistrationPlace? = nil
  ) -> VerificationReport {
    let findings = releases.flatMap { spelling, set in
      table.releases(spelled: spelling).map { release in
        ReleaseFinding(
          release: release, verdict: verdict ?? set.verdict, set: set, place: place)
      }
    }
    let given = releases.map(\.1) + others
    let sets = table.sets.indices.map { index in
      given.first { $0.set == table.sets[index] } ?? finding(index)
    }
    return VerificationReport(
      question: .asked, verdict: verdict ?? findings.map(\.verdict).max() ?? .complete, releases: findings,
      sets: sets, listings: listings, place: site)
  }

  /// A report for which no release was requested.
  static func derived(
    _ given: [SetFinding], listings: [ListingFinding] = [listing()],
    question: VerificationReport.Question = .derived
  ) -> VerificationReport {
    let sets = table.sets.indices.map { index in
      given.first { $0.set == table.sets[index] } ?? finding(index)
    }
    let verdict = sets.filter { $0.standing != .absent }.map(\.verdict).max() ?? .incomplete
    return VerificationReport(
      question: question, verdict: question == .guessed ? max(verdict, .undecided) : verdict, releases: [],
      sets: sets, listings: listings)
  }
}
