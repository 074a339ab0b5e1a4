import Authoring
import Foundation
import Procedure
import Testing

@testable import Verification

/// A row of an `expected.tsv`.
struct SampleListing: Sendable, CustomTestStringConvertible {
  var folder: String
  /// Its files: several are read in one call.
  var files: [String]
  var releases: [String]
  var verdict: String
  var accepted: [String]
  var missing: Set<String>
  var testDescription: String { files.joined(separator: " ") }

  static let root = Bundle.module.resourcePath ?? ""

  /// The first ones supplied, those by an author who had not seen the reader, those read wrongly in the field,
  /// and machine listings of every form that README claims.
  static let folders = ["Listings", "MoreListings", "FieldListings", "GoodListings"]

  static let all = folders.flatMap { folder -> [SampleListing] in
    let text = (try? String(contentsOfFile: "\(root)/\(folder)/expected.tsv", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let list = { (text: String, separator: Character) in
        text == "-" ? [] : text.split(separator: separator).map { $0.trimmingCharacters(in: .whitespaces) }
      }
      return SampleListing(
        folder: folder, files: fields[0].split(separator: " ").map(String.init),
        releases: list(fields[1], ","), verdict: fields[2],
        accepted: list(fields[3], "|"), missing: Set(list(fields[4], ",")))
    }
  }

  /// The bytes of the first of its files.
  func bytes() throws -> [UInt8] { try bytes(of: files[0]) }

  func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(Self.root)/\(folder)/\(file)")))
  }
}

/// The table of the manual in `Content/`.
enum ShippedTable {
  static let table = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let reader = ManualReader(folder: root.appendingPathComponent("Content/dpm-cluster").path)
    return try #require(reader.readAutoRAIDTable().table)
  }

  // What depends only on the table is made once: without optimisation it takes longer than a short listing.
  private static let fresh = (try? table.get()).map { AutoRAIDVerifier(table: $0) }

  /// A verifier for `releases` that has read nothing.
  static func verifier(for releases: [Release]) -> AutoRAIDVerifier? { fresh?.asking(for: releases) }

  /// A release that registers `set`.
  static func firstRelease(of set: AutoRAIDSet) -> Release? { (try? table.get())?.releases(of: set).first }

  /// The verdict on `bytes` for the set that begins with `module`.
  static func verdict(_ bytes: [UInt8], of set: AutoRAIDSet) throws -> Verdict {
    let table = try table.get()
    let release = try #require(table.releases(of: set).first)
    var verifier = try #require(Self.verifier(for: [release]))
    verifier.read(bytes: bytes, name: "listing")
    return verifier.report().verdict
  }
}
