import Procedure
import Runbook
import Testing

@testable import Rehearsal

@Suite struct SlipTests {
  private func study(_ edits: [Edit] = [], _ site: [String: String] = [:]) throws -> SlipStudy {
    SlipStudy(
      ShippedRehearsal.rehearsal(
        of: try ShippedRehearsal.manual().edited(edits), at: try ShippedRehearsal.site(site)))
  }

  private func finding(_ step: String, in findings: [SlipFinding]) throws -> SlipFinding {
    try #require(findings.first { $0.slip.step.description == step })
  }

  @Test func aStepIsLeftOutInTheWayThatIsNoticedLeast() throws {
    let omissions = try study().omissions
    // The whole step with its look at the installer would be noticed at once; the change alone is not.
    let startup = try finding("3.3-9", in: omissions)
    #expect(startup.omitted == .changes && startup.verdict.weight == 1)
    // The button is pressed, the choice before it forgotten.
    guard case .action(let sentence)? = try finding("3.3-6", in: omissions).omitted else {
      Issue.record("3.3-6 is not silent by one of its actions")
      return
    }
    #expect(sentence.contains("DHCP サーバが別のコンピュータ上で動作している"))
    #expect(try finding("3.2-7", in: omissions).omitted == .everything)
  }

  @Test func aSlipIsCaughtByAPreconditionOrAnExpectedResult() throws {
    let omissions = try study().omissions
    guard case .caught(let files, let later) = try finding("3.2-6", in: omissions).verdict,
      case .caught(let shown, _) = try finding("5.3-1", in: omissions).verdict
    else {
      Issue.record("not caught")
      return
    }
    #expect(files.anchor.description == "3.2-8" && later == 2)
    guard case .action = files.subject, case .expectation = shown.subject else {
      Issue.record("\\(files) \\(shown)")
      return
    }
  }

  @Test func anAddedCheckIsWhatCatches() throws {
    let withoutChecks = try study([
      Edit { manual in
        manual.changeSections { section in
          for index in section.steps.indices {
            section.steps[index].expected.removeAll { $0.origin == .added }
          }
        }
      }
    ])
    let silent = withoutChecks.critical.subtracting(try study().critical).map(\.description)
    #expect(silent.sorted() == ["3.3-11", "5.2-1"])
  }

  @Test func silentSlipsAreRankedByHowMuchTheyBreak() throws {
    let silent = try study([], ["registry-sync": "false"]).silent
    let weights = silent.map(\.verdict.weight)
    #expect(weights == weights.sorted(by: >) && weights[0] > 1)
  }

  @Test func harmlessSlipsSayWhy() throws {
    let study = try study()
    #expect(try finding("5.2-5", in: study.omissions).verdict == .harmless(.changesNothing))
    #expect(try finding("3.2-8", in: study.swaps).verdict == .harmless(.sameEnd))
    // A folder that nothing needs is another end, and does no harm.
    let extra = try self.study([
      .adding([.createFolder(Template(source: "{{shared-folder}}\\Spare"))], to: "web-a/install")
    ]).omissions
    guard case .caught = try finding("3.1-3", in: extra).verdict else {
      Issue.record("the installation is still missed")
      return
    }
    let spare = try self.study([
      .step("web-a/select") { $0.actions.append(.createFolder(Template(source: "{{shared-folder}}\\Spare"))) }
    ]).omissions
    #expect(try finding("3.1-2", in: spare).verdict != .harmless(.sameEnd))
  }

  @Test func aStepAtTheWrongServerIsNoticed() throws {
    let study = try study()
    #expect(study.wrongServers.count == 42)
    for finding in study.wrongServers {
      guard case .caught = finding.verdict else {
        Issue.record("\(finding)")
        continue
      }
    }
  }

  @Test func theOutcomeIsNotLookedAtBeforeAllItsStepsAreDone() throws {
    // Swapped over the end of the procedure, the step in front still comes before the outcome.
    guard case .caught(let violation, _) = try finding("5.3-4", in: study().swaps).verdict else {
      Issue.record("not caught")
      return
    }
    #expect(violation.anchor.description == "5.3-3")
  }

  @Test(arguments: [
    [:], ["registry-sync": "false"],
    [
      "existing-server": "true", "existing-server-address": "192.168.1.10",
      "existing-server-new-address": "192.168.1.9",
    ],
  ])
  func everySilentSlipHasASecondPerson(site: [String: String]) throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(site))
    let critical = SlipStudy(rehearsal).critical
    #expect(critical.count > 15)
    for step in rehearsal.steps where critical.contains(step.anchor) {
      #expect(step.confirmation == .secondPerson)
    }
  }
}

@Suite struct ErratumTests {
  @Test(arguments: [("blank-in-log-path", "3.2-8"), ("services-on-server-a", "3.6-9")])
  func thePrintedFactFailsWhereItHurts(erratum: String, step: String) throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let proof = try #require(rehearsal.proveErrata().first { $0.erratum.text == erratum })
    #expect(proof.violation?.anchor.description == step && proof.weight == .breaks)
  }

  @Test func everyErratumThatBreaksTheWorkIsAmongThem() throws {
    let breaking = try ShippedRehearsal.manual().errata.filter { $0.weight == .breaks }.map(\.id.text)
    #expect(breaking == ["blank-in-log-path", "services-on-server-a"])
  }

  @Test func theBlankAttachesAFileThatIsNotThere() throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let proof = try #require(rehearsal.proveErrata().first { $0.erratum.text == "blank-in-log-path" })
    #expect(proof.violation?.shortfall == .pathMissing("X:\\DPM\\Data \\DPM_LOG.LDF", .server(.serverA)))
  }
}
