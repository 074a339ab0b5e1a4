import Authoring
import Procedure
import Testing

@Suite struct SiteReaderTests {
  static let head = "manual: dpm-cluster\nsite: tokyo\ntitle: 東京\n"

  struct Case: Sendable, CustomStringConvertible {
    var yaml: String
    var place: String
    var id: String
    var says: String
    var description: String { "\(id) at \(place)" }
  }

  private static func parameter(_ line: String, _ column: Int, _ id: String, _ says: String) -> Case {
    Case(yaml: head + "parameters:\n  \(line)\n", place: "5:\(column)", id: id, says: says)
  }

  static let cases: [Case] = [
    Case(yaml: "", place: "1", id: "file-empty", says: "empty"),
    Case(yaml: "\n  \n", place: "1", id: "file-empty", says: "empty"),
    Case(yaml: "manual: [", place: "2:1", id: "yaml-syntax", says: "cannot be read as YAML"),
    Case(
      yaml: "manual: dpm-cluster\nparameters:\n\tvirtual-ip: 1.2.3.4\n", place: "3:1", id: "yaml-syntax",
      says: "tabs"),
    Case(yaml: head + "? [a, b]\n: c\n", place: "4:3", id: "shape", says: "text"),
    Case(yaml: head + "? {a: b}\n: c\n", place: "4:3", id: "shape", says: "text"),
    Case(yaml: "- a\n", place: "1:1", id: "shape", says: "mapping"),
    Case(yaml: head + "site: osaka\n", place: "2:1", id: "duplicate-key", says: "'site'"),
    Case(yaml: head + "paramters: {}\n", place: "4:1", id: "unknown-key", says: "did you mean 'parameters'?"),
    Case(yaml: "site: tokyo\ntitle: t\n", place: "1:1", id: "missing-key", says: "'manual'"),
    Case(yaml: "manual: dpm\nsite: tokyo\ntitle: t\n", place: "1:9", id: "other-manual", says: "'dpm'"),
    Case(
      yaml: "manual: dpm-cluster\nsite: ../evil\ntitle: t\n", place: "2:7", id: "malformed", says: "'../evil'"
    ),
    Case(
      yaml: "manual: dpm-cluster\nsite: tokyo\ntitle:\n", place: "3:1", id: "empty-value", says: "'title'"),
    Case(yaml: head + "parameters: 5\n", place: "4:13", id: "shape", says: "mapping"),
    Case(
      yaml: head + "parameters: &a\n  virtual-ip: 192.168.1.20\n", place: "4:13", id: "anchor", says: "&a"),
    Case(yaml: head + "parameters:\n  virtual-ip: *a\n", place: "5:15", id: "anchor", says: "alias"),
    parameter("virtual-pi: 192.168.1.20", 3, "unknown-name", "did you mean 'virtual-ip'?"),
    parameter("virtual-ip: 192.168.1.300", 15, "value", "0–255"),
    parameter("virtual-ip:", 3, "empty-value", "'virtual-ip'"),
    parameter("virtual-ip: [192.168.1.20]", 15, "shape", "text"),
    parameter("virtual-ip: !!str 192.168.1.20", 15, "tag", "without it"),
    parameter("virtual-ip: 192.168.1.11", 15, "constraint", "192.168.1.11"),
    parameter("server-a-addresses: {a: b}", 23, "shape", "list"),
    parameter(
      "server-a-addresses: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4, 10.0.0.5, 10.0.0.6, 10.0.0.7, 10.0.0.8, 10.0.0.9]",
      23, "count", "9 values"),
    parameter(
      "server-a-addresses: [10.0.0.1, 10.0.0.2, 10.0.0.3, 10.0.0.4, 10.0.0.5, 10.0.0.6, 10.0.0.7, 10.0.0.8]",
      23, "constraint", "8"),
    parameter("server-a-addresses: [10.0.0.1, 10.0.0.1]", 34, "repeated-value", "10.0.0.1"),
    parameter("shared-drive: 'C:'", 17, "constraint", "'C:'"),
    parameter("shared-folder: X:/DPM", 18, "value", "write '\\' between folders"),
    parameter("shared-folder: 'X:\\a\"b'", 18, "value", "U+0022"),
    parameter("shared-folder: 'X:\\a|b'", 18, "value", "U+007C"),
    parameter("shared-folder: 'X:\\..\\b'", 18, "value", "'..'"),
    parameter("shared-folder: 'X:\\DPM '", 18, "value", "space"),
    parameter("shared-folder: \"X:\\\\DPM\\n\"", 18, "value", "U+000A"),
    parameter("shared-folder: X:\u{A5}DPM", 18, "value", "U+005C"),
    parameter("shared-folder: 'Z:\\DPM'", 18, "constraint", "Z:"),
    parameter("deploy-folder: 'X:\\dpm\\DATA\\Deploy'", 18, "constraint", "DATA"),
    parameter("server-b-name: server-a", 18, "constraint", "SERVER-A"),
    parameter("sql-instance: MSSQLSERVER", 17, "value", "default instance"),
    parameter("sql-instance-folder-a: MSSQL.x", 26, "value", "'MSSQL.x' is only a placeholder"),
    parameter("sql-instance-folder-a: MSSQL.＿＿", 26, "value", "is only a placeholder"),
    parameter("sql-instance-folder-a: 1", 26, "value", "MSSQL10.DPMDBI"),
    parameter("sql-instance-folder-a: SQL Server\\2", 26, "value", "U+0020"),
    parameter("database-id: mssql.X", 16, "value", "is only a placeholder"),
    parameter("database-id: ＿＿＿＿＿＿＿＿", 16, "value", "is only a placeholder"),
    parameter("sql-folder: 'C:\\SQL\\MSSQL.x'", 15, "value", "'MSSQL.x' is only a placeholder"),
    parameter("backup-image-folder: 'C:\\Images'", 24, "constraint", "システムドライブ"),
    parameter("backup-image-folder: '\\\\server-b\\Images'", 24, "constraint", "サーバ自身の共有"),
    parameter("backup-image-folder: '\\\\192.168.1.11\\Images'", 24, "constraint", "サーバ自身の共有"),
    parameter("backup-image-folder: //nas01/backup", 24, "value", "write '\\' between folders"),
    parameter("dpm-version: 5.2", 16, "value", "'5.0', '5.1'"),
    parameter("existing-server: maybe", 20, "value", "'true'"),
    parameter("database-id: ~", 3, "empty-value", "'database-id'"),
    parameter("existing-server: true", 3, "missing-value", "existing-server-address"),
    parameter("expressbuilder: [3.007a-B]", 20, "value", "tejun modules"),
    parameter("web-port: 012", 13, "value", "1 to 65535"),
    parameter("management-server-name: \(String(repeating: "あ", count: 33_333))", 27, "value", "characters"),
  ]

