import Procedure

/// `catalogues.yaml`: facts that several steps refer to.
extension Reading {
  func catalogues(_ root: YAMLNode) -> Catalogues<Template>? {
    guard let fields = fields(root, .kind(.catalogues)) else { return nil }
    defer { fields.finish() }
    let services = entries(fields, "services", .kind(.service)) { service($0) }
    return Catalogues(
      equipment: entries(fields, "equipment", .kind(.equipment)) { equipment($0) },
      media: unique(entries(fields, "media", .kind(.medium)) { medium($0) }, \.id, .medium, fields, "media"),
      screens: unique(
        entries(fields, "screens", .kind(.screen)) { screen($0) }, \.id, .screen, fields, "screens"),
      settings: unique(
        entries(fields, "settings", .kind(.setting)) { setting($0) }, \.id, .setting, fields, "settings"),
      components: unique(
        entries(fields, "components", .kind(.component)) { component($0) }, \.id, .component, fields,
        "components"),
      services: unique(services, \.id, .service, fields, "services"),
      registryKeys: unique(
        entries(fields, "registry-keys", .kind(.registryKey)) { registryKey($0) }, \.id, .registryKey, fields,
        "registry-keys"),
      registryValues: unique(
        entries(fields, "registry-values", .kind(.registryValue)) { registryValue($0) }, \.id, .registryValue,
        fields,
        "registry-values"),
      registryRules: unique(
        entries(fields, "registry-rules", .kind(.registryRule)) { registryRule($0) }, \.id, .registryRule,
        fields,
        "registry-rules"),
      resources: unique(
        entries(fields, "resources", .kind(.resource)) { resource($0, services: services) }, \.id, .resource,
        fields,
        "resources"),
      documents: unique(
        entries(fields, "documents", .kind(.document)) { document($0) }, \.id, .document, fields, "documents"),
      autoRAID: fields.required("autoraid").flatMap { autoRAIDTable($0) }
        ?? AutoRAIDTable(letters: [], sets: []))
  }

  private func entries<Entry>(
    _ fields: Fields, _ key: String, _ what: Problem.Subject, _ read: (Fields) -> Entry?
  ) -> [Entry] {
    list(fields.required(key), .key(key)).compactMap { item in
      guard let entry = self.fields(item, what) else { return nil }
      defer { entry.finish() }
      return read(entry)
    }
  }

  private func unique<Entry, Kind>(
    _ entries: [Entry], _ id: (Entry) -> Identifier<Kind>, _ kind: Problem.Kind, _ fields: Fields,
    _ key: String
  ) -> [Entry] {
    var seen: Set<Identifier<Kind>> = []
    for entry in entries where !seen.insert(id(entry)).inserted {
      reporter.error(.duplicateName(id(entry).text, kind: kind), at: fields.keyLocation(key))
    }
    return entries
  }

  private func equipment(_ fields: Fields) -> Equipment<Template>? {
    let quantity = text(fields.optional("quantity"), .key("quantity"))
    return template(fields.required("name"), .key("name"), use: .shown).map {
      Equipment(name: $0, quantity: quantity)
    }
  }

  private func medium(_ fields: Fields) -> Medium<Template>? {
    let id: MediumID? = identifier(fields.required("id"), .key("id"))
    let name = template(fields.required("name"), .key("name"), use: .shown)
    guard let id, let name else { return nil }
    return Medium(id: id, name: name)
  }

  private func screen(_ fields: Fields) -> Screen? {
    let menu = texts(fields.optional("menu"), .key("menu"))
    let appearance = appearance(fields)
    let id: ScreenID? = identifier(fields.required("id"), .key("id"))
    let isNamedByUs = fields.exclusive(["name", "our-name"]) == "our-name"
    let key = isNamedByUs ? "our-name" : "name"
    let name = text(fields.required(key), .key(key))
    guard let id, let name else { return nil }
    return Screen(id: id, name: name, isNamedByUs: isNamedByUs, menuPath: menu, appearance: appearance)
  }

  private func appearance(_ fields: Fields) -> Screen.Appearance {
    let keys = ["medium", "installer", "after", "served-by", "from-menu", "together"]
    guard let key = fields.exclusive(keys), let node = fields.optional(key) else { return .opened }
    return appearance(key, node) ?? .opened
  }

