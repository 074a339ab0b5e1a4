import Languages
import Foundation
import Testing

@testable import Verification
@testable import VerificationReports

/// What is neither proved nor disproved: the report says why, and what to do, and never looks like a proof.
@Suite("Reports on what is not proved")
struct UndecidedReportTests {
  private func text(
    _ report: VerificationReport, _ format: ReportFormat = .text, _ language: Language = .english
  ) throws -> String {
    try ReportWriter(report, language: language).text(in: format)
  }

  @Test("the lines that are not understood are listed with the reason, and how many more there are")
  func unclear() throws {
    let text = try text(Samples.undecided)
    #expect(
      text.contains(
        """

          - Line 20 is not understood: 'text of words' (words, or a line of unknown form, that may say something about the files).
          - Line 21 is not understood: 'text of prompt' (
        """))
    #expect(text.contains("\n  - 23 more lines are not understood.\n"))
    #expect(text.contains("\n  - 4 lines are ignored: whoever ran this check has read"))
    #expect(text.contains("--ignore-remarks"))
    #expect(text.contains("1 of 2 modules; IN DOUBT: AUTORAID2nd.DAT"))
    #expect(text.contains("No module is shown to be missing"))
    #expect(text.hasSuffix("\n  " + ListingAdvice.command + "\n"))
    #expect(text.contains("a line beside it is not understood"))
    let japanese = try self.text(Samples.undecided, .text, .japanese)
    #expect(japanese.contains("  - 20 行目は解釈できません: 「text of words」("))
    #expect(japanese.contains("  - 解釈できない行がほかに 23 行あります。\n"))
  }

  @Test("every kind of line that is not understood has its own reason", arguments: Language.allCases)
  func kinds(language: Language) throws {
    let lines = try text(Samples.undecided, .text, language).split(separator: "\n")
      .filter { $0.contains("text of ") }
    #expect(lines.count == UnclearLine.Kind.allCases.count)
    let reasons = lines.map { $0.split(separator: "(", maxSplits: 1).last }
    #expect(Set(reasons).count == lines.count)
  }

  @Test("modules without a named folder are not said to stand apart")
  func unplaced() throws {
    for language in Language.allCases {
      let text = try text(Samples.unplaced, .text, language)
      #expect(!text.contains("no folder has all of them") && !text.contains("SCATTERED"))
      #expect(!text.contains("すべてそろったフォルダがありません"))
    }
    let text = try text(Samples.unplaced)
    #expect(text.contains("NOT PROVED  2 of 2 modules, but it is not shown whether they are in one folder"))
    #expect(
      text.contains("the listing does not say whether they are in one folder.\n- folder not known:"))
  }

  @Test(
    "no report says of a module that no trace of it is there: its name may stand in what was not understood")
  func traces() throws {
    for (name, report) in Samples.all {
      #expect(!(try text(report).contains("without a trace")), "\(name)")
    }
  }

  @Test("a set on another drive than the site's is not proved, and the command names the site's folder")
  func otherDrive() throws {
    let text = try text(Samples.placed(Samples.places[1]))
    #expect(text.contains(": NOT PROVED\n"))
    #expect(text.contains("which is not on the site's shared drive"))
    #expect(text.contains(#"the site keeps them on its shared drive X:, in 'X:\DPM\DeploymentManager'"#))
    #expect(text.hasSuffix("\n  cmd /c dir /a /s \"X:\\DPM\\DeploymentManager\" > list.txt\n"))
  }

  @Test("another folder of the drive is remarked upon, the site's own is not")
  func otherFolders() throws {
    #expect(try !text(Samples.placed(.expected)).contains("the site keeps them"))
    for finding in Samples.places.dropFirst(2) {
      let text = try text(Samples.placed(finding))
      #expect(text.contains(": COMPLETE\n") && text.contains("make sure that"))
      #expect(!text.contains("list.txt\n") || !text.contains("cmd /c"))
    }
  }

  @Test("every finding on the place has its own name for programs")
  func placeNames() throws {
    let texts = try Samples.places.map { try text(Samples.placed($0), .json) }
    for (kind, text) in zip(["expected", "otherDrive", "otherFolder", "unnamed"], texts) {
      #expect(text.contains("\"kind\": \"\(kind)\""))
    }
    #expect(try text(Samples.complete, .json).contains("\"place\": null"))
  }

  @Test("a guess names the candidates and asks for the release, not for another listing")
  func guessed() throws {
    let text = try text(Samples.guessed)
    #expect(text.contains(": NOT PROVED\n") && text.contains("Candidates: 3.004b-B, 3.005a-B"))
    #expect(text.contains("a guess proves nothing. Give the release that was used with --expressbuilder"))
    #expect(!text.contains(ListingAdvice.command))
    #expect(try self.text(Samples.guessed, .json).contains("\"release\": \"3.005a-B\""))
  }

  @Test("for programs there are the lines, their counts, the question and the command")
  func json() throws {
    let text = try text(Samples.undecided, .json)
    for part in [
      "\"kind\": \"openQuote\"", "\"line\": 26", "\"unclearCount\": 30", "\"ignoredCount\": 4",
      "\"verdict\": \"undecided\"", "\"command\": \"cmd /c dir",
    ] { #expect(text.contains(part), "\(part)") }
    #expect(try self.text(Samples.complete, .json).contains("\"command\": null"))
    #expect(try self.text(Samples.guessed, .json).contains("\"question\": \"guessed\""))
  }

  @Test("nothing unproved is green: an error for JUnit, not ok for TAP")
  func checks() throws {
    let undecided = try text(Samples.undecided, .junit)
    #expect(undecided.contains("<error message=\"AUTORAID2nd.DAT is IN DOUBT"))
    #expect(undecided.contains("tests=\"3\" failures=\"0\" errors=\"2\""))
    #expect(try text(Samples.unplaced, .junit).contains("tests=\"3\" failures=\"0\" errors=\"1\""))
    #expect(try text(Samples.placed(Samples.places[1]), .junit).contains("type=\"otherDrive\""))
    #expect(try text(Samples.guessed, .junit).contains("failures=\"0\" errors=\"1\""))
    for (name, report) in Samples.all where report.verdict != .complete {
      let lines = try text(report, .tap).split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("not ok ") }, "\(name)")
      let suites = try text(report, .junit).split(separator: "\n").filter { $0.hasPrefix("  <testsuite ") }
      #expect(!suites.allSatisfy { $0.contains("failures=\"0\" errors=\"0\"") }, "\(name)")
    }
    #expect(try text(Samples.undecided, .tap).contains("severity: error"))
  }
}
