import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// A manual in which one precondition is violated, and where.
struct PreconditionCase: Sendable, CustomTestStringConvertible {
  var shortfall: String
  var step: String
  var site: [String: String] = [:]
  var edits: [Edit]

  var testDescription: String { "\(shortfall) at \(step)" }
}

@Suite struct PreconditionTests {
  static let existing = [
    "existing-server": "true", "existing-server-address": "192.168.1.10",
    "existing-server-new-address": "192.168.1.9",
  ]

  static let cases: [PreconditionCase] = [
    .init(
      shortfall: "noServer", step: "shared-folder/create-folder",
      edits: [.step("shared-folder/create-folder") { $0.place = .cluster }]),
    .init(
      shortfall: "noEquipment", step: "cluster-software/install",
      edits: [.without("before-installation/gather")]),
    .init(
      shortfall: "noMedium", step: "web-a/open-setup",
      edits: [.without("web-a/open-setup") { if case .insertMedium = $0 { true } else { false } }]),
    .init(
      shortfall: "screenClosed", step: "shared-folder/open-details",
      edits: [.without("shared-folder/open-details") { if case .chooseMenu = $0 { true } else { false } }]),
    .init(
      shortfall: "screenDoesNotOpen", step: "database-a/open-prompt",
      edits: [.adding([.open(id("installer-details"))], to: "database-a/open-prompt")]),
    .init(
      shortfall: "operationMissing", step: "shared-folder/open-details",
      edits: [.without("shared-folder/update-mode") { if case .operate = $0 { true } else { false } }]),
    .init(
      shortfall: "optionMissing", step: "management-b/database-id",
      edits: [.text("{{database-id}}", "another", in: "management-a/database-id")]),
    .init(shortfall: "notSelected", step: "web-a/install", edits: [.without("web-a/select")]),
    .init(
      shortfall: "alreadyInstalled", step: "web-b/install",
      edits: ["open-setup", "select", "install"].map { name in .step("web-b/\(name)") { $0.place = .serverA }
      }),
    .init(
      shortfall: "installationUnderWay", step: "database-a/install",
      edits: [.without("web-a/install") { if case .awaitInstallation = $0 { true } else { false } }]),
    .init(
      shortfall: "noInstallation", step: "database-a/open-prompt", edits: [.without("database-a/install")]),
    .init(
      shortfall: "installerWaits", step: "management-a/install",
      edits: [.adding([.awaitInstallation(id("management-server"))], to: "management-a/install")]),
    .init(
      shortfall: "notInstalled", step: "cluster-configuration/define",
      edits: [.step("cluster-software/install") { $0.place = .serverA }]),
    .init(shortfall: "notActive", step: "database-b/install", edits: [.without("management-a/failover")]),
    .init(
      shortfall: "clusterRuns", step: "registry-resource/define",
      edits: [.without("management-b/stop-cluster")]),
    .init(
      shortfall: "clusterStopped", step: "cluster-configuration/define",
      edits: [.adding([.failOver(.standby)], to: "cluster-configuration/define")]),
    .init(
      shortfall: "noConfiguration", step: "cluster-configuration/start",
      edits: [.without("cluster-configuration/define")]),
    .init(
      shortfall: "resourcesMissing", step: "start-order/prioritise",
      edits: [.without("registry-resource/define")]),
    .init(
      shortfall: "addressTaken", step: "cluster-configuration/start", site: existing,
      edits: [.without("cluster-configuration/existing-address")]),
    .init(
      shortfall: "alreadyActive", step: "management-a/failover",
      edits: [.step("management-a/failover") { $0.actions = [.failOver(.node(.serverA))] }]),
    .init(shortfall: "diskInUse", step: "management-b/stop-cluster", edits: [.without("management-b/stop")]),
    .init(
      shortfall: "addressMissing", step: "cluster-configuration/existing-address", site: existing,
      edits: [
        .text("{{existing-server-address}}", "203.0.113.1", in: "cluster-configuration/existing-address")
      ]),
    .init(
      shortfall: "diskElsewhere", step: "shared-folder/create-folder",
      edits: [.step("shared-folder/create-folder") { $0.place = .serverB }]),
    .init(
      shortfall: "pathMissing", step: "database-a/copy-files",
      edits: [.without("database-a/copy-files") { if case .createFolder = $0 { true } else { false } }]),
    .init(shortfall: "fileInUse", step: "database-a/copy-files", edits: [.without("database-a/detach")]),
    .init(
      shortfall: "servicesRun", step: "management-a/copy-folders", edits: [.without("management-a/stop")]),
    .init(
      shortfall: "folderNotEmpty", step: "shared-folder/create-folder",
      edits: [
        .step("shared-folder/create-folder") { step in
          step.actions = [.createFolder(Template(source: "{{database-folder}}"))]
          step.expected[0].fact = .empty(Template(source: "{{database-folder}}"))
        }
      ]),
    .init(
      shortfall: "servicesMissing", step: "management-a/startup",
      edits: [.without("management-a/startup") { if case .awaitInstallation = $0 { true } else { false } }]),
    .init(
      shortfall: "startupDiffers", step: "management-a/startup",
      edits: [.step("management-a/startup") { $0.actions[2] = .setStartup(.all, from: .manual, to: .manual) }]
    ),
    .init(
      shortfall: "runByCluster", step: "shared-folder/create-folder",
      edits: [.adding([.stopServices(.all)], to: "shared-folder/create-folder")]),
    .init(
      shortfall: "runDiffers", step: "dpm-settings/start",
      edits: [
        .without("service-resources/define"),
        .step("start-order/prioritise") {
          $0.actions[0] = .prioritiseResources(.kinds([.disk, .virtualIP]))
        },
      ]),
    .init(
      shortfall: "keysMissing", step: "cluster-configuration/start",
      edits: [.adding([.defineResources(.kinds([.registry]))], to: "cluster-configuration/define")]),
    .init(
      shortfall: "valueMissing", step: "database-a/change-registry",
      edits: [.adding([.rewriteRegistryValues(id("dpm-folders"))], to: "database-a/change-registry")]),
    .init(
      shortfall: "dataDiffers", step: "database-a/change-registry",
      edits: [.text("{{sql-instance-folder-a}}", "MSSQL.9", in: "database-a/change-registry")]),
    .init(
      shortfall: "prefixDiffers", step: "management-a/rewrite-registry",
      edits: [Edit { $0.catalogues.registryRules[0].prefix = Template(source: "D:\\Elsewhere") }]),
    .init(
      shortfall: "noAnswer", step: "connect/browse",
      edits: [.text("{{web-port}}", "8081", in: "connect/browse")]),
    .init(
      shortfall: "noAnswer", step: "connect/browse",
      edits: [.text("Start.jsp", "Stop.jsp", in: "connect/browse")]),
    .init(
      shortfall: "noAnswer", step: "connect/browse",
      edits: [.text(":{{web-port}}", "", in: "connect/browse")]),
    .init(
      shortfall: "promptDiffers", step: "database-a/detach",
      edits: [.lines("database-a/detach") { $0.remove(at: 2) }]),
    .init(
      shortfall: "instanceMissing", step: "database-a/detach",
      edits: [.text("{{virtual-ip}}", "203.0.113.1", in: "database-a/detach")]),
    .init(
      shortfall: "instanceMissing", step: "database-a/detach",
      edits: [.text("{{sql-instance}}", "OTHER", in: "database-a/detach")]),
    .init(
      shortfall: "instanceMissing", step: "database-a/detach",
      edits: [.adding([.stopServices(.only([id("sql-server")]))], to: "database-a/open-prompt")]),
    .init(
      shortfall: "databaseInUse", step: "database-a/detach",
      edits: [.lines("database-a/detach") { $0.removeSubrange(1...2) }]),
    .init(
      shortfall: "notAttached", step: "database-a/detach",
      edits: [.lines("database-a/detach") { $0 += $0[3...4] }]),
    // `check` refuses such a site.
    .init(
      shortfall: "existingDatabase", step: "database-a/detach",
      site: existing.merging(["existing-server-new-address": "192.168.1.11"]) { $1 }, edits: []),
    .init(
      shortfall: "existingDatabase", step: "database-b/reattach",
      site: existing.merging(["existing-server-new-address": "192.168.1.12"]) { $1 }, edits: []),
    .init(
      shortfall: "alreadyAttached", step: "database-b/reattach",
      edits: [.lines("database-b/reattach") { $0.removeSubrange(3...4) }]),
    .init(
      shortfall: "noAnswer", step: "connect/browse",
      edits: [.text("{{virtual-ip}}", "203.0.113.1", in: "connect/browse")]),
    .init(shortfall: "consoleMissing", step: "connect/browse", edits: [.without("web-a/install")]),
    .init(
      shortfall: "consoleServices", step: "connect/browse",
      edits: [
        .without("service-resources/define"),
        .step("start-order/prioritise") {
          $0.actions[0] = .prioritiseResources(.kinds([.disk, .virtualIP]))
        },
        .step("dpm-settings/start") { $0.expected = [] },
      ]),
  ]

