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
    // Leaving out the whole step with its look at the installer would be noticed at once; leaving out only the
    // change is not.
    let startup = try finding("3.3-9", in: omissions)
    #expect(startup.omitted == .changes && startup.verdict.weight == 1)
    // The button is pressed, but the choice before it was forgotten.
    guard case .action(let sentence, nil)? = try finding("3.3-6", in: omissions).omitted else {
      Issue.record("3.3-6 is not silent by one of its actions")
      return
    }
    #expect(sentence.contains("DHCP サーバが別のコンピュータ上で動作している"))
    #expect(try finding("3.2-7", in: omissions).omitted == .everything)
    // If two are alike, it says which.
    guard case .action(_, 1?)? = try finding("6.1-password", in: omissions).omitted else {
      Issue.record("6.1-password does not say which time")
      return
    }
  }

  /// A performance that returns to the course is cut short; performed to its end, it gives the same result.
  @Test(arguments: [[:], ["registry-sync": "false"]])
  func whatIsNotPerformedGoesAsItWent(site: [String: String]) throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(site))
    let course = Performance(rehearsal, discipline: .neglected)
    var (returned, stayedAway) = (0, 0)
    for place in rehearsal.steps.indices.dropLast() {
      let range = place...(place + 1)
      let swapped = [rehearsal.steps[place + 1], rehearsal.steps[place]]
      let short = Performance(rehearsal, departingFrom: course, in: range, with: swapped)
      var steps = rehearsal.steps
      steps.replaceSubrange(range, with: swapped)
      let whole = Performance(
        Rehearsal(rehearsal, steps: steps), .upToTheFirst, discipline: .neglected)
      #expect(short.violations == whole.violations, "\(swapped[0].anchor)")
      #expect(short.end.cluster == whole.end.cluster, "\(swapped[0].anchor)")
      // Cut short or not, there is an entry for every step that was done.
      #expect(place + short.moments.count == whole.moments.count, "\(swapped[0].anchor)")
      if whole.violations.isEmpty { returned += 1 } else { stayedAway += 1 }
    }
    #expect(returned > 10 && stayedAway > 20, "\(returned) \(stayedAway)")
  }

  @Test func aSlipIsCaughtByAPreconditionOrAnExpectedResult() throws {
    let omissions = try study().omissions
    guard case .caught(let files, let later) = try finding("3.2-6", in: omissions).verdict,
      case .caught(let shown, _) = try finding("3.3-11", in: omissions).verdict
    else {
      Issue.record("not caught")
      return
    }
    #expect(files.anchor.description == "3.2-8" && later == 2)
    guard case .action = files.subject, case .expectation = shown.subject else {
      Issue.record("\(files) \(shown)")
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
    // Without a look at it, the registry of server B counts twice.
    let unseen = Edit.step("synchronise/manual-registry") { $0.expected = [] }
    let silent = try study([unseen, .withoutChecks], ["registry-sync": "false"]).silent
    let weights = silent.map(\.verdict.weight)
    #expect(weights == weights.sorted(by: >) && weights[0] > 1)
  }

  @Test func harmlessSlipsSayWhy() throws {
    let study = try study()
    #expect(try finding("5.2-5", in: study.omissions).verdict == .harmless(.changesNothing))
    #expect(try finding("6.2-destination", in: study.omissions).verdict == .unknown)
    #expect(try finding("3.2-8", in: study.swaps).verdict == .harmless(.sameEnd))
    // A folder that nothing needs leads to a different end, and does no harm.
    let spare = try self.study([
      .step("backup-images/destination") { step in
        step.place = .serverA
        step.actions = [.createFolder(Template(source: "{{shared-folder}}\\Spare"))]
        step.expected = []
      }
    ])
    #expect(try finding("6.2-destination", in: spare.omissions).verdict == .harmless(.unneeded))
  }

  @Test func aRuleThatNothingEnforcesCatchesNothing() throws {
    // Data can be copied while its services run; the damage is not seen.
    guard case .harmless(.againstRule(let violation)) = try finding("3.3-11", in: study().swaps).verdict
    else {
      Issue.record("3.3-11 before 3.3-10")
      return
    }
    guard case .action(_, .servicesRun) = violation.subject else {
      Issue.record("\(violation)")
      return
    }
    // Left out, it shows when the disk has to leave the server.
    guard case .caught(let later, 1) = try finding("3.6-10", in: study().omissions).verdict else {
      Issue.record("3.6-10")
      return
    }
    #expect(later.shortfall?.name == "diskInUse" && later.anchor.description == "3.6-stop-cluster")
  }

  @Test func anInstallerIsWaitedForWhateverComesFirst() throws {
    #expect(try finding("3.6-10", in: study().swaps).verdict == .harmless(.sameEnd))
  }

  @Test func aStepAtTheWrongServerIsNoticed() throws {
    let study = try study()
    #expect(study.wrongServers.count == 42)
    var seen: [String: String] = [:]
    for finding in study.wrongServers {
      guard case .caught(let violation, _) = finding.verdict else {
        Issue.record("\(finding)")
        continue
      }
      seen[finding.slip.step.description] = "\(violation.anchor) \(violation.shortfall?.name ?? "")"
    }
    // What is seen there, not a rule: a value that does not exist, services that are already manual.
    #expect(seen["3.2-7"] == "3.2-7 valueMissing" && seen["3.3-9"] == "3.3-9 servicesMissing")
    #expect(seen["3.6-9"] == "3.6-9 startupDiffers" && seen["3.6-10"] == "3.6-stop-cluster diskInUse")
    #expect(seen["3.2-6"] == "3.2-6 diskElsewhere" && seen["3.4-3"] == "3.4-3 alreadyInstalled")
  }

  @Test func theOutcomeIsNotLookedAtBeforeAllItsStepsAreDone() throws {
    // Swapped across the end of the procedure, the preceding step still comes before the outcome.
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
    let proof = try #require(rehearsal.proveErrata(rehearsal.perform()).first { $0.erratum.text == erratum })
    #expect(proof.violation?.anchor.description == step && proof.weight == .breaks)
  }

  @Test func anErratumAtAStepThatDoesNotApplyIsNotJudged() throws {
    let manual = try ShippedRehearsal.manual().edited([
      .erratum("changes-to-repeat") { erratum in
        erratum.weight = .breaks
        erratum.asPrinted = [
          PrintedFact(
            step: StepID(section: id("synchronise"), name: id("manual-registry")),
            change: .place(.serverA))
        ]
      }
    ])
    let with = ShippedRehearsal.report(on: manual, at: try ShippedRehearsal.site(["registry-sync": "false"]))
    #expect(with.errata.map(\.erratum.text).contains("changes-to-repeat") && with.findings == [])
    let without = ShippedRehearsal.report(on: manual, at: try ShippedRehearsal.site([:]))
    #expect(without.errata.count == 2 && without.findings == [])
  }

  @Test func everyErratumThatBreaksTheWorkIsAmongThem() throws {
    let breaking = try ShippedRehearsal.manual().errata.filter { $0.weight == .breaks }.map(\.id.text)
    #expect(breaking == ["blank-in-log-path", "services-on-server-a"])
  }

  @Test func theBlankAttachesAFileThatIsNotThere() throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let proof = try #require(
      rehearsal.proveErrata(rehearsal.perform()).first { $0.erratum.text == "blank-in-log-path" })
    #expect(proof.violation?.shortfall == .pathMissing("X:\\DPM\\Data \\DPM_LOG.LDF", .server(.serverA)))
  }
}
