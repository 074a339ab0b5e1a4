import Foundation
import Procedure
import Testing

@testable import Verification

/// The listings in `Listings` and `MoreListings`, judged as in the tables beside them.
@Suite struct SampleTests {
  @Test("A sample listing is judged as expected", arguments: SampleListing.all)
  func verdict(_ sample: SampleListing) throws {
    let table = try ShippedTable.table.get()
    let releases = sample.releases.flatMap { table.releases(spelled: $0) }
    if sample.verdict == "unknown-version" {
      #expect(releases.isEmpty)
      return
    }
    var verifier = AutoRAIDVerifier(table: table, releases: releases)
    for file in sample.files { verifier.read(bytes: try sample.bytes(of: file), name: file) }
    let report = verifier.report()
    let verdict = report.hasUnreadableListing ? .unreadable : report.verdict
    // A listing that proves nothing is not complete either.
    let isAccepted =
      sample.accepted.contains(verdict.rawValue)
      || verdict == .undecided && sample.accepted.contains(Verdict.incomplete.rawValue)
    #expect(isAccepted, "\(verdict), not \(sample.accepted): \(Self.brief(report))")
    if verdict == .incomplete || verdict == .undecided, sample.verdict == "incomplete" {
      // What is missing must never count as found; more doubt than that is allowed if people wrote the list.
      let missing = Set(report.releases.flatMap(\.set.modules).filter { $0.state != .found }.map(\.name))
      #expect(missing.isSuperset(of: sample.missing))
    }
  }

  /// What a report says, in a few lines.
  private static func brief(_ report: VerificationReport) -> String {
    let modules = report.releases.flatMap(\.set.modules).map { module in
      "\(module.name) \(module.state) \(module.mentions.prefix(2).map(\.doubt)) \(module.occurrences.prefix(2).map(\.folder))"
    }
    let unclear = report.listings.flatMap(\.unclear).prefix(4).map { "\($0.kind) \($0.line): \($0.text)" }
    return (modules + unclear).joined(separator: "\n")
  }

  @Test("Both tables of samples are there, and every sample stands in its table")
  func tables() throws {
    #expect(SampleListing.all.count { $0.folder == "Listings" } == 36)
    #expect(SampleListing.all.count { $0.folder == "MoreListings" } == 252)
    #expect(SampleListing.all.count { $0.folder == "FieldListings" } == 93)
    #expect(SampleListing.all.count { $0.folder == "GoodListings" } >= 240)
    for folder in SampleListing.folders {
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(SampleListing.root)/\(folder)")
      let listed = Set(SampleListing.all.filter { $0.folder == folder }.flatMap(\.files))
      let others: Set = ["expected.tsv", "README.md", "captured.txt", "__pycache__", "parts"]
      #expect(Set(files.filter { !$0.hasSuffix(".py") }).subtracting(others) == listed)
    }
  }
}
