import Procedure
import Runbook
import Testing

@Suite struct ChecklistTests {
  private func checklist(_ runbook: SiteRunbook) throws -> Checklist {
    Checklist(runbook, digests: RunbookDigests(runbook))
  }

  @Test(
    "Every step of the runbook is on the sheet once, in order",
    arguments: ["model-case", "migration", "everything-different"])
  func everyStepOnce(_ site: String) throws {
    let runbook = try ShippedRunbook.shipped(site)
    let rows = try checklist(runbook).rows
    let order = runbook.steps.flatMap { step in
      step.checks.filter { $0.moment == .before }.map(\.anchor) + [step.anchor]
        + step.checks.filter { $0.moment == .after }.map(\.anchor)
    }
    #expect(rows.map(\.anchor) == order)
    let checks = Set(runbook.steps.flatMap(\.checks).map(\.anchor))
    #expect(rows.count == 74 + checks.count && checks.count >= 6)
    for (row, step) in zip(rows.filter { !checks.contains($0.anchor) }, runbook.steps) {
      #expect((row.applicability == .applies) == (step.applicability == .applies))
      #expect(row.confirmation == step.confirmation)
    }
  }

  @Test("A step that is taken over for the other server keeps its confirmation")
  func confirmationIsTakenOver() throws {
    let runbook = try ShippedRunbook.shipped("model-case")
    for number in 1...10 where number != 8 {
      #expect(try runbook.step("3.3-\(number)").confirmation == runbook.step("3.6-\(number)").confirmation)
    }
    #expect(try runbook.step("3.6-9").confirmation == .secondPerson)
    #expect(try runbook.step("3.6-1").confirmation == .operator)
  }

  @Test("A value that is found on site has its field at the first step that needs it, and nowhere else")
  func fields() throws {
    func fields(_ parameters: [String]) throws -> [String: String] {
      let rows = try checklist(try ShippedRunbook.site(parameters)).rows
      let all = rows.flatMap { row in row.fields.map { ($0.parameter.text, row.anchor.description) } }
      return Dictionary(uniqueKeysWithValues: all)
    }
    #expect(try fields([]) == ["sql-instance-folder-a": "3.2-6", "database-id": "3.3-8"])
    #expect(
      try fields(["registry-sync: false", "database-id: X"])
        == ["sql-instance-folder-a": "3.2-6", "sql-instance-folder-b": "3.6-change-registry"])
  }

  @Test("What happens to the cluster follows from the actions")
  func clusterChanges() throws {
    let rows = try checklist(try ShippedRunbook.shipped("model-case")).rows
    let changes = rows.filter { !$0.clusterChanges.isEmpty }.map {
      "\($0.anchor) \($0.clusterChanges.map(\.name))"
    }
    #expect(
      changes == [
        "2.2-2 [\"server-a\"]", "3.3-failover [\"server-b\"]", "3.6-stop-cluster [\"stop\"]",
        "5-start [\"server-a\"]",
        "5.3-1 [\"server-b\"]", "5.3-4 [\"server-a\"]", "6.1-password [\"swap\"]", "6.1-servers [\"swap\"]",
      ])
  }

  @Test("Another value changes the digests of the steps in which it stands, and no others")
  func digests() throws {
    let plain = try ShippedRunbook.site([])
    let other = try ShippedRunbook.site(["web-port: 18080", "database-id: X-1"])
    let (before, after) = (RunbookDigests(plain), RunbookDigests(other))
    let uses = plain.sheet.flatMap(\.rows).filter {
      ["web-port", "database-id"].contains($0.parameter.id.text)
    }
    let changed = before.steps.filter { after.steps[$0.key] != $0.value }.keys
    #expect(Set(changed) == Set(uses.flatMap(\.uses).map(\.anchor)))
    #expect(changed.count == 6)
    #expect(before.runbook != after.runbook)
    #expect(RunbookDigests(plain) == before)
  }

  @Test("A check of an erratum has a digest of its own, which hangs on nothing but the check")
  func digestsOfChecks() throws {
    var runbook = try ShippedRunbook.site([])
    let before = RunbookDigests(runbook)
    let place = try runbook.place(of: "3.3-12")
    runbook.chapters[place.chapter].sections[place.section].steps[place.step].checks[0].text = ResolvedProse(
      [])
    let after = RunbookDigests(runbook)
    let changed = before.steps.filter { after.steps[$0.key] != $0.value }.keys
    #expect(changed.map(\.description) == ["3.3-12-before-other-registry-data"])
    #expect(before.runbook != after.runbook)
  }

  @Test("The number of an erratum is no part of a step's digest, for it changes while the work does not")
  func digestsWithoutErrata() throws {
    var runbook = try ShippedRunbook.site([])
    let before = RunbookDigests(runbook)
    let place = try runbook.place(of: "3.2-8")
    #expect(try runbook.step("3.2-8").errata.isEmpty == false)
    runbook.chapters[place.chapter].sections[place.section].steps[place.step].errata = []
    #expect(RunbookDigests(runbook) == before)
    runbook.chapters[place.chapter].sections[place.section].steps[place.step].expected = []
    let after = RunbookDigests(runbook)
    #expect(after.steps.filter { before.steps[$0.key] != $0.value }.map(\.key.description) == ["3.2-8"])
    #expect(after.runbook != before.runbook)
  }
}
