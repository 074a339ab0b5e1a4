import JSON
import Procedure

/// An action as JSON: its name, its sentence, and its data.
struct ActionData {
  private let task: ResolvedTask

  init(_ task: ResolvedTask) {
    self.task = task
  }

  var value: JSONValue {
    let (name, members) = described
    var all = members
    all["action"] = .string(name)
    all["sentence"] = .string(task.sentence.plainText)
    if let detail = task.detail { all.merge(Self.members(of: detail)) { own, _ in own } }
    return .object(all)
  }

  private var described: (name: String, members: [String: JSONValue]) {
    switch task.action {
    case .gatherEquipment: ("gather-equipment", [:])
    case .insertMedium(let id): ("insert", ["medium": .string(id.text)])
    case .open(let id): ("open", ["screen": .string(id.text)])
    case .close(let id): ("close", ["screen": .string(id.text)])
    case .selectComponent(let id): ("select-component", ["component": .string(id.text)])
    case .runInstaller(let id): ("run-installer", ["component": .string(id.text)])
    case .awaitInstallation(let id): ("await-installation", ["component": .string(id.text)])
    case .type(let session): ("type", ["screen": .string(session.program.text)])
    case .copy: ("copy", [:])
    case .createFolder(let path): ("create-folder", ["path": .string(path.text)])
    case .setRegistryValue(let change): ("set-registry", ["value": .string(change.value.text)])
    case .rewriteRegistryValues(let rule): ("rewrite-registry", ["rule": .string(rule.text)])
    case .setStartup(_, let from, let to):
      ("set-startup", ["from": .string(from.rawValue), "to": .string(to.rawValue)])
    case .stopServices: ("stop-services", [:])
    case .startServices: ("start-services", [:])
    case .showTab(let screen, let tab): ("show-tab", ["screen": .string(screen.text), "tab": .string(tab)])
    case .chooseMenu(let screen, let path):
      ("choose-menu", ["screen": .string(screen.text), "path": .strings(path)])
    case .enter(let field, .text(let code)): ("enter", Self.field(field, text: code))
    case .enter(let field, .secret): ("enter-secret", Self.field(field))
    case .choose(let field, let code): ("choose", Self.field(field, option: code))
    case .ensure(let field, let code): ("ensure", Self.field(field, option: code))
    case .press(let screen, let button):
      ("press", ["screen": .string(screen.text), "button": .string(button)])
    case .operate(let screen, let operation):
      ("operate", ["screen": .string(screen.text), "operation": .string(operation)])
    case .browse: ("browse", [:])
    case .changeAddress(let from, let to):
      ("change-address", ["from": .string(from.text), "to": .string(to.text)])
    case .defineResources: ("define-resources", [:])
    case .prioritiseResources: ("prioritise-resources", [:])
    case .applyClusterConfiguration: ("apply-cluster-configuration", [:])
    case .startCluster(let node): ("start-cluster", ["active": .string(node.rawValue)])
    case .stopCluster: ("stop-cluster", [:])
    case .failOver(.node(let node)): ("fail-over", ["to": .string(node.rawValue)])
    case .failOver(.standby): ("fail-over", ["to": .string("standby")])
    case .confirmModules(let screen, let tab):
      ("confirm-modules", ["screen": .string(screen.text), "tab": .string(tab)])
    case .confirm: ("confirm", [:])
    }
  }

  private static func field(
    _ field: Field, text: ResolvedCode? = nil, option: ResolvedCode? = nil
  ) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["screen": .string(field.screen.text)]
    if let name = field.name { members["field"] = .string(name.text) }
    if let tab = field.tab { members["tab"] = .string(tab) }
    if let box = field.box { members["box"] = .string(box) }
    if let text { members["text"] = .string(text.text) }
    if let option { members["option"] = .string(option.label?.bracketed ?? option.text) }
    return members
  }

  private static func members(of detail: TaskDetail) -> [String: JSONValue] {
    switch detail {
    case .session(let lines):
      [
        "lines": .array(
          lines.map { .object(["prompt": .string($0.prompt), "input": .string($0.input.text)]) })
      ]
    case .line(let code): ["line": .string(code.text)]
    case .equipment(let equipment):
      [
        "equipment": .array(
          equipment.map {
            .object(["name": .string($0.name.text), "quantity": $0.quantity.map { .string($0) } ?? .null])
          })
      ]
    case .copy(let job):
      [
        job.subject.rawValue: .strings(job.names), "from": .string(job.source.text),
        "to": .string(job.destination.text),
      ]
    case .registry(let rows):
      [
        "registry": .array(
          rows.map {
            .object([
              "key": .string($0.key), "name": .string($0.name), "before": .string($0.before.text),
              "after": .string($0.after.text),
              "extent": .string($0.extent == .whole ? "whole" : "leading-folder"),
            ])
          })
      ]
    case .services(let names): ["services": .strings(names.map(\.text))]
    case .resources(let rows, _):
      [
        "resources": .array(
          rows.map { row in
            .object([
              "kind": .string(row.kind), "contents": .strings(row.contents.map(\.text)),
              "priority": .number(row.priority), "applies": .flag(row.notApplicable == nil),
            ])
          })
      ]
    case .modules(let rows):
      [
        "modules": .array(
          rows.map { row in
            .object([
              "releases": .strings(row.releases), "modules": .strings(row.modules),
              "siteReleases": .strings(row.siteReleases),
            ])
          })
      ]
    }
  }
}
