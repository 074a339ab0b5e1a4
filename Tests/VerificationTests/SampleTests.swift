import Authoring
import Foundation
import Procedure
import Testing

@testable import Verification

/// The listings in `Listings`, judged as `expected.tsv` says.
@Suite struct SampleTests {
  @Test("A sample listing is judged as expected", arguments: SampleListing.all)
  func verdict(_ sample: SampleListing) throws {
    let table = try ShippedTable.load()
    let releases = sample.releases.flatMap { table.releases(spelled: $0) }
    if sample.verdict == "unknown-version" {
      #expect(releases.isEmpty)
      return
    }
    var verifier = AutoRAIDVerifier(table: table, releases: releases)
    verifier.read(bytes: try sample.bytes(), name: sample.file)
    let report = verifier.report()
    #expect(sample.accepted.contains(report.verdict.rawValue), "\(report)")
    if report.verdict == .incomplete {
      let missing = Set(report.releases.flatMap(\.set.modules).filter { $0.state != .found }.map(\.name))
      #expect(missing == sample.missing)
    }
  }
}

/// A row of `expected.tsv`.
struct SampleListing: Sendable, CustomTestStringConvertible {
  var file: String
  var releases: [String]
  var verdict: String
  var accepted: [String]
  var missing: Set<String>
  var notes: [String]
  var testDescription: String { file }

  static let folder = Bundle.module.resourcePath.map { $0 + "/Listings" } ?? ""

  static let all: [SampleListing] = {
    let text = (try? String(contentsOfFile: folder + "/expected.tsv", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let list = { (text: String, separator: Character) in
        text == "-" ? [] : text.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return SampleListing(
        file: fields[0], releases: list(fields[1], ","), verdict: fields[2], accepted: list(fields[3], "|"),
        missing: Set(list(fields[4], ",")), notes: list(fields[5], ";"))
    }
  }()

  func bytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + file)))
  }
}

/// The table of the manual in `Content/`.
enum ShippedTable {
  static func load() throws -> AutoRAIDTable {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let outcome = ManualReader(folder: root.appendingPathComponent("Content/dpm-cluster").path, name: nil).read()
    return try #require(outcome.manual).catalogues.autoRAID
  }
}