  @Test(
    "What a terminal would obey is spelt out, wherever it stands in the file",
    arguments: [
      "\"\\e[2J\": x\n", "\"\\e[2J\": x\n\"\\e[2J\": y\n", "\"\\e[2J\":\n", "title: !<%1b> x\n",
      "parameters: {\"\\e[2J\": x, \"\\u202ea\": }\n", "manual: \"\\e\"\nsite: \"\\n\"\n",
    ])
  func hostile(_ yaml: String) throws {
    for diagnostic in try ShippedManual.site(yaml).diagnostics {
      #expect(diagnostic.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test("A wrong site file is refused with the place, the value and what to do", arguments: cases)
  func refuses(_ example: Case) throws {
    let outcome = try ShippedManual.site(example.yaml)
    #expect(outcome.site == nil)
    let place = example.place.isEmpty ? "site.yaml: " : "site.yaml:\(example.place): "
    let lines = outcome.diagnostics.map(\.description)
    let line = lines.first { $0.hasPrefix(place + "error: ") && $0.hasSuffix("[\(example.id)]") }
    #expect(line?.contains(example.says) == true, "\(lines)")
    #expect(lines.allSatisfy { !$0.contains("\n") && $0.utf8.count < 700 })
  }

  @Test("All problems of a file are reported, in the order they stand")
  func reportsAll() throws {
    let yaml = Self.head + "parameters:\n  virtual-ip: 300.1.1.1\n  web-port: x\n  nothing: 1\n"
    let outcome = try ShippedManual.site(yaml)
    #expect(outcome.diagnostics.map(\.location.line) == [5, 6, 7])
  }

  @Test(
    "Values are checked together though one of them cannot be read, and nothing is said of what hangs on it")
  func partlyRead() throws {
    let yaml =
      Self.head
      + "parameters:\n  virtual-ip: 192.168.1.11\n  shared-drvie: 'S:'\n  shared-folder: 'S:\\DPM'\n"
      + "  existing-server: true\n"
    let ids = try ShippedManual.site(yaml).diagnostics.map(\.problem.id)
    #expect(ids.filter { $0 == "constraint" }.count == 1)
    #expect(ids.filter { $0 == "missing-value" }.count == 2)
    #expect(ids.filter { $0 == "unknown-name" }.count == 1 && ids.count == 4)
  }

  @Test("Scalars are read as they are written")
  func literalScalars() throws {
    let yaml =
      Self.head + "parameters:\n  dpm-version: 5.0\n  management-server-name: 012\n  database-id: no\n"
    let site = try #require(try ShippedManual.site(yaml).site)
    let value: (String) -> String? = { name in ParameterID(name).flatMap { site.values[$0]?.texts.first } }
    #expect(value("dpm-version") == "5.0")
    #expect(value("management-server-name") == "012")
    #expect(value("database-id") == "no")
  }

  @Test("A release is stored in its usual spelling")
  func canonicalRelease() throws {
    let yaml = Self.head + "parameters:\n  expressbuilder: [EXPRESSBUILDER Ver3.005A-b, ３．０１０ｘ－Ｂ]\n"
    let site = try #require(try ShippedManual.site(yaml).site)
    #expect(site.values[try #require(ParameterID("expressbuilder"))] == .list(["3.005a-B", "3.010x-B"]))
  }

  @Test(
    "A backup folder on another drive than the shared one is a warning, one on that drive or of the network is none"
  )
  func backupFolder() throws {
    for (folder, ids) in [("D:\\Images", ["constraint"]), ("X:\\Images", []), ("\\\\nas01\\backup", [])] {
      let outcome = try ShippedManual.site(Self.head + "parameters:\n  backup-image-folder: '\(folder)'\n")
      #expect(outcome.site != nil, "\(folder)")
      #expect(outcome.diagnostics.map(\.problem.id) == ids, "\(folder)")
      #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning }, "\(folder)")
    }
  }

  @Test("What is refused is not also called doubtful")
  func refusedAlone() throws {
    let outcome = try ShippedManual.site(Self.head + "parameters:\n  backup-image-folder: 'C:\\Images'\n")
    #expect(outcome.diagnostics.map(\.problem.id) == ["constraint"])
  }

  @Test("A value that is of no use is a warning, not an error")
  func useless() throws {
    let outcome = try ShippedManual.site(Self.head + "parameters:\n  existing-server-address: 192.168.1.10\n")
    #expect(outcome.site != nil)
    #expect(outcome.diagnostics.map(\.problem.id) == ["useless-value"])
  }

  @Test(
    "Bytes that are not UTF-8 are named for what they look like",
    arguments: [
      ([0xFF, 0xFE, 0x6D, 0x00], "UTF-16 (little endian)"),
      ([0xFE, 0xFF, 0x00, 0x6D], "UTF-16 (big endian)"),
      ([0x6D, 0x00, 0x61, 0x00], "UTF-16"), ([0x74, 0x3A, 0x20, 0x93, 0x8C], "CP932"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], name: String) throws {
    let outcome = SiteReader(manual: try ShippedManual.manual()).read(bytes: bytes, name: "s.yaml")
    #expect(outcome.site == nil)
    #expect(outcome.diagnostics.first?.description.contains(name) == true)
  }

  @Test("A byte-order mark before UTF-8 does no harm")
  func byteOrderMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.head.utf8)
    #expect(SiteReader(manual: try ShippedManual.manual()).read(bytes: bytes, name: "s.yaml").site != nil)
  }

  @Test("Deep nesting is refused before the parser recurses")
  func deepNesting() throws {
    for yaml in [String(repeating: "[", count: 100_000), String(repeating: "- ", count: 50_000) + "a"] {
      let outcome = try ShippedManual.site(yaml)
      #expect(outcome.diagnostics.map(\.problem.id) == ["too-deep"])
    }
  }

  @Test("What 'tejun new' writes is accepted without a warning, and decides nothing")
  func template() throws {
    let id = try #require(SiteID("osaka-2"))
    let outcome = try ShippedManual.site(SiteTemplate(manual: try ShippedManual.manual()).text(for: id))
    #expect(outcome.diagnostics.isEmpty)
    let site = try #require(outcome.site)
    #expect(site.id == id)
    #expect(site.values.isEmpty)
  }

  @Test("Every default that the template shows is accepted as it stands when its comment is opened")
  func openedTemplate() throws {
    let manual = try ShippedManual.manual()
    let text = SiteTemplate(manual: manual).text(for: try #require(SiteID("a")))
    let names = manual.parameters.parameters.map { "  #\($0.id): " }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let opened: (String) -> String = { line in
      names.contains { line.hasPrefix($0) } ? "  " + line.dropFirst(3) : line
    }
    let all = try ShippedManual.site(lines.map(opened).joined(separator: "\n"))
    // A site without an existing server does not use values about one.
    #expect(all.diagnostics.allSatisfy { $0.problem.id == "useless-value" })
    #expect(all.site?.values.count == names.count)
    // And each by itself.
    for (index, line) in lines.enumerated() where opened(line) != line {
      var lines = lines
      lines[index] = opened(line)
      let outcome = try ShippedManual.site(lines.joined(separator: "\n"))
      #expect(outcome.site?.values.count == 1, "\(line): \(outcome.diagnostics)")
    }
  }

  @Test("The template says in Japanese what each parameter is")
  func templateIsJapanese() throws {
    let manual = try ShippedManual.manual()
    let text = SiteTemplate(manual: manual).text(for: try #require(SiteID("a")))
    for line in text.split(separator: "\n").dropFirst() where line.hasPrefix("#") || line.hasPrefix("  # ") {
      #expect(line.unicodeScalars.contains { $0.value > 0x3000 }, "\(line)")
    }
  }

  @Test("The template names every parameter")
  func templateIsComplete() throws {
    let manual = try ShippedManual.manual()
    let text = SiteTemplate(manual: manual).text(for: try #require(SiteID("a")))
    for parameter in manual.parameters.parameters {
      #expect(text.contains("\n  #\(parameter.id): "), "\(parameter.id)")
    }
  }
}
