import Languages
import Authoring
import Foundation
import Procedure
import VerificationReports

@testable import Verification

/// Any bytes as a listing: no module is found unless its name is there, and no report does harm.
public struct ListingCheck: Check {
  private let skimming: AutoRAIDVerifier
  private let reading: AutoRAIDVerifier
  /// One release of each set.
  private let questions: [Release]

  /// A check with the AutoRAID table of the manual in that folder.
  public init(manualFolder: String) throws {
    let outcome = ManualReader(folder: manualFolder).readAutoRAIDTable()
    guard let table = outcome.table else {
      throw Violation(law: "the table can be read", found: "\(outcome.diagnostics)")
    }
    skimming = AutoRAIDVerifier(table: table)
    reading = AutoRAIDVerifier(table: table, releases: [], pace: .everyLine)
    questions = table.sets.compactMap { table.releases(of: $0).first }
  }

  /// Reads the listing at both paces, judges it, and writes a report on it.
  public func check(_ bytes: [UInt8]) throws {
    var skimming = skimming
    var reading = reading
    skimming.read(bytes: bytes, name: "listing")
    reading.read(bytes: bytes, name: "listing")
    let report = skimming.report()
    try checkSame(report, reading.report())
    for set in report.sets { try check(set, bytes, report) }
    for release in questions { try check(skimming.asking(for: [release]).report(), against: report) }
    try check(places: report)
    try checkWriting(of: report, chosenBy: bytes)
  }

  /// The findings are the same whether lines are skimmed or read. A row that only looks like one may be skimmed
  /// as one, and what is skimmed is not decoded, so the encoding and the notes on rows may differ.
  private func checkSame(_ skimmed: VerificationReport, _ read: VerificationReport) throws {
    let law = "what is skimmed changes nothing"
    let pairs = zip(skimmed.sets, read.sets)
    for (one, other) in pairs {
      try demand(one == other, law, "\(one)\n\(other)")
    }
    let lines = [skimmed, read].map { $0.listings.map { "\($0.lines) \($0.lineEnd as Any)" } }
    try demand(lines[0] == lines[1], law, "\(lines)")
  }

  private func check(_ asked: VerificationReport, against report: VerificationReport) throws {
    guard let finding = asked.releases.first else {
      throw Violation(law: "a release that was asked for is judged", found: "\(asked)")
    }
    try demand(
      finding.verdict == finding.set.verdict || finding.verdict == .unreadable,
      "a verdict follows from what is there", "\(finding)")
    try demand(
      asked.sets.map(\.modules) == report.sets.map(\.modules), "a question changes nothing of what is there",
      "\(asked)\n\(report)")
  }

  /// A set is complete only if the bytes contain all its names.
  private func check(_ set: SetFinding, _ bytes: [UInt8], _ report: VerificationReport) throws {
    let isFound = set.modules.allSatisfy { $0.state == .found }
    try demand(
      isFound == [.complete, .scattered, .unplaced].contains(set.standing), "a set is its modules", "")
    guard set.standing == .complete else { return }
    try demand(report.listings.allSatisfy { $0.unreadable == nil }, "what is unreadable shows nothing", "")
    let text = LineText(ModuleBytes.characters(of: bytes)[...]).folded
    for module in set.modules {
      let isThere =
        text.contains(LineText(module.name).folded)
        || module.occurrences.contains { occurrence in
          occurrence.isFullWidth
            && LineText(Self.halfWidth(occurrence.text)).folded == LineText(module.name).folded
        }
      try demand(isThere, "a module is found only where its name stands", "\(module)")
      try demand(module.occurrences.contains { $0.size != 0 }, "an empty file is no module", "\(module)")
    }
  }

  private static func halfWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  private func check(places report: VerificationReport) throws {
    let lines = report.listings.map(\.lines).reduce(0, +)
    for module in report.sets.flatMap(\.modules) {
      let places = module.occurrences.map(\.place) + module.mentions.map(\.place)
      for place in places {
        try demand(
          place.line.map { (1...max(1, lines)).contains($0) } ?? false, "a finding names its line",
          "\(place) of \(lines)")
      }
    }
  }

  /// Writes one report: its format follows from the input, so that a failing input always fails again.
  private func checkWriting(of report: VerificationReport, chosenBy bytes: [UInt8]) throws {
    let choice = bytes.reduce(0) { $0 &+ Int($1) }
    let formats = ReportFormat.allCases
    let format = formats[choice % formats.count]
    let language: Language = choice / formats.count % 2 == 0 ? .english : .japanese
    let text = try ReportWriter(report, language: language).text(in: format)
    let unsafe = SafeText.unsafe(in: text, lineEnds: .allowed)
    try demand(unsafe.isEmpty, "a report holds nothing that a terminal obeys", "\(format): \(unsafe)")
    if format == .json {
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
      try demand(value is [String: Any], "a report in JSON is JSON", text)
    }
  }
}
