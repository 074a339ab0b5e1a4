import Procedure
import Runbook
import Testing

@Suite struct ResolverTests {
  @Test("The sessions of the model case are those of the printed manual, corrected")
  func sessions() throws {
    let runbook = try ShippedRunbook.shipped("model-case")
    let connect = [
      "> sqlcmd -E -S 192.168.1.10\\DPMDBI", "1> use master", "2> go", "1> sp_detach_db 'DPM'", "2> go",
    ]
    let attach = [
      "1> sp_attach_db 'DPM','X:\\DPM\\Data\\DPM_DATA.MDF','X:\\DPM\\Data\\DPM_LOG.LDF'", "2> go", "1> exit",
    ]
    #expect(try runbook.step("3.2-5").typed == connect)
    #expect(try runbook.step("3.2-8").typed == attach)
    #expect(try runbook.step("3.5-5").typed == connect + attach)
    #expect(try runbook.step("5.1-1").typed == ["http://192.168.1.10:8080/DeploymentManager/Start.jsp"])
  }

  @Test("Steps bear the printed numbers, and keep them when one does not apply")
  func numbers() throws {
    for name in ["model-case", "migration", "everything-different"] {
      let runbook = try ShippedRunbook.shipped(name)
      for section in runbook.chapters.flatMap({ [$0.opening] + $0.sections }) {
        let printed = section.steps.compactMap { step -> Int? in
          if case .printed(let number) = step.number { number } else { nil }
        }
        #expect(printed == Array(1..<(printed.count + 1)), "\(name) \(section.number)")
      }
      let anchors = runbook.steps.map(\.anchor)
      #expect(Set(anchors).count == anchors.count)
    }
  }

  @Test("A step that does not apply says why, and shows nothing that could be typed")
  func notApplicable() throws {
    let runbook = try ShippedRunbook.site(["registry-sync: false"])
    let step = try runbook.step("4.1-define")
    #expect(step.reason?.isEmpty == false)
    #expect(step.tasks.isEmpty && step.expected.isEmpty)
    #expect(try runbook.step("5.3-manual-registry").applicability == .applies)
    let usual = try ShippedRunbook.site([])
    #expect(try usual.step("4.1-define").applicability == .applies)
    #expect(try usual.step("5.3-manual-registry").reason?.isEmpty == false)
  }

  @Test("Without registry synchronisation its resource keeps its row and says why it is not there")
  func registryResource() throws {
    func rows(_ parameters: [String]) throws -> [TaskDetail.ResourceRow] {
      let tasks = try ShippedRunbook.site(parameters).step("4.3-prioritise").tasks
      return tasks.compactMap { if case .resources(let rows, _) = $0.detail { rows } else { nil } }.flatMap {
        $0
      }
    }
    let usual = try rows([])
    #expect(usual.map(\.priority) == [1, 1, 2, 3] + Array(repeating: 4, count: 12))
    #expect(usual.allSatisfy { $0.notApplicable == nil })
    let without = try rows(["registry-sync: false"])
    #expect(without.map(\.priority) == usual.map(\.priority))
    #expect(without.map { $0.notApplicable != nil }.firstIndex(of: true) == 2)
    #expect(without.filter { $0.notApplicable != nil }.count == 1)
  }

  @Test("DHCP on the servers brings the warning, DHCP elsewhere the hint, and the same choice either way")
  func dhcp() throws {
    for anchor in ["3.3-6", "3.6-6"] {
      let onNodes = try ShippedRunbook.site([]).step(anchor)
      let separate = try ShippedRunbook.site(["dhcp: separate"]).step(anchor)
      #expect(onNodes.callouts.map(\.kind) == [.important, .hint])
      #expect(separate.callouts.map(\.kind) == [.hint])
      #expect(onNodes.tasks == separate.tasks)
    }
  }

  @Test("An existing server brings its change of address and its warning")
  func existingServer() throws {
    let runbook = try ShippedRunbook.site([
      "existing-server: true", "existing-server-address: 192.168.1.10",
      "existing-server-new-address: 192.168.1.99",
    ])
    let step = try runbook.step("2.2-existing-address")
    #expect(step.tasks.map(\.sentence.plainText).joined().contains("192.168.1.99"))
    let usual = try ShippedRunbook.site([])
    #expect(try usual.step("2.2-existing-address").reason != nil)
    #expect(try runbook.step("5.3-1").callouts.count > usual.step("5.3-1").callouts.count)
  }