  private func appearance(_ key: String, _ node: YAMLNode) -> Screen.Appearance? {
    switch key {
    case "medium": return named(node, Mention.Target.medium).map { .fromMedium($0) }
    case "installer": return named(node, Mention.Target.component).map { .byInstaller($0) }
    case "after": return named(node, Mention.Target.screen).map { .following($0) }
    default: break
    }
    guard let fields = fields(node, .key(key)) else { return nil }
    defer { fields.finish() }
    switch key {
    case "served-by":
      let component = named(fields.required("component"), Mention.Target.component)
      let other = named(fields.required("talks-to"), Mention.Target.component)
      let port = template(fields.required("port"), .key("port"))
      let path = template(fields.required("path"), .key("path"))
      guard let component, let other, let port, let path else { return nil }
      return .served(by: component, talkingTo: other, port: port, path: path)
    case "from-menu":
      let path = texts(fields.required("path"), .key("path"))
      let after = fields.optional("after")
      let operation = text(after, .key("after"))
      if let after, let operation { mention(.operation(operation), at: after.location) }
      return named(fields.required("of"), Mention.Target.screen).map {
        .fromMenu(of: $0, path: path, after: operation)
      }
    case "together":
      let screen = named(fields.required("with"), Mention.Target.screen)
      let setting = named(fields.required("until"), Mention.Target.setting)
      guard let screen, let setting else { return nil }
      return .together(with: screen, until: setting)
    default: return nil  // Only the keys above are possible.
    }
  }

  private func setting(_ fields: Fields) -> Setting? {
    let store: Setting.Store
    if let node = fields.optional("registry-key") {
      guard let key = named(node, Mention.Target.registryKey) else { return nil }
      store = .registryKey(key)
    } else if let node = fields.optional("database") {
      guard let component = named(node, Mention.Target.component) else { return nil }
      store = .database(component)
    } else {
      store = .server
    }
    let offered = fields.optional("offered").flatMap { node -> Field? in
      guard let entry = self.fields(node, .key("offered")) else { return nil }
      defer { entry.finish() }
      return named(entry.required("screen"), Mention.Target.screen).flatMap {
        field(of: $0, entry, .key("offered"))
      }
    }
    guard let id: SettingID = identifier(fields.required("id"), .key("id")),
      let screen = named(fields.required("screen"), Mention.Target.screen),
      let field = field(of: screen, fields, .kind(.setting))
    else { return nil }
    return Setting(id: id, field: field, store: store, offered: offered)
  }

  private func component(_ fields: Fields) -> Component<Template>? {
    var setupScreen: ScreenID?
    if let node = fields.optional("setup-screen"), let id: ScreenID = identifier(node, .key("setup-screen")) {
      mention(.screen(id), at: node.location)
      setupScreen = id
    }
    let values: [RegistryValueID] = identifiers(fields.optional("registry-values"), .key("registry-values"))
      .map {
        mention(.registryValue($0.id), at: $0.location)
        return $0.id
      }
    let installationType = text(fields.optional("installation-type"), .key("installation-type"))
    let folder = template(fields.optional("folder"), .key("folder"))
    let services = serviceIDs(fields.optional("services"))
    let database = fields.optional("database").flatMap { self.database($0) }
    let subfolders = texts(fields.optional("subfolders"), .key("subfolders"))
    let id: ComponentID? = identifier(fields.required("id"), .key("id"))
    let name = template(fields.required("name"), .key("name"), use: .shown)
    guard let id, let name else { return nil }
    return Component(
      id: id, name: name, setupScreen: setupScreen, installationType: installationType, folder: folder,
      services: services, registryValues: values, database: database, subfolders: subfolders)
  }

  private func database(_ node: YAMLNode) -> Database<Template>? {
    guard let fields = fields(node, .key("database")) else { return nil }
    defer { fields.finish() }
    let value = fields.optional("folder-value").flatMap { named($0, Mention.Target.registryValue) }
    let files = fields.required("files")
    requireEntries(files, .key("files"))
    let names = texts(files, .key("files"))
    let name = text(fields.required("name"), .key("name"))
    let instance = template(fields.required("instance"), .key("instance"))
    let folder = fields.required("folder").flatMap({ perServer($0, .key("folder")) })
    guard let name, let instance, let folder else { return nil }
    return Database(name: name, instance: instance, files: names, folder: folder, folderValue: value)
  }

  /// A text for each server. A site need not know what it does not use, so a value may be missing.
  private func perServer(_ node: YAMLNode, _ what: Problem.Subject) -> PerServer<Template>? {
    guard let fields = fields(node, what) else { return nil }
    defer { fields.finish() }
    let serverA = template(fields.required("server-a"), .key("server-a"), use: .executedIfPresent)
    let serverB = template(fields.required("server-b"), .key("server-b"), use: .executedIfPresent)
    guard let serverA, let serverB else { return nil }
    return PerServer(serverA: serverA, serverB: serverB)
  }

  private func service(_ fields: Fields) -> Service<Template>? {
    let id: ServiceID? = identifier(fields.required("id"), .key("id"))
    let name = template(fields.required("name"), .key("name"))
    guard let id, let name else { return nil }
    return Service(id: id, name: name)
  }

