import Languages
import Procedure
import Testing

@testable import Verification
@testable import VerificationReports

@Suite("The report for people")
struct TextReportTests {
  private func text(
    _ report: VerificationReport, _ language: Language = .english, notRead: [ListingAccessError] = []
  ) throws -> String {
    try ReportWriter(report, notRead: notRead, language: language).text(in: .text)
  }

  @Test("the verdict stands on the first line", arguments: [Language.english, .japanese])
  func verdictFirst(language: Language) throws {
    let words: (Verdict) -> String = { verdict in
      switch (language, verdict) {
      case (.english, .complete): "COMPLETE"
      case (.english, .undecided): "NOT PROVED"
      case (.english, .incomplete): "INCOMPLETE"
      case (.english, .unreadable): "CANNOT BE JUDGED"
      case (.japanese, .complete): "完了"
      case (.japanese, .undecided): "未確定"
      case (.japanese, .incomplete): "不完全"
      case (.japanese, .unreadable): "判定不能"
      }
    }
    for (name, report) in Samples.all {
      let first = try text(report, language).split(separator: "\n").first
      #expect(first?.hasSuffix(": " + words(report.verdict)) == true, "\(name)")
    }
  }

  @Test("a complete set is shown with listing, line, size and folder, and no command is asked for")
  func complete() throws {
    let text = try text(Samples.complete)
    #expect(text.contains("3.005a-B  COMPLETE  4 of 4 modules, together in '\(Samples.folder)'"))
    for (index, module) in Samples.table.sets[1].modules.enumerated() {
      #expect(text.contains("  \(module)  found  list.txt:\(10 + index)   8,192  \(Samples.folder)\n"))
    }
    #expect(!text.contains("Why not"))
    #expect(!text.contains(ListingAdvice.command))
    #expect(text.contains("6.3") && text.contains("[HW] tab has the final word"))
  }

  @Test("columns stand under each other, in Japanese too")
  func columns() throws {
    let lines = try text(Samples.troubled, .japanese).split(separator: "\n").map(String.init)
    let rows = lines.filter { $0.hasPrefix("  RAID") || $0.hasPrefix("  モジュール ") }
    let starts = rows.compactMap { row in
      row.firstRange(of: "list.txt").map { DisplayWidth.of(String(row[..<$0.lowerBound])) }
    }
    #expect(rows.count == 6)
    #expect(starts.count == 3 && Set(starts).count == 1)
  }

  @Test("what is missing, empty and in doubt is said at once and loudly")
  func troubled() throws {
    let text = try text(Samples.troubled)
    #expect(
      text.contains(
        "1 of 4 modules; MISSING: RAID0_2nd.DAT; SIZE 0: RAID1_1st.DAT; IN DOUBT: RAID1_2nd.DAT"))
    #expect(text.contains("RAID1_1st.DAT has SIZE 0"))
    #expect(text.contains("did you mean RAID0_2nd.DAT?"))
    #expect(text.contains("list.txt:50: 'RAID0_2nd.DAT.longerName' in '\(Samples.folder)' does not count"))
    #expect(text.contains("  " + ListingAdvice.command + "\n"))
  }

  @Test("modules of other sets are named with their releases, and how many there are")
  func otherSets() throws {
    let text = try text(Samples.troubled)
    #expect(text.contains("3.008x-B, 3.009x-B, 3.011x-B (x: a, b, c, d, e, f): PARTIAL, 3 of 4 modules"))
    #expect(text.contains("list.txt:40: S3_RAID0_1st.DAT in"))
  }

  @Test("a set whose parts stand apart is incomplete for that reason, and it is said what stands where")
  func scattered() throws {
    let text = try text(Samples.scattered)
    #expect(text.contains("INCOMPLETE  2 of 2 modules, but no folder has all of them"))
    #expect(text.contains("spread over different folders"))
    #expect(text.contains(#"- 'C:\one': AUTORAID1st.DAT"#) && text.contains(#"- 'C:\two': AUTORAID2nd.DAT"#))
  }

  @Test("modules in several folders are told once for those in the same ones")
  func duplicated() throws {
    let text = try text(Samples.duplicated)
    #expect(text.contains("COMPLETE  2 of 2 modules, together in each of 2 folders"))
    #expect(text.contains("In 2 folders: AUTORAID1st.DAT, AUTORAID2nd.DAT."))
  }

  @Test("releases with the same set share its table, and each has its verdict")
  func sharedSets() throws {
    let text = try text(Samples.asked([("3.005x-B", Samples.complete(1))]))
    for letter in "abcdef" { #expect(text.contains("  3.005\(letter)-B  COMPLETE  ")) }
    #expect(text.components("  RAID0_1st.DAT  found") == 1)
  }

  @Test("where no release was asked for, each set has its standing, and the candidates are named")
  func derived() throws {
    let text = try text(Samples.derivedReport)
    #expect(text.contains("3.004a-B                      ABSENT    0 of 2 modules"))
    #expect(text.contains("3.004b-B, 3.005x-B, 3.006x-B  COMPLETE  4 of 4 modules"))
    #expect(text.contains("3.008x-B, 3.009x-B, 3.011x-B  PARTIAL   1 of 4 modules"))
    #expect(text.contains("Candidates: 3.004b-B, 3.005a-B, 3.005b-B,"))
    #expect(try self.text(Samples.nothingThere).contains("no set of modules was found"))
  }

  @Test("each listing is told with what it was taken for, or what it looks like")
  func listings() throws {
    let text = try text(
      Samples.troubled, notRead: [.missing(path: "gone.txt"), .notReadable(path: "shut.txt", number: 13)])
    #expect(text.contains("- list.txt: dir, CP932, CR LF line ends, 25 files and folders in 31 lines"))
    #expect(text.contains("'book.xlsx' cannot be read as a listing: it looks like a workbook"))
    #expect(text.contains("'gone.txt': there is no such file"))
    #expect(text.contains("'shut.txt' cannot be read: permission denied"))
  }

  @Test("long lists are cut, and it is said how much is left out")
  func excerpts() throws {
    let copies = (0..<50).map { Samples.occurrence($0 + 1, folder: "C:\\copy\($0)") }
    let set = Samples.finding(
      0, .partial, isAskedFor: true, modules: [Samples.module("AUTORAID1st.DAT", .found, at: copies)])
    let text = try text(Samples.asked([("3.004a-B", set)]))
    #expect(text.components("  AUTORAID1st.DAT  found") == Excerpt.limit)
    #expect(text.contains("… and 40 more"))
  }
}

extension String {
  /// How often `part` occurs.
  func components(_ part: String) -> Int { ranges(of: part).count }
}
