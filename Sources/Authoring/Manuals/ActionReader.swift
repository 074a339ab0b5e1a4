import Procedure

/// Reads what is done in a step.
extension Reading {
  private static let bareActions: [String: Action<Template>] = [
    "gather-equipment": .gatherEquipment,
    "apply-cluster-configuration": .applyClusterConfiguration,
    "stop-cluster": .stopCluster,
  ]

  private static let actionNames = [
    "gather-equipment", "insert", "open", "close", "select-component", "run-installer", "await-installation",
    "type", "copy", "create-folder", "set-registry", "rewrite-registry", "set-startup", "stop-services",
    "start-services", "show-tab", "choose-menu", "enter", "enter-secret", "choose", "ensure", "press",
    "operate", "browse", "change-address", "define-resources", "prioritise-resources",
    "apply-cluster-configuration", "start-cluster", "stop-cluster", "fail-over", "confirm-modules", "confirm",
  ]

  func actions(_ node: YAMLNode?) -> [Action<Template>] {
    list(node, .key("do")).compactMap { action($0) }
  }

  private func action(_ node: YAMLNode) -> Action<Template>? {
    switch node.content {
    case .scalar(let name):
      if let action = Self.bareActions[name] { return action }
      reporter.error(.notOneOf(name, choices: Self.actionNames, what: .kind(.action)), at: node.location)
      return nil
    case .mapping(let pairs) where pairs.count == 1:
      return action(pairs[0].key, pairs[0].value, at: pairs[0].keyLocation)
    case .mapping, .list, .absent:
      reporter.error(.shape(expected: .mapping, what: .kind(.action)), at: node.location)
      return nil
    }
  }

  private func action(_ name: String, _ value: YAMLNode, at location: Location) -> Action<Template>? {
    if case .absent = value.content {
      reporter.error(.emptyValue(name), at: location)
      return nil
    }
    switch name {
    case "insert": return named(value, Mention.Target.medium).map { .insertMedium($0) }
    case "open": return named(value, Mention.Target.screen).map { .open($0) }
    case "close": return named(value, Mention.Target.screen).map { .close($0) }
    case "select-component": return named(value, Mention.Target.component).map { .selectComponent($0) }
    case "run-installer": return named(value, Mention.Target.component).map { .runInstaller($0) }
    case "await-installation": return named(value, Mention.Target.component).map { .awaitInstallation($0) }
    case "rewrite-registry":
      return named(value, Mention.Target.registryRule).map { .rewriteRegistryValues($0) }
    case "create-folder": return template(value, .kind(.folder)).map { .createFolder($0) }
    case "browse": return template(value, .kind(.url)).map { .browse($0) }
    case "confirm": return prose(value, .key("confirm")).map { .confirm($0) }
    case "stop-services": return services(value).map { .stopServices($0) }
    case "start-services": return services(value).map { .startServices($0) }
    case "start-cluster": return word(value, .kind(.node)).map { .startCluster(active: $0) }
    case "fail-over": return failOver(value)
    case "define-resources": return resources(value).map { .defineResources($0) }
    case "prioritise-resources": return resources(value).map { .prioritiseResources($0) }
    case "type": return session(value).map { .type($0) }
    case "copy": return copyJob(value).map { .copy($0) }
    case "set-registry": return registryChange(value).map { .setRegistryValue($0) }
    case "set-startup": return setStartup(value)
    case "change-address": return changeAddress(value)
    case "show-tab", "choose-menu", "enter", "enter-secret", "choose", "ensure", "press", "operate",
      "confirm-modules":
      return screenAction(name, value)
    default:
      reporter.error(.notOneOf(name, choices: Self.actionNames, what: .kind(.action)), at: location)
      return nil
    }
  }

  /// The name at `node`, which must be declared among the names of `target`.
  func named<Kind>(
    _ node: YAMLNode?, _ target: (Identifier<Kind>) -> Mention.Target
  ) -> Identifier<Kind>? {
    guard let node, let id: Identifier<Kind> = identifier(node, .kind(.name)) else { return nil }
    mention(target(id), at: node.location)
    return id
  }

  /// All services, or the listed ones.
  func services(_ node: YAMLNode?) -> ServiceSelection? {
    guard let node else { return nil }
    if case .scalar("all") = node.content { return .all }
    return .only(serviceIDs(node))
  }

  private func failOver(_ node: YAMLNode) -> Action<Template>? {
    if case .scalar("standby") = node.content { return .failOver(.standby) }
    return word(node, .kind(.node)).map { .failOver(.node($0)) }
  }

  /// All resources, or those of the listed kinds.
  func resources(_ node: YAMLNode?) -> ResourceSelection? {
    guard let node else { return nil }
    if case .scalar(let text) = node.content {
      if text == "all" { return .all }
      reporter.error(.notOneOf(text, choices: ["all"], what: .kind(.resourceSelection)), at: node.location)
      return nil
    }
    let kinds: [ResourceSelection.Kind] = list(node, .kind(.resourceSelection)).compactMap {
      word($0, .kind(.resourceKind))
    }
    return .kinds(kinds)
  }

