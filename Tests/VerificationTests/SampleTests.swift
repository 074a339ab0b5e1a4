import Foundation
import Procedure
import Testing

@testable import Verification

/// The listings in `Listings` and `MoreListings`, judged as the tables beside them say.
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
    verifier.read(bytes: try sample.bytes(), name: sample.file)
    let report = verifier.report()
    let verdict = report.hasUnreadableListing ? .unreadable : report.verdict
    #expect(sample.accepted.contains(verdict.rawValue), "\(report)")
    if verdict == .incomplete, sample.verdict == "incomplete" {
      // What is missing must never count as found; to doubt more than that is allowed where people wrote the list.
      let missing = Set(report.releases.flatMap(\.set.modules).filter { $0.state != .found }.map(\.name))
      #expect(missing.isSuperset(of: sample.missing))
      if sample.folder == "Listings" { #expect(missing == sample.missing) }
    }
  }

  @Test("Both tables of samples are there, and every sample stands in its table")
  func tables() throws {
    #expect(SampleListing.all.count { $0.folder == "Listings" } == 36)
    #expect(SampleListing.all.count { $0.folder == "MoreListings" } == 252)
    for folder in ["Listings", "MoreListings"] {
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(SampleListing.root)/\(folder)")
      let listed = Set(SampleListing.all.filter { $0.folder == folder }.map(\.file))
      #expect(Set(files).subtracting(["expected.tsv", "README.md", "make.py"]) == listed)
    }
  }
}
