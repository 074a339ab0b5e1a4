import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// A manual in which one clause of an outcome does not hold, although every step succeeds.
struct OutcomeCase: Sendable, CustomTestStringConvertible {
  var clause: String
  var edits: [Edit]

  var testDescription: String { clause }
}

@Suite struct OutcomeTests {
  static let cases: [OutcomeCase] = [
    .init(
      clause: "services",
      edits: [.without("management-b/startup") { if case .setStartup = $0 { true } else { false } }]),
    .init(
      clause: "database",
      edits: [
        .step("database-a/copy-files") { step in
          let other = Template(source: "{{shared-folder}}\\Other")
          guard case .copy(var job) = step.actions[1] else { return }
          job.destination = other
          step.actions += [.createFolder(other), .copy(job)]
        },
        .text(
          "'{{database-folder}}\\DPM_LOG.LDF'", "'{{shared-folder}}\\Other\\DPM_LOG.LDF'",
          in: "database-b/reattach"),
      ]),
    .init(
      clause: "database-folder",
      edits: [.without("database-a/change-registry"), .withoutChecks, .carryingContents]),
    .init(
      clause: "data-folders",
      edits: [.without("management-a/rewrite-registry"), .withoutChecks, .carryingContents]),
    .init(
      clause: "data",
      edits: [
        .without("management-a/copy-folders") { if case .copy = $0 { true } else { false } },
        .step("management-a/failover") { $0.expected.removeAll { $0.origin == .added } },
      ]),
    .init(
      clause: "resources",
      edits: [
        .without("start-order/prioritise") { if case .prioritiseResources = $0 { true } else { false } }
      ]),
    .init(
      clause: "deploy-folder",
      edits: [
        .without("shared-folder/create-folder"),
        .step("synchronise/failover") { $0.expected.removeAll { $0.origin == .added } },
      ]),
    .init(
      clause: "deploy-folder-setting",
      edits: [.without("shared-folder/set-folder") { if case .enter = $0 { true } else { false } }]),
    .init(
      clause: "server-name",
      edits: [.text("{{management-server-name}}", "another", in: "synchronise/add-server")]),
    .init(
      clause: "server-address", edits: [.text("{{virtual-ip}}", "203.0.113.1", in: "synchronise/add-server")]),
    .init(
      clause: "management-address",
      edits: [.text("{{virtual-ip}}", "203.0.113.1", in: "management-b/address")]),
    .init(
      clause: "dhcp-server",
      edits: [.without("management-a/dhcp") { if case .choose = $0 { true } else { false } }]),
    .init(clause: "database-address", edits: [.without("management-a/database-address")]),
    .init(clause: "database-id", edits: [.without("management-b/database-id")]),
    .init(
      clause: "addresses",
      edits: [Edit { $0.outcomes.changeDemand(of: "addresses", to: .addresses(atMost: 1)) }]),
    .init(clause: "active", edits: [.without("synchronise/return")]),
    .init(
      clause: "same-password",
      edits: [.step("server-information/password") { $0.actions.removeLast() }]),
    .init(
      clause: "same-servers",
      edits: [.step("server-information/servers") { $0.actions.removeLast() }]),
  ]

  @Test(arguments: cases)
  func everyClauseIsFalsifiedByAManualOfItsOwn(one: OutcomeCase) throws {
    let manual = try ShippedRehearsal.manual().edited(one.edits)
    let violations = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform()
      .violations
    let clauses = violations.map { $0.clause?.text }
    #expect(clauses == [one.clause], "\(violations)")
    for violation in violations {
      guard case .outcome(_, let words, _, let shortfall) = violation.subject else { continue }
      #expect(words.hasSuffix("。") && shortfall.words.hasSuffix("。") && !shortfall.words.contains("Optional"))
    }
  }

  @Test func everyClauseOfTheContentHasSuchAManual() throws {
    let clauses = try ShippedRehearsal.manual().outcomes.flatMap(\.clauses).map(\.id.text)
    #expect(Set(Self.cases.map(\.clause)) == Set(clauses) && Set(clauses).count == clauses.count)
  }

  /// All clauses hold at the end; that SQL Server was started by hand shows when the disk has to leave the server.
  @Test func theOutcomeIsLookedAtOnceMoreAfterAFailover() throws {
    let manual = try ShippedRehearsal.manual().edited([
      Edit { manual in
        manual.outcomes.keep(["deploy-folder", "database", "active"])
        manual.catalogues.resources.removeAll { $0.id.text == "service-sql-server" }
      },
      .step("dpm-settings/start") { $0.expected = [] },
      .step("synchronise/failover") { $0.expected = [] },
      .step("synchronise/return") { step in
        step.place = .serverA
        step.actions.append(.startServices(.only([id("sql-server")])))
      },
    ])
    let violations = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform()
      .violations
    let inUse = Shortfall.diskInUse(service: "SQL Server (DPMDBI)", .serverA)
    #expect(violations.first?.subject == .failover(.afterFailover, inUse))
    #expect(violations.first?.anchor.description == "5.3-4")
  }