  private func session(_ node: YAMLNode) -> Session<Template>? {
    guard let fields = fields(node, .key("type")) else { return nil }
    defer { fields.finish() }
    let lines: [Session<Template>.Line] = list(fields.required("lines"), .key("lines")).compactMap { item in
      guard let line = self.fields(item, .kind(.line)) else { return nil }
      defer { line.finish() }
      let prompt = text(line.required("prompt"), .key("prompt"))
      let input = template(line.required("input"), .key("input"))
      guard let prompt, let input else { return nil }
      return .init(prompt: prompt, input: input)
    }
    guard let program = fields.required("in").flatMap({ named($0, Mention.Target.screen) }) else {
      return nil
    }
    return Session(program: program, lines: lines)
  }

  private func copyJob(_ node: YAMLNode) -> CopyJob<Template>? {
    guard let fields = fields(node, .key("copy")) else { return nil }
    defer { fields.finish() }
    let files = fields.optional("files")
    let folders = fields.optional("folders")
    guard let names = files ?? folders, files == nil || folders == nil else {
      reporter.error(.missingChoice([["files"], ["folders"]], what: .key("copy")), at: node.location)
      return nil
    }
    let source = template(fields.required("from"), .key("from"))
    let destination = template(fields.required("to"), .key("to"))
    guard let source, let destination else { return nil }
    return CopyJob(
      subject: files == nil ? .folders : .files,
      names: texts(names, .key(files == nil ? "folders" : "files")), source: source,
      destination: destination)
  }

  private func registryChange(_ node: YAMLNode) -> RegistryChange<Template>? {
    guard let fields = fields(node, .key("set-registry")) else { return nil }
    defer { fields.finish() }
    let value = fields.required("value").flatMap({ named($0, Mention.Target.registryValue) })
    let before = template(fields.required("before"), .key("before"))
    let after = template(fields.required("after"), .key("after"))
    guard let value, let before, let after else { return nil }
    return RegistryChange(value: value, before: before, after: after)
  }

  private func setStartup(_ node: YAMLNode) -> Action<Template>? {
    guard let fields = fields(node, .key("set-startup")) else { return nil }
    defer { fields.finish() }
    let services = self.services(fields.required("services"))
    let from: Startup? = word(fields.required("from"), .kind(.startupType))
    let to: Startup? = word(fields.required("to"), .kind(.startupType))
    guard let services, let from, let to else { return nil }
    return .setStartup(services, from: from, to: to)
  }

  private func changeAddress(_ node: YAMLNode) -> Action<Template>? {
    guard let fields = fields(node, .key("change-address")) else { return nil }
    defer { fields.finish() }
    let from = template(fields.required("from"), .key("from"))
    let to = template(fields.required("to"), .key("to"))
    guard let from, let to else { return nil }
    return .changeAddress(from: from, to: to)
  }

  private func screenAction(_ name: String, _ node: YAMLNode) -> Action<Template>? {
    guard let fields = fields(node, .key(name)) else { return nil }
    defer { fields.finish() }
    guard let screen = fields.required("screen").flatMap({ named($0, Mention.Target.screen) }) else {
      return nil
    }
    switch name {
    case "show-tab": return text(fields.required("tab"), .key("tab")).map { .showTab(screen, tab: $0) }
    case "confirm-modules":
      return text(fields.required("tab"), .key("tab")).map { .confirmModules(screen, tab: $0) }
    case "choose-menu":
      return fields.required("path").map { .chooseMenu(screen, path: texts($0, .key("path"))) }
    case "press": return text(fields.required("button"), .key("button")).map { .press(screen, button: $0) }
    case "operate":
      return text(fields.required("operation"), .key("operation")).map { .operate(screen, operation: $0) }
    default: break
    }
    guard let field = field(of: screen, fields, .key(name)) else { return nil }
    switch name {
    case "enter":
      return template(fields.required("text"), .key("text"), use: .shown).map { .enter(field, .text($0)) }
    case "choose":
      return template(fields.required("option"), .key("option"), use: .shown).map { .choose(field, $0) }
    case "ensure":
      return template(fields.required("option"), .key("option"), use: .shown).map { .ensure(field, $0) }
    case "enter-secret": return .enter(field, .secret)
    default: return nil  // The caller passes only the names above.
    }
  }

  /// The field of `screen` that `fields` name.
  func field(of screen: ScreenID, _ fields: Fields, _ what: Problem.Subject) -> Field? {
    let tab = text(fields.optional("tab"), .key("tab"))
    let box = text(fields.optional("box"), .key("box"))
    let label = text(fields.optional("field"), .key("field")).map { Field.Name.label($0) }
    let word = text(fields.optional("plain-field"), .key("plain-field")).map { Field.Name.word($0) }
    guard label ?? word != nil || tab != nil || box != nil else {
      fields.reportChoice([["field"], ["plain-field"]])
      return nil
    }
    return Field(screen: screen, tab: tab, box: box, name: label ?? word)
  }

  /// The services that a list names.
  func serviceIDs(_ node: YAMLNode?) -> [ServiceID] {
    requireEntries(node, .kind(.serviceList))
    return identifiers(node, .kind(.serviceList)).map { id, location in
      mention(.service(id), at: location)
      return id
    }
  }
}
