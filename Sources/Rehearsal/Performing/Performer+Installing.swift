import Procedure

/// Components and what they bring.
extension Performer {
  mutating func select(_ id: ComponentID, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    if let screen = scene.component(id)?.setupScreen { try requireOpen(screen, on: computer) }
    cluster.servers[node].selected = id
  }

  mutating func runInstaller(_ id: ComponentID, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    guard let component = scene.component(id) else { return }
    let server = cluster.servers[node]
    if let other = server.installing {
      throw .installationUnderWay(component: scene.componentName(other), node)
    }
    if server.installed.contains(id) { throw .alreadyInstalled(component: component.name, node) }
    if component.setupScreen != nil, server.selected != id {
      throw .notSelected(component: component.name, selected: server.selected.map { scene.componentName($0) })
    }
    if !cluster.hasEquipment { throw .noEquipment }
    // What the cluster will run is installed with the virtual address and the shared disk available.
    if !component.services.isEmpty { try requireActive(node) }
    cluster.servers[node].installing = id
    cluster.servers[node].selected = nil
    let first = scene.catalogues.screens.filter { $0.appearance == .byInstaller(id) }.map(\.id)
    changeDesktop(computer) { $0.screens.formUnion(first) }
  }

  mutating func awaitInstallation(_ id: ComponentID, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    guard let component = scene.component(id) else { return }
    if cluster.servers[node].installing != id { throw .noInstallation(component: component.name, node) }
    let dialogs = scene.dialogs(of: id)
    // A screen that leads to others is complete when its button has been pressed.
    let asking = dialogs.filter { dialog in
      dialogs.contains { $0.appearance == .following(dialog.id) }
    }
    for screen in asking where desktop(computer).screens.contains(screen.id) {
      throw .installerWaits(component: component.name, screen: screen.name)
    }
    for screen in dialogs {
      try takeOver(screen.id, on: computer)
      changeDesktop(computer) { $0.close(screen.id) }
    }
    if let screen = component.setupScreen { changeDesktop(computer) { $0.close(screen) } }
    cluster.servers[node].installing = nil
    cluster.servers[node].installed.insert(id)
    bring(component, to: node)
  }

  private mutating func bring(_ component: Component<String>, to node: Node) {
    for id in component.services {
      cluster.servers[node].services[id] = .init(startup: .automatic, run: .running)
    }
    if let folder = component.folder {
      cluster.servers[node].disk.addFolder(folder)
      for name in component.subfolders { cluster.servers[node].disk.addFolder("\(folder)\\\(name)") }
    }
    for id in component.registryValues {
      cluster.servers[node].registry[id] = initialData(of: id, component, node)
    }
    if let database = component.database {
      let folder = database.folder[node]
      let files = database.files.map { "\(folder)\\\($0)" }
      for file in files { cluster.servers[node].disk.write([:], to: file) }
      cluster.servers[node].databases[component.id] = files
    }
  }

  private func initialData(of id: RegistryValueID, _ component: Component<String>, _ node: Node)
    -> RegistryData
  {
    if let database = component.database, database.folderValue == id { return .whole(database.folder[node]) }
    if let data = scene.registryValue(id)?.data { return .whole(data) }
    // What the manual says about the other values: their data begins with the rule's prefix.
    let rule = scene.catalogues.registryRules.first { $0.values.contains(id) }
    return .below(rule?.prefix ?? component.folder ?? "")
  }

  /// Whether all of these services run on `node`.
  func runs(_ services: [ServiceID], on node: Node) -> Bool {
    services.allSatisfy { cluster.servers[node].services[$0]?.run == .running }
  }
}
