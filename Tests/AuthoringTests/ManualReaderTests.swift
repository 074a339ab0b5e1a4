import Authoring
import Foundation
import Procedure
import Testing

@Suite struct ManualReaderTests {
  @Test("The shipped manual has no problems")
  func shipped() {
    #expect(ShippedManual.outcome.diagnostics.map(\.description) == [])
    #expect(ShippedManual.outcome.manual != nil)
  }

  struct Case: Sendable, CustomStringConvertible {
    var file = "chapters/3-installation.yaml"
    var old: String
    var new: String
    var id: String
    var says: String
    var description: String { id + ": " + says }
  }

  static let cases: [Case] = [
    Case(
      old: "[](step:database-a/attach)", new: "[](step:database-a/atach)", id: "unknown-name",
      says: "did you mean 'database-a/attach'?"),
    Case(old: "[](term:virtual-ip)", new: "[](term:virtual)", id: "unknown-name", says: "term 'virtual'"),
    Case(
      old: "[](step:database-a/attach)", new: "[](setp:database-a/attach)", id: "malformed",
      says: "setp:database-a/attach"),
    Case(
      old: "[](step:database-a/attach)", new: "[手順](step:database-a/attach)", id: "markup", says: "computed"),
    Case(
      old: "'{{database-folder}}'", new: "'{{databse-folder}}'", id: "unknown-name",
      says: "did you mean 'database-folder'?"),
    Case(old: "'{{database-folder}}'", new: "'{{database folder}}'", id: "malformed", says: "{{virtual-ip}}"),
    Case(
      old: "'{{database-folder}}'", new: "'{{database-id}}'", id: "text-in-command", says: "'database-id'"),
    Case(old: "'{{database-folder}}'", new: "'X:¥DPM'", id: "yen-sign", says: "U+005C"),
    Case(
      old: "id: detach\n", new: "id: open-prompt\n", id: "duplicate-name", says: "'database-a/open-prompt'"),
    Case(
      old: "- run-installer: web-server", new: "- run-instaler: web-server", id: "not-one-of",
      says: "did you mean 'run-installer'?"),
    Case(
      old: "- run-installer: web-server", new: "- run-installer: web-sever", id: "unknown-name",
      says: "component 'web-sever'"),
    Case(
      old: "        text: インストールパスは", new: "        txet: インストールパスは", id: "unknown-key",
      says: "did you mean 'text'?"),
    Case(
      old: "place: server-a\n", new: "place: server-c\n", id: "not-one-of",
      says: "'server-c' is not a valid place"),
    Case(old: "- {number: 3, same-as: install}\n", new: "", id: "uncovered-step", says: "'web-a/install'"),
    Case(
      old: "same-as: select}", new: "same-as: selecting}", id: "unknown-name", says: "did you mean 'select'?"),
    Case(
      old: "expect: Web サーバ for DPM のインストールが終了したことが画面に表示されます。\n", new: "confirmation: operator\n",
      id: "no-expectation",
      says: "'web-a/install'"),
    Case(old: "number: 2\n", new: "number: 9\n", id: "step-order", says: "'web-a/install'"),
    Case(
      old: "when: {dhcp: cluster-nodes}", new: "when: {dhcp: cluster}", id: "malformed", says: "'cluster'"),
    Case(
      old: "when: {dhcp: cluster-nodes}", new: "when: {dcpe: cluster}", id: "unknown-name", says: "'dcpe'"),
    Case(old: "lead: データベース", new: "lead: |-\n      # 見出し\n      データベース", id: "markup", says: "a heading"),
    Case(old: "lead: データベース", new: "lead: <b>データベース</b>", id: "markup", says: "HTML"),
    Case(
      old: "lead: データベースをインストールし、データベースファイルの保存場所を共有ディスクに移します。", new: "lead: 今日は **データ** を作ります。", id: "markup",
      says: "emphasis"),
    Case(
      old: "'{{database-folder}}'", new: "'{{backup-image-folder}}'", id: "may-be-absent",
      says: "'backup-image-folder'"),
    Case(
      old: "'{{database-folder}}'", new: "'{{existing-server-address}}'", id: "may-be-absent",
      says: "'existing-server-address'"),
    Case(
      old: "'{{database-folder}}'", new: "'{{registry-sync}}'", id: "text-in-command", says: "'registry-sync'"
    ),
    Case(old: "number: \"3.2\"", new: "number: \"2.3\"", id: "section-order", says: "2.3"),
    Case(
      file: "catalogues.yaml", old: "  - {id: setup, name", new: "  - {id: services, name",
      id: "duplicate-name", says: "screen 'services'"),
    Case(file: "catalogues.yaml", old: "3.004a-B", new: "3.4a-B", id: "malformed", says: "'3.4a-B'"),
    Case(
      file: "catalogues.yaml", old: "priority: 1}", new: "priority: one}", id: "malformed",
      says: "a whole number"),
    Case(
      file: "parameters.yaml", old: "parameters:\n",
      new: "parameters:\n  - {id: extra, group: product, type: flag, label: a, help: b, optional: true}\n",
      id: "unused-parameter", says: "'extra'"),
    Case(
      file: "parameters.yaml", old: "type: ipv4", new: "type: ipv6", id: "not-one-of",
      says: "did you mean 'ipv4'?"),
    Case(
      file: "parameters.yaml", old: "printed: 192.168.1.10", new: "printed: 192.168.1.310", id: "value",
      says: "192.168.1.310"),
    Case(
      file: "parameters.yaml", old: "printed: \"X:\"", new: "printed: '{{shared-folder}}'",
      id: "later-parameter", says: "'shared-folder'"),
    Case(
      file: "parameters.yaml", old: "printed: \"X:\"", new: "label2: x", id: "missing-key", says: "'printed'"),
    Case(
      file: "errata.yaml", old: "weight: breaks", new: "weight: brakes", id: "not-one-of",
      says: "did you mean 'breaks'?"),
    Case(file: "errata.yaml", old: "at: ['step:", new: "at: ['stop:", id: "malformed", says: "stop:"),
    Case(
      file: "introduction.yaml", old: "title:", new: "titel:", id: "unknown-key",
      says: "did you mean 'title'?"),
    Case(
      file: "manual.yaml", old: "date: 2008-04-28", new: "date: 2008-13-28", id: "malformed",
      says: "2008-13-28"),
  ]

  @Test("A wrong manual is refused with the file, the line and what to do", arguments: cases)
  func refuses(_ example: Case) throws {
    let diagnostics = try ShippedManual.diagnostics(
      in: example.file, replacing: example.old, with: example.new)
    let found = diagnostics.first {
      $0.description.hasSuffix("[\(example.id)]") && $0.description.contains(example.says)
    }
    let lines = diagnostics.map(\.description)
    #expect(found != nil, "\(lines)")
    #expect(found?.location.file == "m/\(example.file)" && (found?.location.line ?? 0) > 0, "\(lines)")
  }

  @Test("The digest changes with any file and with nothing else")
  func digest() throws {
    let again = ManualReader(folder: ShippedManual.folder.path, name: "other").read()
    #expect(again.manual?.digest == (try ShippedManual.manual()).digest)
  }
}