  @Test(arguments: cases)
  func isViolatedByAManualMadeForIt(one: PreconditionCase) throws {
    let manual = try ShippedRehearsal.manual().edited(one.edits)
    let site = try ShippedRehearsal.site(one.site)
    let first = try #require(ShippedRehearsal.rehearsal(of: manual, at: site).perform().violations.first)
    #expect(first.step.description == one.step)
    let shortfall = try #require(first.shortfall)
    #expect(shortfall.name == one.shortfall)
    // One sentence each on what was needed and what was the case.
    for sentence in [shortfall.needed, shortfall.found] {
      #expect(
        sentence.hasSuffix("。") && !sentence.contains("Optional") && !sentence.contains("  "), "\(sentence)")
    }
  }

  /// Actions at a moment of the procedure, the last of which is refused.
  struct Moment: Sendable, CustomTestStringConvertible {
    var before: String
    var actions: [Action<String>]
    var place: Place
    var shortfall: String

    var testDescription: String { "\(actions.last.map { "\($0)" } ?? "") before \(before): \(shortfall)" }
  }

  static let path = "X:\\DPM\\DeploymentManager\\DataFile\\LogFile\\AuReport"
  static let moments: [Moment] = [
    .init(
      before: "5.3-2",
      actions: [.setRegistryValue(.init(value: id("au-report-dir"), before: path, after: "X:\\"))],
      place: .serverA, shortfall: "notActive"),
    .init(
      before: "3.3-12", actions: [.failOver(.standby), .rewriteRegistryValues(id("dpm-folders"))],
      place: .serverA,
      shortfall: "notActive"),
    .init(
      before: "3.3-12", actions: [.failOver(.standby), .setStartup(.all, from: .manual, to: .automatic)],
      place: .serverA, shortfall: "notActive"),
    .init(
      before: "3.3-12", actions: [.failOver(.standby), .stopServices(.all)], place: .serverA,
      shortfall: "notActive"),
    .init(
      before: "3.3-12", actions: [.failOver(.standby), .startServices(.all)], place: .serverA,
      shortfall: "notActive"),
    .init(
      before: "5.1-1", actions: [.startCluster(active: .serverA)], place: .cluster, shortfall: "clusterRuns"),
    .init(before: "4.1-define", actions: [.stopCluster], place: .cluster, shortfall: "clusterStopped"),
    .init(before: "4.1-define", actions: [.failOver(.standby)], place: .cluster, shortfall: "clusterStopped"),
    .init(
      before: "2.2-2", actions: [.startCluster(active: .serverA)], place: .cluster,
      shortfall: "noConfiguration"),
    .init(
      before: "2.2-2",
      actions: [
        .defineResources(.kinds([.service])), .applyClusterConfiguration, .startCluster(active: .serverA),
      ],
      place: .cluster, shortfall: "servicesMissing"),
    .init(
      before: "3.4-1",
      actions: [
        .copy(.init(subject: .files, names: ["DPM_DATA.MDF"], source: "X:\\DPM\\Data", destination: "C:"))
      ],
      place: .serverA, shortfall: "diskElsewhere"),
    .init(
      before: "5.3-2",
      actions: [.open(id("browser")), .browse("http://192.168.1.11:8080/DeploymentManager/Start.jsp")],
      place: .webConsole,
      shortfall: "consoleServices"),
    .init(
      before: "3.3-11",
      actions: [
        .startServices(.only([id("api")])), .createFolder("X:\\DPM\\Log"),
        .copy(
          .init(
            subject: .folders, names: [], source: "C:\\Program Files\\NEC\\DeploymentManager\\DataFile",
            destination: "X:\\DPM\\Log")),
      ], place: .serverA, shortfall: "servicesRun"),
  ]

  @Test(arguments: moments)
  func isAskedForAtEachPlaceThatNeedsIt(one: Moment) throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let place = try #require(rehearsal.steps.firstIndex { $0.anchor.description == one.before })
    var performer = rehearsal.perform().moments[place]
    for action in one.actions.dropLast() { try performer.perform(action, at: one.place) }
    let last = try #require(one.actions.last)
    var shortfall: Shortfall?
    do throws(Shortfall) {
      try performer.perform(last, at: one.place)
    } catch {
      shortfall = error
    }
    #expect(shortfall?.name == one.shortfall)
  }

  /// Through a server's own address a session reaches the server without the disk; and a file that it has
  /// attached is locked.
  @Test func aDatabaseIsAttachedOnlyFromFilesThatAreThereAndFree() throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let attach = "sp_attach_db 'DPM','X:\\DPM\\Data\\DPM_DATA.MDF','X:\\DPM\\Data\\DPM_LOG.LDF'"
    func session(_ address: String, _ lines: [String]) -> Action<String> {
      let typed = lines.enumerated().map {
        Session.Line(prompt: $0.offset.isMultiple(of: 2) ? "1>" : "2>", input: $0.element)
      }
      return .type(
        Session(
          program: id("command-prompt"),
          lines: [.init(prompt: ">", input: "sqlcmd -E -S \(address)\\DPMDBI")] + typed))
    }
    func shortfall(before step: String, _ actions: [(Action<String>, Place)]) throws -> Shortfall? {
      let place = try #require(rehearsal.steps.firstIndex { $0.anchor.description == step })
      var performer = Performance(rehearsal, discipline: .neglected).moments[place]
      for (action, place) in actions.dropLast() { try performer.perform(action, at: place) }
      let (last, lastPlace) = try #require(actions.last)
      do throws(Shortfall) {
        try performer.perform(last, at: lastPlace)
      } catch {
        return error
      }
      return nil
    }
    let elsewhere = try shortfall(
      before: "3.2-7",
      [
        (.failOver(.standby), .cluster), (.open(id("command-prompt")), .serverB),
        (session("192.168.1.11", ["use master", "go", attach, "go"]), .serverB),
      ])
    #expect(elsewhere == .diskElsewhere(path: "X:\\DPM\\Data\\DPM_DATA.MDF", .serverA, owner: .serverB))
    let locked = try shortfall(
      before: "3.5-5",
      [
        (.startServices(.only([id("sql-server")])), .serverA),
        (session("192.168.1.10", ["use master", "go", "sp_detach_db 'DPM'", "go", attach, "go"]), .serverB),
      ])
    let moved = try shortfall(
      before: "3.5-5",
      [
        (.startServices(.only([id("sql-server")])), .serverA),
        (session("192.168.1.10", ["use master", "go"]), .serverB), (.failOver(.standby), .cluster),
        (
          .type(
            Session(
              program: id("command-prompt"),
              lines: [.init(prompt: "1>", input: "use DPM"), .init(prompt: "2>", input: "go")])), .serverB
        ),
      ])
    #expect(
      moved == .instanceMissing(address: "192.168.1.10", instance: "DPMDBI", reason: .moved(.serverA)))
    #expect(locked == .fileInUse(path: "X:\\DPM\\Data\\DPM_DATA.MDF", database: "DPM", .serverA))
  }

  @Test func everyPreconditionHasSuchAManual() {
    #expect(Set(Self.cases.map(\.shortfall)) == Shortfall.names)
  }

  @Test func theUnchangedManualViolatesNone() throws {
    for site in [[:], Self.existing] {
      let rehearsal = ShippedRehearsal.rehearsal(
        of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(site))
      #expect(rehearsal.perform().violations == [])
    }
  }

  @Test func anActionThatIsRefusedLeavesTheClusterAsItWas() throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:]))
    let moments = rehearsal.perform().moments
    let place = try #require(rehearsal.steps.firstIndex { $0.anchor.description == "3.3-12" })
    var performer = moments[place]
    // The first file is copied before the second one is found to be missing.
    let job = CopyJob(
      subject: .files, names: ["DPM_DATA.MDF", "nothing.ldf"], source: "X:\\DPM\\Data", destination: "X:\\DPM"
    )
    var shortfall: Shortfall?
    do throws(Shortfall) {
      try performer.perform(.copy(job), at: .serverA)
    } catch {
      shortfall = error
    }
    #expect(shortfall == .pathMissing("X:\\DPM\\Data\\nothing.ldf", .server(.serverA)))
    #expect(performer.cluster == moments[place].cluster)
  }
}