  /// At a site where the outcome's step does not apply, it is checked after the last step before it that does.
  @Test func anOutcomeIsNotLostWithItsStep() throws {
    let manual = try ShippedRehearsal.manual().edited([
      Edit { manual in
        manual.outcomes[0].after = StepID(
          section: id("synchronise"), name: id("manual-folder"))
        manual.outcomes.changeDemand(of: "addresses", to: .addresses(atMost: 1))
      }
    ])
    let violations = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform()
      .violations
    #expect(violations.map(\.anchor.description) == ["5.3-3", "5.3-3"])
    #expect(violations.map { $0.clause?.text } == ["addresses", "active"])
  }

  /// Every resource has its priority, but they were never told to move together.
  @Test func prioritiesInPartsDoNotMakeThemMoveTogether() throws {
    let manual = try ShippedRehearsal.manual().edited([
      .step("start-order/prioritise") { step in
        step.actions.replaceSubrange(
          0...0,
          with: [
            .prioritiseResources(.kinds([.virtualIP, .disk, .registry])),
            .prioritiseResources(.kinds([.service])),
          ])
      }
    ])
    let violations = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform()
      .violations
    guard case .outcome(let clause, _, .atTheEnd, .movingSeparately)? = violations.first?.subject else {
      Issue.record("\(violations)")
      return
    }
    #expect(clause.text == "resources" && violations.count == 1)
    let without = try ShippedRehearsal.manual().edited([
      .without("start-order/prioritise") { if case .prioritiseResources = $0 { true } else { false } }
    ])
    let first = ShippedRehearsal.rehearsal(of: without, at: try ShippedRehearsal.site([:])).perform()
      .violations.first
    guard case .outcome(_, _, _, .priorityDiffers(_, needed: 1, found: nil))? = first?.subject else {
      Issue.record("\(String(describing: first))")
      return
    }
  }

  /// A value that is changed late, on the active server, is right on both after the next failover.
  @Test func whatTheNextFailoverCarriesOverNeedNotBeThereBefore() throws {
    let late = RegistryChange(
      value: id("db-install-dir"),
      before: Template(source: "{{sql-folder}}\\{{sql-instance-folder-a}}\\MSSQL\\Data"),
      after: Template(source: "{{database-folder}}"))
    let manual = try ShippedRehearsal.manual().edited([
      .withoutChecks, .carryingContents, .without("database-a/change-registry"),
      .step("synchronise/return") { step in
        step.place = .serverA
        step.actions.append(.setRegistryValue(late))
      },
    ])
    #expect(
      ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform().violations == [])
    let without = try ShippedRehearsal.site(["registry-sync": "false"])
    let alone = ShippedRehearsal.rehearsal(
      of: manual.edited([.without("management-b/change-registry"), .without("synchronise/manual-registry")]),
      at: without)
    #expect(alone.perform().violations.first?.clause?.text == "database-folder")
  }

  /// A value that the rule forgets is left behind on the system drive.
  @Test func aValueThatTheRuleForgetsIsMissed() throws {
    let manual = try ShippedRehearsal.manual().edited([
      Edit { $0.catalogues.registryRules[0].values.removeLast() }
    ])
    let violations = ShippedRehearsal.rehearsal(of: manual, at: try ShippedRehearsal.site([:])).perform()
      .violations
    #expect(violations.map { $0.clause?.text } == ["data-folders"])
  }

  /// Only registry synchronisation carries over server A's values; without it somebody has to.
  @Test func withoutRegistrySynchronisationTheAlternativeOf53IsWhatMakesItSucceed() throws {
    let site = try ShippedRehearsal.site(["registry-sync": "false"])
    let manual = try ShippedRehearsal.manual().edited([.withoutChecks, .carryingContents])
    #expect(ShippedRehearsal.rehearsal(of: manual, at: site).perform().violations == [])
    let without = manual.edited([
      .without("management-b/change-registry"), .without("synchronise/manual-registry"),
      .without("synchronise/manual-folder"),
    ])
    let missed = ShippedRehearsal.rehearsal(of: without, at: site).perform().violations
    #expect(
      missed.compactMap(\.clause?.text) == ["database-folder", "data-folders", "deploy-folder-setting"])
    // With synchronisation the same manual needs neither.
    #expect(
      ShippedRehearsal.rehearsal(of: without, at: try ShippedRehearsal.site([:])).perform().violations == [])
  }
}

extension [Outcome] {
  mutating func changeDemand(of clause: String, to demand: OutcomeClause<Template>.Demand) {
    for index in indices {
      for place in self[index].clauses.indices where self[index].clauses[place].id.text == clause {
        self[index].clauses[place].demand = demand
      }
    }
  }

  mutating func keep(_ clauses: Set<String>) {
    for index in indices { self[index].clauses.removeAll { !clauses.contains($0.id.text) } }
  }
}
