import Procedure
import Testing

@testable import Verification

/// How what is present becomes a verdict, on one release and on all.
@Suite struct VerdictTests {
  private static let table = AutoRAIDTable(
    letters: ["a"],
    sets: [
      AutoRAIDSet(
        releases: ["3.004a-B"].compactMap { ReleaseSpelling($0) }, modules: ["RAID_A.DAT", "RAID_B.DAT"]),
      AutoRAIDSet(
        releases: ["3.005a-B"].compactMap { ReleaseSpelling($0) }, modules: ["DISK_C.DAT", "DISK_D.DAT"]),
    ])
  private static let first = ["RAID_A.DAT", "RAID_B.DAT"]
  private static let second = ["DISK_C.DAT", "DISK_D.DAT"]

  /// A listing of `dir`, folder after folder.
  private static func dir(_ folders: [(String, [String])]) -> String {
    folders.map { folder, names in
      " Directory of \(folder)\r\n\r\n"
        + names.map { "2008/05/12  10:20         1,474,560 \($0)\r\n" }.joined()
        + "               \(names.count) File(s)      1,474,560 bytes\r\n\r\n"
    }.joined()
  }

  private static func report(
    _ listings: [String], _ releases: [String] = ["3.004a-B"],
    _ change: (inout AutoRAIDVerifier.Options) -> Void = { _ in }
  ) -> VerificationReport {
    var options = AutoRAIDVerifier.Options()
    change(&options)
    var verifier = AutoRAIDVerifier(
      table: table, releases: releases.flatMap { table.releases(spelled: $0) }, options: options)
    for (index, listing) in listings.enumerated() {
      verifier.read(bytes: Array(listing.utf8), name: "\(index).txt")
    }
    return verifier.report()
  }

  private static func set(
    _ standing: SetFinding.Standing, _ states: [ModuleFinding.State]
  ) -> SetFinding {
    SetFinding(
      set: table.sets[0], releases: [], isAskedFor: true, standing: standing, completeIn: [],
      modules: states.map {
        ModuleFinding(name: "m", state: $0, occurrences: [], mentions: [], nearMisses: [], omitted: 0)
      })
  }

  @Test("A set is incomplete where a module is missing or empty, and undecided where one is uncertain alone")
  func states() {
    #expect(Self.set(.complete, [.found, .found]).verdict == .complete)
    #expect(Self.set(.scattered, [.found, .found]).verdict == .incomplete)
    #expect(Self.set(.unplaced, [.found, .found]).verdict == .undecided)
    #expect(Self.set(.partial, [.found, .uncertain]).verdict == .undecided)
    #expect(Self.set(.absent, [.uncertain, .uncertain]).verdict == .undecided)
    #expect(Self.set(.partial, [.found, .missing]).verdict == .incomplete)
    #expect(Self.set(.partial, [.uncertain, .missing]).verdict == .incomplete)
    #expect(Self.set(.partial, [.uncertain, .empty]).verdict == .incomplete)
  }

  private static func together(_ folders: [[FolderKey]]) -> Bool {
    SetJudge.mayBeTogether(folders.map { Set($0) })
  }

  @Test("Folders that are named apart are apart; one that no listing names may be any")
  func folders() {
    let key = { (folder: String?, listing: Int, part: Int) in
      FolderKey(folder.map { LineText($0) }, listing: listing, part: part, group: listing + part)
    }
    let (one, two) = (key("X:\\one", 1, 1), key("X:\\two", 1, 1))
    let unnamed = key(nil, 1, 1)
    #expect(!Self.together([[one], [two]]))
    #expect(Self.together([[one], [unnamed]]))
    #expect(Self.together([[unnamed], [key(nil, 1, 2)]]))
    #expect(!Self.together([[unnamed], [one], [two]]), "two of them are apart, wherever the third one is")
    #expect(Self.together([[unnamed], [one, two], [two]]))
    #expect(!Self.together([[key("one", 1, 1)], [key("two", 1, 1)]]))
    #expect(Self.together([[key("HW", 1, 1)], [key("HW", 2, 1)]]), "relative to what is not known")
    #expect(Self.together([[key("HW", 1, 1)], [one]]))
    #expect(Self.together([[key("X:\\?", 1, 1)], [one]]), "characters were lost")
  }

  @Test("Modules in different named folders are incomplete, in folders without a name undecided")
  func standings() {
    let (a, b) = (Self.first[0], Self.first[1])
    #expect(Self.report([Self.dir([("X:\\HW", Self.first)])]).verdict == .complete)
    let apart = Self.report([Self.dir([("X:\\one", [a]), ("X:\\two", [b])])])
    #expect((apart.verdict, apart.sets[0].standing) == (.incomplete, .scattered))
    let rows = Self.first.map { "2008/05/12  10:20         1,474,560 \($0)\r\n" }
    let unnamed = Self.report(rows)
    #expect((unnamed.verdict, unnamed.sets[0].standing) == (.undecided, .unplaced))
    #expect(Self.report([Self.dir([("X:\\HW", [a])])]).verdict == .incomplete)
  }

