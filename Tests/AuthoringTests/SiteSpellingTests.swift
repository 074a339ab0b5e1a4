import Authoring
import Procedure
import Testing

/// Values that are not written in the file's form, but have a certain or almost certain meaning.
@Suite struct SiteSpellingTests {
  private static func outcome(_ lines: String) throws -> SiteReader.Outcome {
    try ShippedManual.site(SiteReaderTests.head + "parameters:\n" + lines + "\n")
  }

  @Test(
    "What is certain is taken for what it means",
    arguments: [
      ("registry-sync: yes", "true"), ("registry-sync: no", "false"), ("registry-sync: TRUE", "true"),
      ("registry-sync: False", "false"), ("registry-sync: Off", "false"), ("registry-sync: はい", "true"),
      ("registry-sync: いいえ", "false"), ("dhcp: クラスタとは別のコンピュータ上", "separate"),
      ("dhcp: separate", "separate"), ("dpm-edition: Enterprise Edition", "enterprise"),
      ("server-a-addresses: 192.168.1.21", "192.168.1.21"), ("expressbuilder: ver3.005a-b", "3.005a-B"),
    ])
  func taken(_ line: String, _ value: String) throws {
    let outcome = try Self.outcome("  " + line)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.site?.values.values.flatMap(\.texts) == [value])
  }

  @Test(
    "Otherwise the message shows the line as it was probably meant",
    arguments: [
      ("system-drive: D:", "system-drive: 'D:'"), ("shared-folder: \"X:\\DPM\"", "shared-folder: 'X:\\DPM'"),
      ("virtual-ip:192.168.1.20", "virtual-ip: 192.168.1.20"),
      ("virtual-ip：192.168.1.20", "virtual-ip: 192.168.1.20"),
      ("virtual-ip： 192.168.1.20", "virtual-ip: 192.168.1.20"),
      ("cluster-software: CLUSTERPRO: X", "cluster-software: 'CLUSTERPRO: X'"),
      ("database-id: @dpm", "database-id: '@dpm'"),
      ("server-a-addresses: 192.168.1.21, 192.168.1.22", "server-a-addresses: [192.168.1.21, 192.168.1.22]"),
      ("server-a-addresses: 192.168.1.21;192.168.1.22", "server-a-addresses: [192.168.1.21, 192.168.1.22]"),
      ("server-a-addresses: 192.168.1.21、192.168.1.22", "server-a-addresses: [192.168.1.21, 192.168.1.22]"),
      ("virtual-ip: [192.168.1.20]", "virtual-ip: 192.168.1.20"),
    ], ["", "  web-port: 80\n"])
  func shown(_ slip: (line: String, meant: String), _ before: String) throws {
    // With lines around it, too.
    for after in ["", "\n  dhcp: separate"] {
      let outcome = try Self.outcome(before + "  " + slip.line + after)
      #expect(outcome.site == nil)
      let messages = outcome.diagnostics.map(\.description)
      #expect(messages.contains { $0.contains("write the line as: \(slip.meant) [") }, "\(messages)")
    }
    let mended = try Self.outcome(before + "  " + slip.meant)
    #expect(mended.site != nil && mended.diagnostics.isEmpty)
  }

  @Test("A list of several values of which one is wrong names that one")
  func wrongList() throws {
    let messages = try Self.outcome("  server-a-addresses: 192.168.1.21, 192.168.1.300").diagnostics
    #expect(messages.map(\.problem.id) == ["value"])
  }

  @Test(
    "A constraint that does not hold says which other parameter is to be set, and to what where that is certain",
    arguments: [
      (
        "install-folder: 'C:\\Program Files (x86)\\NEC\\DeploymentManager'",
        "vendor-folder: 'C:\\Program Files (x86)\\NEC'"
      ),
      ("install-folder: 'C:\\Program Files\\NEC\\DPM50'", "shared-install-folder: 'X:\\DPM\\DPM50'"),
      ("vendor-folder: 'D:\\NEC'", "system-drive: 'D:'"),
      ("server-b-name: SERVER-A", "'server-a-name'"),
    ])
  func remedies(_ line: String, _ remedy: String) throws {
    let messages = try Self.outcome("  " + line).diagnostics.map(\.description)
    #expect(messages.count == 1 && messages.allSatisfy { $0.contains(remedy) }, "\(messages)")
  }

  @Test(
    "Plausible slips in addresses and names are warnings",
    arguments: [
      ("virtual-ip: 192.168.2.10", "共通するネットワーク"), ("virtual-ip: 192.168.1.0", "ネットワーク自体のアドレス"),
      ("virtual-ip: 192.168.1.255", "ブロードキャストアドレス"),
      ("server-a-addresses: [192.168.1.11, 10.0.0.255]", "サーバ A には使えません"),
      ("server-b-addresses: [192.168.1.12, 10.0.0.0]", "サーバ B には使えません"),
      ("server-b-addresses: 192.168.7.12", "共通するネットワーク"), ("web-console: server-a", "同じ名前"),
      (
        "prefix-length: 30\n  virtual-ip: 192.168.1.10\n  server-a-addresses: 192.168.1.9\n  server-b-addresses: 192.168.1.8",
        "サーバ B には使えません"
      ),
    ])
  func warnings(_ lines: String, _ says: String) throws {
    let outcome = try Self.outcome("  " + lines)
    #expect(outcome.site != nil)
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
    #expect(outcome.diagnostics.allSatisfy { $0.description.contains(says) }, "\(outcome.diagnostics)")
  }

  @Test("What is right in a longer or shorter network is no slip")
  func networks() throws {
    for lines in [
      "  prefix-length: 23\n  virtual-ip: 192.168.0.255", "  server-a-addresses: [10.0.0.1, 192.168.1.11]",
    ] {
      #expect(try Self.outcome(lines).diagnostics.isEmpty, "\(lines)")
    }
  }
}
