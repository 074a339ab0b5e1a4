import Procedure

/// Programs, screens, and what is entered on them.
extension Performer {
  mutating func insert(_ id: MediumID, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    if !cluster.hasEquipment { throw .noEquipment }
    cluster.servers[node].media.insert(id)
  }

  func requireOpen(_ id: ScreenID, on computer: Computer?) throws(Shortfall) {
    guard let computer else { throw .noServer }
    if !desktop(computer).screens.contains(id) {
      throw .screenClosed(screen: scene.screenName(id), computer)
    }
  }

  mutating func open(_ id: ScreenID, on computer: Computer?) throws(Shortfall) {
    guard let computer else { throw .noServer }
    switch scene.screen(id)?.appearance ?? .opened {
    case .opened: changeDesktop(computer) { $0.screens.insert(id) }
    case .fromMedium(let medium):
      let node = try server(computer)
      guard cluster.servers[node].media.contains(medium) else {
        let name = scene.catalogues.media.first { $0.id == medium }?.name ?? medium.text
        throw .noMedium(medium: name, computer)
      }
      changeDesktop(computer) { $0.screens.insert(id) }
    case .served: try openConsole(id, at: scene.virtualAddress, on: computer)
    case .byInstaller, .following, .fromMenu, .together:
      throw .screenDoesNotOpen(screen: scene.screenName(id))
    }
  }

  mutating func close(_ id: ScreenID, on computer: Computer?) throws(Shortfall) {
    try requireOpen(id, on: computer)
    if case .served? = scene.screen(id)?.appearance { return closeConsole(id, on: computer) }
    changeDesktop(computer) { desktop in
      desktop.close(id)
      // A connection ends together with the program that made it.
      desktop.endSession()
    }
  }

  mutating func closeConsole(_ id: ScreenID, on computer: Computer?) {
    let inside = scene.screens(inside: id)
    changeDesktop(computer) { desktop in
      for screen in [id] + inside { desktop.close(screen) }
      desktop.operations = []
      desktop.console = nil
    }
  }

  mutating func chooseMenu(_ path: [String], of id: ScreenID, on computer: Computer?) throws(Shortfall) {
    try requireOpen(id, on: computer)
    for screen in scene.catalogues.screens {
      guard case .fromMenu(id, path, let operation) = screen.appearance else { continue }
      if let operation, !desktop(computer).operations.contains(operation) {
        throw .operationMissing(operation, screen: screen.name)
      }
      changeDesktop(computer) { $0.screens.insert(screen.id) }
    }
  }

  mutating func enter(_ text: String?, into field: Field, on computer: Computer?) throws(Shortfall) {
    try requireOpen(field.screen, on: computer)
    changeDesktop(computer) { $0.enter(text, into: field) }
  }

  mutating func choose(_ option: String, in field: Field, on computer: Computer?) throws(Shortfall) {
    try requireOpen(field.screen, on: computer)
    if let setting = scene.catalogues.settings.first(where: { $0.offered == field }) {
      let node = try servingNode(computer)
      let offered = options(of: setting, on: node)
      if !offered.contains(option) {
        throw .optionMissing(option, field: name(of: field), offered: offered.sorted())
      }
    }
    changeDesktop(computer) { $0.enter(option, into: field) }
  }

  /// What was entered earlier, if it can be seen from `node`.
  private func options(of setting: Setting, on node: Node) -> Set<String> {
    switch setting.store {
    case .server, .registryKey: return Set([cluster.servers[node].settings[setting.id]].compactMap { $0 })
    case .database(let component):
      guard let files = cluster.servers[node].databases[component], let first = files.first,
        runs(scene.component(component)?.services ?? [], on: node)
      else { return [] }
      return disk(of: first, node).contents(of: first)?[setting.id] ?? []
    }
  }