  @Test("The worst of all releases counts")
  func worst() {
    let whole = Self.dir([("X:\\HW", Self.first)])
    let row = Self.second.map { "2008/05/12  10:20         1,474,560 \($0)\r\n" }
    let both = ["3.004a-B", "3.005a-B"]
    #expect(Self.report([whole], both).verdict == .incomplete)
    #expect(Self.report([whole] + row, both).verdict == .undecided)
    #expect(Self.report([whole] + row, both).releases.map(\.verdict) == [.complete, .undecided])
    #expect(Self.report([Self.dir([("X:\\HW", Self.first + Self.second)])], both).verdict == .complete)
    #expect(Self.report([""], both).verdict == .unreadable)
    #expect(Self.report([], both).verdict == .unreadable)
  }

  @Test("Without a release the sets that are there count, and one that may be there leaves it open")
  func derived() {
    let whole = Self.dir([("X:\\HW", Self.first)])
    #expect(Self.report([whole], []).verdict == .complete)
    #expect(Self.report([Self.dir([("X:\\HW", Self.first + [Self.second[0]])])], []).verdict == .incomplete)
    #expect(Self.report([Self.dir([("X:\\HW", ["other.txt"])])], []).verdict == .incomplete)
    let rows = Self.first.map { "2008/05/12  10:20         1,474,560 \($0)\r\n" }
    #expect(Self.report(rows, []).verdict == .undecided)
    #expect(Self.report([""], []).verdict == .unreadable)
  }

  @Test("A guess is never better than undecided, and asks nothing where releases are named")
  func guessed() {
    let whole = Self.dir([("X:\\HW", Self.first)])
    let guess = { (listing: String, releases: [String]) in
      Self.report([listing], releases) { $0.isGuessing = true }
    }
    #expect((guess(whole, []).question, guess(whole, []).verdict) == (.guessed, .undecided))
    #expect(guess(Self.dir([("X:\\HW", [Self.first[0]])]), []).verdict == .incomplete)
    #expect(guess("", []).verdict == .unreadable)
    let asked = guess(whole, ["3.004a-B"])
    #expect((asked.question, asked.verdict) == (.asked, .complete))
  }

  @Test(
    "A whole set on another drive than the site's is undecided; elsewhere on it, it is complete with a remark"
  )
  func place() {
    let judged = { (folder: String, names: [String]) in
      Self.report([Self.dir([(folder, names)])]) {
        $0.place = RegistrationPlace(drive: "X:", folder: "X:\\DPM")
      }
    }
    #expect(judged("X:\\DPM\\HW", Self.first).releases[0].place == .expected)
    #expect(judged("X:\\DPM\\HW", Self.first).place?.folder == "X:\\DPM")
    let elsewhere = judged("X:\\HW", Self.first)
    #expect((elsewhere.verdict, elsewhere.releases[0].place) == (.complete, .otherFolder(folder: "X:\\HW")))
    let other = judged("C:\\DPM\\HW", Self.first)
    #expect((other.verdict, other.releases[0].place) == (.undecided, .otherDrive(folder: "C:\\DPM\\HW")))
    #expect(other.releases[0].verdict == .undecided)
    // What is missing there is missing.
    let part = judged("C:\\DPM\\HW", [Self.first[0]])
    #expect((part.verdict, part.releases[0].place) == (.incomplete, nil))
  }

  @Test("A folder that no listing names stands once among those in which a set is whole")
  func unnamedOnce() {
    let names = Self.first.joined(separator: "\r\n") + "\r\n"
    let report = Self.report([names, names])
    #expect(report.sets[0].completeIn == [nil])
  }

  @Test(
    "`DIR` in the name of a file or of its folder makes no folder of it",
    arguments: [
      " Directory of X:\\DIR\r\n\r\n2008/05/12  10:20         1,474,560 %\r\n",
      " Directory of X:\\<DIR>\r\n\r\n2008/05/12  10:20         1,474,560 %\r\n",
      "X:\\DIR\\%\r\n", "\"X:\\DIR\\%\"\r\n", "X:\\DIR>dir /b\r\n%\r\n", "X:\\>dir /b DIR\r\n%\r\n",
      "\"Name\",\"Length\",\"Directory\"\r\n\"%\",\"1474560\",\"X:\\DIR\"\r\n", "DIR_%\r\n", "DIR %\r\n",
      "%.DIR\r\n",
    ])
  func directoryInName(form: String) {
    let text = form.replacing("%", with: "RAID_A.DAT")
    let module = Self.report([text]).sets[0].modules[0]
    #expect(!module.mentions.contains { $0.doubt == .folder || $0.doubt == .parentFolder }, "\(module)")
  }
}
