import Authoring
import Foundation
import Procedure
import Rehearsal
import Runbook
import Testing

/// Rehearsals of the shipped manual.
enum ShippedRehearsal {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let outcome = ManualReader(folder: root.appendingPathComponent("Content/dpm-cluster").path).read()

  static func manual() throws -> Manual { try #require(outcome.manual) }

  /// The rehearsal of a site in `Content/sites`.
  static func shipped(_ name: String) throws -> Rehearsal {
    let path = root.appendingPathComponent("Content/sites/\(name).yaml").path
    let site = try #require(SiteReader(manual: try manual()).read(path: path).site)
    return rehearsal(of: site, try manual())
  }

  static func rehearsal(of site: Site, _ manual: Manual) -> Rehearsal {
    let runbook = Resolver(manual: manual, toolVersion: "test").runbook(for: site)
    return Rehearsal(manual: manual, site: site, runbook: runbook)
  }
}

@Suite struct ShippedSitesTests {
  @Test(arguments: ["model-case", "migration", "everything-different"])
  func theProcedureWorks(site: String) throws {
    let performance = try ShippedRehearsal.shipped(site).perform()
    for violation in performance.violations { print(violation) }
    #expect(performance.violations.isEmpty)
  }
}

@Suite struct Dump {
  @Test(arguments: ["model-case", "everything-different", "migration"]) func dump(site: String) throws {
    let r = try ShippedRehearsal.shipped(site)
    let clock = ContinuousClock()
    let start = clock.now
    let s = SlipStudy(r)
    print("time", clock.now - start)
    for f in s.omissions + s.swaps + s.wrongServers {
      if case .swap = f.slip, case .caught = f.verdict { continue }
      if case .wrongServer = f.slip, case .caught = f.verdict { continue }
      let c = r.steps.first { $0.anchor == f.slip.step }!.confirmation
      var o = ""
      if case .action(let t)? = f.omitted { o = t } else if let x = f.omitted { o = "\(x)" }
      let what: String
      switch f.verdict {
      case .caught(let v, let n): what = "caught +\(n) \(v.printedNumber) \(v.subject)"
      case .silent(let v): what = "SILENT \(v.count): \(v.map { $0.clause?.text ?? "\($0.subject)" })"
      case .harmless(let r): what = "harmless \(r)"
      }
      print(
        "\(f.slip)".prefix(10), f.printedNumber, c == .secondPerson ? "*" : " ", o.prefix(40), "|",
        what.prefix(330))
    }
  }
}