  private func registryKey(_ fields: Fields) -> RegistryKey? {
    guard let id: RegistryKeyID = identifier(fields.required("id"), .key("id")),
      let node = fields.required("path"), let path = text(node, .key("path"))
    else { return nil }
    if path.contains("\u{A5}") { reporter.error(.yenSign(path), at: node.location) }
    return RegistryKey(id: id, path: path)
  }

  private func registryValue(_ fields: Fields) -> RegistryValue<Template>? {
    let data = template(fields.optional("data"), .key("data"))
    guard let id: RegistryValueID = identifier(fields.required("id"), .key("id")),
      let keyNode = fields.required("key"), let key: RegistryKeyID = identifier(keyNode, .key("key")),
      let name = text(fields.required("name"), .key("name"))
    else { return nil }
    mention(.registryKey(key), at: keyNode.location)
    return RegistryValue(id: id, key: key, name: name, data: data)
  }

  private func registryRule(_ fields: Fields) -> RegistryRule<Template>? {
    let values: [RegistryValueID] = identifiers(fields.required("values"), .key("values")).map {
      mention(.registryValue($0.id), at: $0.location)
      return $0.id
    }
    let id: RegistryRuleID? = identifier(fields.required("id"), .key("id"))
    let prefix = template(fields.required("prefix"), .key("prefix"))
    let replacement = template(fields.required("replacement"), .key("replacement"))
    guard let id, let prefix, let replacement else { return nil }
    return RegistryRule(id: id, prefix: prefix, replacement: replacement, values: values)
  }

  private func document(_ fields: Fields) -> ReferencedDocument? {
    let id: DocumentID? = identifier(fields.required("id"), .key("id"))
    let title = text(fields.required("title"), .key("title"))
    let place = text(fields.required("place"), .key("place"))
    guard let id, let title, let place else { return nil }
    return ReferencedDocument(id: id, title: title, place: place)
  }

  private func resource(_ fields: Fields, services: [Service<Template>]) -> ClusterResource<Template>? {
    let applicability = applicability(fields)
    return within(applicability?.condition) {
      resource(fields, applicability: applicability, services: services)
    }
  }

  private func resource(
    _ fields: Fields, applicability: Applicability?, services: [Service<Template>]
  ) -> ClusterResource<Template>? {
    var kind: ClusterResource<Template>.Kind?
    var name: Template?
    if let node = fields.optional("virtual-ip") {
      kind = template(node, .key("virtual-ip")).map { .virtualIP($0) }
    } else if let node = fields.optional("disk") {
      kind = template(node, .key("disk")).map { .disk($0) }
    } else if let node = fields.optional("registry") {
      kind = .registry(
        identifiers(node, .key("registry")).map {
          mention(.registryKey($0.id), at: $0.location)
          return $0.id
        })
    } else if let node = fields.required("service"), let id: ServiceID = identifier(node, .key("service")) {
      mention(.service(id), at: node.location)
      kind = .service(id)
      name = services.first { $0.id == id }?.name ?? Template([])
    }
    if name == nil { name = template(fields.required("name"), .key("name"), use: .shown) }
    let carries: ClusterResource<Template>.Carrying? =
      if case .registry? = kind { word(fields.optional("carries"), .key("carries")) } else { nil }
    let id: ResourceID? = identifier(fields.required("id"), .key("id"))
    let priority = integer(fields.required("priority"), .key("priority"))
    guard let id, let priority, let kind, let name else { return nil }
    return ClusterResource(
      id: id, kind: kind, carries: carries ?? .contents, name: name, priority: priority,
      applicability: applicability)
  }

  private func autoRAIDTable(_ node: YAMLNode) -> AutoRAIDTable? {
    guard let fields = fields(node, .key("autoraid")) else { return nil }
    defer { fields.finish() }
    let letters = texts(fields.required("letters"), .key("letters")).compactMap(\.first)
    let sets: [AutoRAIDSet] = entries(fields, "sets", .kind(.moduleSet)) { entry in
      let releases = list(entry.required("releases"), .key("releases")).compactMap { releaseSpelling($0) }
      return AutoRAIDSet(releases: releases, modules: texts(entry.required("modules"), .key("modules")))
    }
    return AutoRAIDTable(letters: letters, sets: sets)
  }

  private func releaseSpelling(_ node: YAMLNode) -> ReleaseSpelling? {
    guard let text = text(node, .kind(.release)) else { return nil }
    guard let spelling = ReleaseSpelling(text) else {
      reporter.error(
        .malformed(text, expected: .release), at: node.location)
      return nil
    }
    return spelling
  }
}
