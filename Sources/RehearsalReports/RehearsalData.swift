import Foundation
import Procedure
import Rehearsal
import Runbook

/// A report for programs: `"schema": "tejun.rehearsal/2"`, described by
/// `Content/schemas/rehearsal.schema.json`.
struct RehearsalData: Encodable {
  private struct Tool: Encodable {
    var name = "tejun"
    var version: String
  }
  private struct Named: Encodable {
    var id: String
    var title: String
    var sha256: String
  }
  private struct ViolationData: Encodable {
    var step: String
    var number: String
    var kind: String
    var subject: String
    var clause: String?
    var moment: String?
    var needed: String?
    var found: String

    init(_ violation: Violation) {
      step = violation.anchor.description
      number = violation.printedNumber
      subject = RehearsalWords.subject(violation)
      needed = RehearsalWords.needed(violation)
      found = RehearsalWords.found(violation)
      clause = violation.clause?.text
      switch violation.subject {
      case .action: kind = "action"
      case .expectation: kind = "expectation"
      case .outcome(_, _, let moment, _):
        kind = "outcome"
        self.moment = moment.name
      case .failover(let moment, _):
        kind = "failover"
        self.moment = moment.name
      }
    }
  }
  private struct UnmodelledData: Encodable {
    var step: String
    var number: String
    var parts: [String]
    var unmodelled: Int
    var actions: Int
  }
  private struct AssumptionData: Encodable {
    var subject: String
    var text: String
  }
  private struct FindingData: Encodable {
    var rule: String
    var text: String
  }
  private struct ErratumData: Encodable {
    var id: String
    var number: Int
    var weight: String
    var caughtAt: String?
    var reason: String
  }
  private struct SlipData: Encodable {
    var step: String
    var number: String
    var slip: String
    var before: String?
    var server: String?
    var verdict: String
    var caughtAt: String?
    var stepsLater: Int?
    var clauses: [String]?
    var reason: String

    init(_ finding: SlipFinding) {
      step = finding.slip.step.description
      number = finding.printedNumber
      slip = RehearsalWords.slip(finding)
      reason = RehearsalWords.verdict(finding)
      switch finding.slip {
      case .omission: break
      case .swap(_, let before, _): self.before = before.description
      case .wrongServer(_, let node): server = node.rawValue
      }
      switch finding.verdict {
      case .caught(let violation, let steps):
        verdict = "caught"
        caughtAt = violation.anchor.description
        stepsLater = steps
      case .silent(let violations):
        verdict = "outcome"
        clauses = violations.compactMap(\.clause?.text)
      case .unknown: verdict = "unknown"
      case .harmless: verdict = "harmless"
      }
    }
  }
  private struct MomentData: Encodable {
    var step: String?
    var section: String?
    var active: String?
    var disk: String?
    var address: String?

    init(_ moment: ClusterMoment, step: Anchor? = nil, section: Anchor? = nil) {
      self.step = step?.description
      self.section = section?.description
      active = moment.active?.rawValue
      disk = moment.disk?.rawValue
      address = moment.address?.rawValue
    }
  }

  private let schema = "tejun.rehearsal/2"
  private let tool: Tool
  private let manual: Named
  private let site: Named
  private let verdict: RehearsalVerdict
  private let steps: Int
  private let checks: Int
  private let violations: [ViolationData]
  private let unmodelled: [UnmodelledData]
  private let assumptions: [AssumptionData]
  private let findings: [FindingData]
  private let errata: [ErratumData]
  private let course: [MomentData]?
  private var omissions: [SlipData]?
  private var swaps: [SlipData]?
  private var wrongServers: [SlipData]?

  init(_ report: RehearsalReport, extent: RehearsalReportWriter.Extent) {
    let source = report.source
    tool = Tool(version: source.toolVersion)
    manual = Named(id: source.manual.text, title: source.front.title, sha256: source.manualDigest)
    site = Named(id: source.site.text, title: source.siteTitle, sha256: source.siteDigest)
    verdict = report.verdict
    steps = report.stepCount
    checks = report.checkCount
    violations = report.violations.map { ViolationData($0) }
    unmodelled = report.unmodelled.map {
      UnmodelledData(
        step: $0.anchor.description, number: $0.printedNumber, parts: $0.parts,
        unmodelled: $0.unmodelledCount, actions: $0.actionCount)
    }
    assumptions = RehearsalWords.assumptions(report).map {
      AssumptionData(subject: $0.subject, text: $0.words)
    }
    findings = report.findings.map { FindingData(rule: $0.rule, text: $0.words) }
    errata = report.errata.map {
      ErratumData(
        id: $0.erratum.text, number: $0.number, weight: $0.weight.rawValue,
        caughtAt: $0.violation?.anchor.description, reason: RehearsalWords.erratum($0))
    }
    course = report.course.map { course in
      [MomentData(course.start)]
        + course.steps.map { MomentData($0.after, step: $0.anchor, section: $0.section) }
    }
    if extent == .proofAndSlips, let study = report.study {
      omissions = study.omissions.map { SlipData($0) }
      swaps = study.swaps.map { SlipData($0) }
      wrongServers = study.wrongServers.map { SlipData($0) }
    }
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension Violation.Moment {
  fileprivate var name: String {
    switch self {
    case .atTheEnd: "end"
    case .afterFailover: "failover"
    case .afterReturn: "return"
    }
  }
}