  @Test("The sets of the site's releases come first, and each names the site's releases")
  func modules() throws {
    func rows(_ parameters: [String]) throws -> [TaskDetail.ModuleRow] {
      let tasks = try ShippedRunbook.site(parameters).step("6.3-3").tasks
      return tasks.compactMap { if case .modules(let rows) = $0.detail { rows } else { nil } }.flatMap { $0 }
    }
    #expect(try rows([]).map { $0.modules.count } == [2, 4, 4, 4])
    #expect(try rows([]).allSatisfy { $0.siteReleases.isEmpty })
    let asked = try rows(["expressbuilder: [3.010d-B, 3.004a-B]"])
    #expect(asked.map(\.siteReleases) == [["3.004a-B"], ["3.010d-B"], [], []])
    #expect(asked[1].modules == ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"])
  }

  @Test(
    "The registry table is the rule applied to the list, and in full only where the manual prints the data")
  func registry() throws {
    let tasks = try ShippedRunbook.shipped("model-case").step("3.3-12").tasks
    let rows = tasks.compactMap { if case .registry(let rows) = $0.detail { rows } else { nil } }.flatMap {
      $0
    }
    #expect(rows.count == 14)
    #expect(rows.filter { $0.extent == .whole }.map(\.name) == ["AuReportDir"])
    #expect(rows.first?.after.text == "X:\\DPM\\DeploymentManager\\DataFile\\LogFile\\AuReport")
    #expect(
      rows.allSatisfy {
        $0.before.text.hasPrefix("C:\\Program Files\\NEC") && $0.after.text.hasPrefix("X:\\DPM")
      })
    #expect(rows.last?.key == "HKEY_LOCAL_MACHINE\\SOFTWARE\\NEC\\DeploymentManager\\PXE\\Mftpd")
  }

  @Test("The rule holds where folders differ in case alone")
  func registryIgnoresCase() throws {
    let site = try ShippedRunbook.site(["install-folder: 'C:\\program files\\nec\\DeploymentManager'"])
    let rows = try site.step("3.3-12").tasks.compactMap { task -> [TaskDetail.RegistryRow]? in
      if case .registry(let rows) = task.detail { rows } else { nil }
    }
    let row = try #require(rows.flatMap { $0 }.first)
    #expect(row.extent == .whole)
    #expect(row.after.text == "X:\\DPM\\DeploymentManager\\DataFile\\LogFile\\AuReport")
  }

  @Test("A value found on site is a blank until the site says it")
  func onSite() throws {
    let open = try ShippedRunbook.site([])
    let row = try #require(
      open.sheet.flatMap(\.rows).first { $0.parameter.id.text == "sql-instance-folder-a" })
    #expect(row.value.state == .open)
    let known = try ShippedRunbook.site(["sql-instance-folder-a: MSSQL.2"])
    let sources = try known.step("3.2-6").tasks.compactMap { task -> String? in
      if case .copy(let job) = task.detail { job.source.text } else { nil }
    }
    #expect(sources == ["C:\\Program Files\\Microsoft SQL Server\\MSSQL.2\\MSSQL\\Data"])
  }

  @Test("The sheet says in which steps a value stands, and no other")
  func uses() throws {
    let runbook = try ShippedRunbook.shipped("everything-different")
    for row in runbook.sheet.flatMap(\.rows) where row.parameter.id.text == "web-port" {
      #expect(row.uses.map(\.printedNumber) == ["3.1-(3)", "3.4-(3)", "5.1-(1)", "5.3-(2)"])
    }
    let all = Set(runbook.steps.map(\.anchor))
    #expect(runbook.sheet.flatMap(\.rows).flatMap(\.uses).allSatisfy { all.contains($0.anchor) })
  }

  @Test("A step names the computers of its place, and is no use of their names in the sheet")
  func hosts() throws {
    let runbook = try ShippedRunbook.site([
      "server-a-name: NODE-1", "server-b-name: NODE-2", "web-console: PC-9",
    ])
    let expected: [Place: [String]] = [
      .serverA: ["NODE-1"], .serverB: ["NODE-2"], .bothServers: ["NODE-1", "NODE-2"], .webConsole: ["PC-9"],
    ]
    for step in runbook.steps {
      #expect(step.hosts.map(\.text) == expected[step.place] ?? [], "\(step.printedNumber)")
    }
    #expect(Set(runbook.steps.map(\.place)).isSuperset(of: expected.keys))
    let names = runbook.sheet.flatMap(\.rows).filter { $0.parameter.id.text.hasSuffix("-name") }
    #expect(names.contains { $0.parameter.id.text == "server-a-name" })
    #expect(names.flatMap(\.uses).allSatisfy { use in use.printedNumber != "3.2-(3)" })
  }

  @Test("Another name of a server is no other work: the digests of its steps stay")
  func digestsWithoutHosts() throws {
    let (one, other) = (try ShippedRunbook.site([]), try ShippedRunbook.site(["server-a-name: NODE-1"]))
    let (before, after) = (RunbookDigests(one), RunbookDigests(other))
    let step = try one.step("3.2-3").anchor
    #expect(before.steps[step] != nil && before.steps[step] == after.steps[step])
    #expect(before.runbook != after.runbook)
  }

  @Test("Sections for server B take the steps of server A over, at server B")
  func counterparts() throws {
    let runbook = try ShippedRunbook.shipped("model-case")
    for number in 1...10 where number != 8 {
      let (a, b) = (try runbook.step("3.3-\(number)"), try runbook.step("3.6-\(number)"))
      #expect(a.place == .serverA && b.place == .serverB)
      #expect(a.tasks == b.tasks, "3.6-(\(number))")
    }
    #expect(
      try runbook.step("3.6-9").errata.contains { $0.anchor.description == "erratum-services-on-server-a" })
    #expect(try runbook.step("3.6-10").text?.plainText.contains("3.6-(9)") == true)
  }

  @Test("Errata are numbered in order and lead to places that are there")
  func errata() throws {
    let runbook = try ShippedRunbook.shipped("model-case")
    #expect(runbook.errata.map(\.number) == Array(1...runbook.errata.count))
    #expect(runbook.errata.allSatisfy { !$0.places.isEmpty })
    #expect(runbook.errata.allSatisfy { ($0.corrected == nil) == ($0.weight == .question) })
    let ids = Set(runbook.errata.map(\.id))
    #expect(ids.count == runbook.errata.count)
    #expect(try runbook.step("3.2-8").errata.map(\.id.text).contains("blank-in-log-path"))
    #expect(runbook.steps.flatMap(\.errata).allSatisfy { ids.contains($0.id) })
  }

  @Test("What an erratum asks to be looked at stands at its step where that applies, and nowhere else")
  func checks() throws {
    func checks(_ parameters: [String]) throws -> [String] {
      try ShippedRunbook.site(parameters).steps.flatMap(\.checks).map(\.anchor.description)
    }
    let everywhere = [
      "2.2-1-before-ip-resource-name", "3.2-7-before-wow6432node",
      "3.3-9-after-client-start-spelling", "3.3-12-before-other-registry-data",
      "3.3-12-before-mftpd-and-mtftp", "3.3-12-after-other-registry-data", "4.3-prioritise-before-stop-order",
      "5-start-after-registry-sync-timing", "5-start-after-database-online",
      "5.2-4-after-shared-folder-contents", "5.3-1-after-registry-sync-timing",
      "5.3-1-after-database-online",
    ]
    let synchronised =
      everywhere + [
        "4.1-define-before-resources-while-stopped", "5.3-3-after-registry-sync-timing",
      ]
    #expect(try Set(checks([])) == Set(synchronised) && checks([]).count == synchronised.count)
    #expect(
      try Set(checks(["registry-sync: false"]))
        == Set(everywhere + ["3.6-change-registry-before-other-registry-data"]))
    let step = try ShippedRunbook.site([]).step("3.3-12")
    #expect(step.checks.map(\.printedNumber) == ["3.3-(確認2)", "3.3-(確認3)", "3.3-(確認4)"])
    #expect(step.checks.map(\.moment) == [.before, .before, .after])
    #expect(try ShippedRunbook.site([]).step("3.3-9").checks.map(\.printedNumber) == ["3.3-(確認1)"])
    #expect(try ShippedRunbook.site([]).step("5.2-4").checks.map(\.printedNumber) == ["5.2-(確認)"])
  }

  @Test("Resources are defined without their priorities, which 4.3 sets; its data has them everywhere")
  func priorities() throws {
    let runbook = try ShippedRunbook.site([])
    let extents = runbook.steps.flatMap(\.tasks).compactMap { task -> TaskDetail.ResourceExtent? in
      if case .resources(_, let extent) = task.detail { extent } else { nil }
    }
    #expect(extents == [.definition, .definition, .definition, .priorities])
  }
}