  mutating func press(on id: ScreenID, on computer: Computer?) throws(Shortfall) {
    try requireOpen(id, on: computer)
    try takeOver(id, on: computer)
    let following = scene.catalogues.screens.filter { $0.appearance == .following(id) }.map(\.id)
    changeDesktop(computer) { desktop in
      desktop.close(id)
      desktop.screens.formUnion(following)
    }
  }

  /// What was entered on the screen is applied.
  mutating func takeOver(_ id: ScreenID, on computer: Computer?) throws(Shortfall) {
    let node = try servingNode(computer)
    var entries: [Desktop.Entry] = []
    changeDesktop(computer) { entries = $0.takeEntries(of: id) }
    for entry in entries {
      guard let text = entry.text else { continue }
      for setting in scene.catalogues.settings
      where setting.field == entry.field || setting.offered == entry.field {
        cluster.servers[node].settings[setting.id] = text
        note(setting: setting.id, on: node)
        if case .database(let component) = setting.store, setting.field == entry.field {
          keep(text, of: setting.id, in: component, on: node)
        }
      }
    }
  }

  /// Writes a value into the database, if it is attached and its instance runs.
  private mutating func keep(_ text: String, of setting: SettingID, in component: ComponentID, on node: Node)
  {
    guard let first = cluster.servers[node].databases[component]?.first,
      runs(scene.component(component)?.services ?? [], on: node),
      var contents = disk(of: first, node).contents(of: first)
    else { return }
    contents[setting, default: []].insert(text)
    changeDisk(of: first, node) { $0.write(contents, to: first) }
  }

  mutating func operate(_ operation: String, in id: ScreenID, on computer: Computer?) throws(Shortfall) {
    try requireOpen(id, on: computer)
    let node = try servingNode(computer)
    cluster.servers[node].operations[operation, default: 0] += 1
    changeDesktop(computer) { $0.operations.insert(operation) }
  }

  /// The server that a computer's screens work on: the computer itself, or the server that the console shows.
  func servingNode(_ computer: Computer?) throws(Shortfall) -> Node {
    switch computer {
    case .server(let node): return node
    case .webConsole:
      guard let node = desktop(computer).console else { throw .noAnswer(url: scene.virtualAddress) }
      return node
    case .existingServer, nil: throw .noServer
    }
  }

  mutating func browse(_ url: String, on computer: Computer?) throws(Shortfall) {
    guard let computer else { throw .noServer }
    guard let page = WebAddress(url) else { throw .noAnswer(url: url) }
    let screens = scene.servedScreens.filter { screen in
      scene.servedPages[screen].map { $0.port == page.port && $0.path == page.path } ?? false
    }
    if screens.isEmpty { throw .noAnswer(url: url) }
    for screen in screens { try openConsole(screen, at: page.host, on: computer) }
  }

  private mutating func openConsole(_ id: ScreenID, at host: String, on computer: Computer) throws(Shortfall)
  {
    guard case .served(let component, let other, _, _)? = scene.screen(id)?.appearance else { return }
    guard let node = holder(of: host) else { throw .noAnswer(url: host) }
    if !cluster.servers[node].installed.contains(component) {
      throw .consoleMissing(component: scene.componentName(component), node)
    }
    let services = scene.component(other)?.services ?? []
    let idle = services.filter { cluster.servers[node].services[$0]?.run != .running }
    if !idle.isEmpty { throw .consoleServices(names: idle.map { scene.serviceName($0) }, node) }
    let inside = scene.screens(inside: id)
    let together = scene.catalogues.screens.filter { screen in
      guard case .together(id, let setting) = screen.appearance else { return false }
      return cluster.servers[node].settings[setting] == nil
    }.map(\.id)
    changeDesktop(computer) { desktop in
      desktop.operations = []
      desktop.console = node
      desktop.screens.insert(id)
      // What the page showed before disappears with the page.
      for screen in inside { desktop.close(screen) }
      desktop.screens.formUnion(together)
    }
  }

  private func name(of field: Field) -> String {
    field.name?.text ?? field.box ?? field.tab ?? scene.screenName(field.screen)
  }
}
