import Authoring
import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// A manual with one fault.
struct LintCase: Sendable, CustomTestStringConvertible {
  var finding: LintFinding
  var edits: [Edit]

  var testDescription: String { finding.rule }
}

@Suite struct LintTests {
  static let cases: [LintCase] = [
    .init(
      finding: .noExpectation(step: "5.2-(1)"),
      edits: [.step("shared-folder/create-folder") { $0.expected = [] }]),
    .init(
      finding: .noNode(step: "1-(準備)"),
      edits: [
        .step("before-installation/gather") { step in
          step.actions.append(.applyClusterConfiguration)
        }
      ]),
    .init(
      finding: .pairDiffers(step: "3.4-(3)", from: "3.1-(3)"),
      edits: [.step("web-b/install") { $0.actions.removeLast() }]),
    .init(
      finding: .pairDiffers(step: "3.6-(9)", from: "3.3-(9)"),
      edits: [.step("management-b/startup") { $0.place = .serverA }]),
    .init(finding: .undeclaredStep(step: "3.4-(3)"), edits: [.step("web-b/install") { $0.likeness = nil }]),
    .init(
      finding: .servicesDiffer(step: "3.3-(10)", services: ["SQL Server (DPMDBI)"]),
      edits: [
        .step("management-a/stop") { step in
          step.actions = [
            .stopServices(
              .only(ShippedRehearsal.outcome.manual?.catalogues.services.dropLast().map(\.id) ?? []))
          ]
        }
      ]),
    .init(
      finding: .valueOutsideKeys(step: "3.2-(7)", value: "DBInstallDir"),
      edits: [
        Edit { manual in
          for index in manual.catalogues.resources.indices {
            guard case .registry(let keys) = manual.catalogues.resources[index].kind else { continue }
            manual.catalogues.resources[index].kind = .registry(keys.filter { $0.text == "dpm" })
          }
        }
      ]),
    .init(
      finding: .forwardReference(step: "3.2-(5)", to: "3.2-(8)"),
      edits: [
        .step("database-a/detach") { step in
          let later = StepID(section: step.id.section, name: id("attach"))
          step.text = Prose([.reference(.step(later))])
        }
      ]),
    .init(
      finding: .forwardReference(step: "3.2-(5)", to: "3.2-(8)"),
      edits: [
        .step("database-a/detach") { step in
          let later = StepID(section: step.id.section, name: id("attach"))
          step.expected[0].text = Prose([.reference(.step(later))])
        }
      ]),
    .init(finding: .erratumWithoutPlace("launcher"), edits: [.erratum("launcher") { $0.places = [] }]),
    .init(
      finding: .erratumWithoutPlace("launcher"),
      edits: [.erratum("launcher") { $0.places = [.section(id("nowhere"))] }]),
    .init(finding: .unprovable(erratum: "launcher"), edits: [.erratum("launcher") { $0.weight = .breaks }]),
    .init(
      finding: .notBroken(erratum: "blank-in-log-path"),
      edits: [
        .erratum("blank-in-log-path") { erratum in
          erratum.asPrinted = [PrintedFact(step: erratum.asPrinted[0].step, change: .place(.serverA))]
        }
      ]),
    .init(finding: .noOutcome, edits: [Edit { $0.outcomes = [] }]),
    .init(
      finding: .unnoticed(step: "5.3-(4)"),
      edits: [.step("synchronise/return") { $0.confirmation = .operator }]),
    .init(
      finding: .unusedParameter("web-port"),
      edits: [
        .text("{{web-port}}", "8080", in: "connect/browse"),
        .text("{{web-port}}", "8080", in: "synchronise/browse"),
        .step("web-a/install") { $0.callouts = [] }, .step("web-b/install") { $0.callouts = [] },
      ]),
  ]

  @Test(arguments: cases)
  func isFoundInAManualMadeForIt(one: LintCase) throws {
    let report = ShippedRehearsal.report(
      on: try ShippedRehearsal.manual().edited(one.edits), at: try ShippedRehearsal.site([:]))
    #expect(report.findings.contains(one.finding), "\(report.findings) \(report.violations)")
    #expect(report.verdict == .broken && one.finding.words.hasSuffix("。"))
  }

  @Test func everyRuleHasSuchAManual() {
    let rules: Set = [
      "no-expectation", "no-node", "pair-differs", "undeclared-step", "services-differ", "value-outside-keys",
      "forward-reference", "unused-parameter", "erratum-without-place", "unprovable-erratum",
      "erratum-not-proved",
      "no-outcome", "unnoticed-slip",
    ]
    #expect(Set(Self.cases.map(\.finding.rule)) == rules)
  }

  @Test func theShippedManualHasNone() throws {
    #expect(ManualLint(try ShippedRehearsal.manual()).findings() == [])
  }
}

extension Edit {
  static func erratum(_ name: String, _ change: @escaping @Sendable (inout Erratum) -> Void) -> Edit {
    Edit { manual in
      for index in manual.errata.indices where manual.errata[index].id.text == name {
        change(&manual.errata[index])
      }
    }
  }
}
