import Languages
import Foundation
import Testing

@testable import Verification
@testable import VerificationReports

@Suite("The report for programs")
struct JSONReportTests {
  private struct Data: Decodable {
    struct Module: Decodable {
      struct Place: Decodable {
        var listing: String
        var line: Int?
        var folder: String?
        var size: UInt64?
        var seen: String?
        var text: String?
        var doubt: String?
        var difference: String?
      }
      var name: String
      var state: String
      var occurrences: [Place]
      var mentions: [Place]
      var nearMisses: [Place]
      var omitted: Int
    }
    struct Release: Decodable {
      var release: String
      var verdict: String
      var modules: [Module]
    }
    struct Set: Decodable {
      var printed: [String]
      var releases: [String]
      var standing: String
      var askedFor: Bool
    }
    struct Listing: Decodable {
      var path: String
      var encoding: String?
      var format: String?
      var entries: Int
      var notes: [String]
    }
    struct Candidate: Decodable {
      var release: String
      var standing: String
    }
    var schema: String
    var question: String
    var verdict: String
    var releases: [Release]
    var sets: [Set]
    var otherSets: [Set]
    var candidates: [Candidate]?
    var listings: [Listing]
    var notes: [String]
  }

  private func data(_ report: VerificationReport, _ language: Language = .english) throws -> Data {
    let text = try ReportWriter(report, language: language).text(in: .json)
    return try JSONDecoder().decode(Data.self, from: Foundation.Data(text.utf8))
  }

  @Test("it says what was found, module by module")
  func troubled() throws {
    let data = try data(Samples.troubled)
    #expect(data.schema == "tejun.verify.autoraid/2")
    #expect((data.question, data.verdict) == ("asked", "incomplete"))
    let release = try #require(data.releases.first)
    #expect((release.release, release.verdict) == ("3.005a-B", "incomplete"))
    #expect(release.modules.map(\.state) == ["found", "missing", "empty", "uncertain"])
    #expect(release.modules[0].occurrences.map(\.line) == [12, 20])
    #expect(release.modules[0].occurrences.map(\.folder) == [Samples.folder, #"D:\Copy"#])
    #expect(release.modules[2].occurrences.map(\.size) == [0])
    #expect(release.modules[3].mentions.map(\.doubt) == Doubt.allCases.map(\.rawValue))
    #expect(release.modules[1].nearMisses.map(\.difference) == NearMiss.Difference.allCases.map(\.rawValue))
    #expect(release.modules[1].omitted == 3)
    #expect(data.otherSets.map(\.printed) == [["3.008x-B", "3.009x-B", "3.011x-B"]])
    #expect(data.otherSets.map(\.standing) == ["partial"])
    #expect(data.listings.map(\.encoding) == ["CP932", nil])
    #expect(data.listings[0].notes.count == Samples.allNotes.count)
    #expect(data.candidates == nil)
  }

  @Test("it names the candidates where no release was asked for, those of whole sets first")
  func candidates() throws {
    let candidates = try #require(try data(Samples.derivedReport).candidates)
    #expect(candidates.count == 13 + 18)
    #expect(candidates.first?.release == "3.004b-B" && candidates.first?.standing == "complete")
    #expect(candidates.last?.release == "3.011f-B" && candidates.last?.standing == "partial")
  }

  @Test("names and paths come back exactly", arguments: HostileTextTests.texts)
  func exact(text: String) throws {
    let data = try data(Samples.hostile(text))
    let modules = try #require(data.releases.first).modules
    let expected = Array(text.unicodeScalars)
    for found in [
      data.listings[0].path, modules[0].occurrences[0].folder, modules[0].occurrences[0].listing,
      modules[1].nearMisses[0].seen, modules[1].mentions[0].text,
    ] {
      #expect(found.map { Array($0.unicodeScalars) } == expected)
    }
  }

  @Test("only sentences change with the language")
  func languages() throws {
    let texts = try Language.allCases.map { language in
      try ReportWriter(Samples.troubled, language: language).text(in: .json).split(separator: "\n")
    }
    let changed = zip(texts[0], texts[1]).filter { $0 != $1 }.map { $0.0 }
    #expect(texts[0].count == texts[1].count)
    for line in changed {
      // A sentence of `notes` is alone on its line.
      let isSentence = line.hasPrefix("    \"") || line.hasPrefix("        \"")
      #expect(isSentence || line.contains("\"language\": ") || line.contains("\"message\": "), "\(line)")
    }
  }

  @Test("the same findings give the same bytes, slashes as they are")
  func deterministic() throws {
    let text = try ReportWriter(Samples.hostile("a/b"), language: .english).text(in: .json)
    #expect(text.contains("\"a/b\"") && !text.contains("\\/"))
    for _ in 0..<5 {
      #expect(try ReportWriter(Samples.hostile("a/b"), language: .english).text(in: .json) == text)
    }
  }
}
