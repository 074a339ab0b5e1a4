import Procedure

/// The cluster software.
extension Performer {
  mutating func changeAddress(from: String, to: String) throws(Shortfall) {
    if !cluster.existingServer.contains(from) {
      throw .addressMissing(from, holders: cluster.existingServer.sorted())
    }
    cluster.existingServer.remove(from)
    cluster.existingServer.insert(to)
  }

  /// The configuration can be edited once the software is installed, and, as a rule, while the cluster is stopped.
  private func requireEditable() throws(Shortfall) {
    for node in Node.allCases where !cluster.servers[node].installed.contains(scene.clusterSoftware) {
      throw .notInstalled(component: scene.componentName(scene.clusterSoftware), node)
    }
    if discipline == .kept, case .running(let active) = cluster.operation {
      throw .clusterRuns(active: active)
    }
  }

  mutating func define(_ selection: ResourceSelection) throws(Shortfall) {
    try requireEditable()
    for resource in scene.resources where resource.isMeant(by: selection) {
      if cluster.edited.resources[resource.id] == nil { cluster.edited.resources[resource.id] = .some(nil) }
    }
  }

  mutating func prioritise(_ selection: ResourceSelection) throws(Shortfall) {
    try requireEditable()
    let meant = scene.resources.filter { $0.isMeant(by: selection) }
    let missing = meant.filter { cluster.edited.resources[$0.id] == nil }
    if !missing.isEmpty { throw .resourcesMissing(missing.map(\.name)) }
    for resource in meant { cluster.edited.resources[resource.id] = resource.priority }
    // Making some of them move together says nothing about the others.
    if selection == .all { cluster.edited.moving = .together }
  }

  mutating func applyConfiguration() throws(Shortfall) {
    try requireEditable()
    if cluster.edited.resources.isEmpty { throw .noConfiguration }
    cluster.applied = cluster.edited
  }

  mutating func startCluster(_ node: Node) throws(Shortfall) {
    if case .running(let active) = cluster.operation { throw .clusterRuns(active: active) }
    guard cluster.applied != nil else { throw .noConfiguration }
    if cluster.existingServer.contains(scene.virtualAddress) { throw .addressTaken(scene.virtualAddress) }
    for server in Node.allCases {
      try requireExisting(scene.clusterServices(cluster.applied), server)
      try requireKeys(scene.carriedKeys(cluster.applied), server)
    }
    cluster.operation = .running(active: node)
    startResources(on: node)
  }

  /// What is carried over must exist on both servers; otherwise a later installation would create its data again.
  private func requireKeys(_ keys: [CarriedKey], _ node: Node) throws(Shortfall) {
    let registry = cluster.servers[node].registry
    let missing = keys.filter { key in !key.values.contains { registry[$0] != nil } }
    if !missing.isEmpty { throw .keysMissing(paths: missing.map(\.path), node) }
  }

  mutating func stopCluster() throws(Shortfall) {
    guard case .running(let active) = cluster.operation else { throw .clusterStopped }
    try requireReleasable(active)
    stopResources(on: active)
    cluster.operation = .stopped
    loseConsoles()
  }

  mutating func failOverToStandby() throws(Shortfall) {
    guard let active = cluster.active else { throw .clusterStopped }
    try failOver(to: active.other)
  }

  mutating func failOver(to node: Node) throws(Shortfall) {
    guard case .running(let active) = cluster.operation else { throw .clusterStopped }
    if active == node { throw .alreadyActive(node) }
    try requireReleasable(active)
    stopResources(on: active)
    carryRegistry(from: active, to: node)
    cluster.operation = .running(active: node)
    startResources(on: node)
    loseConsoles()
  }

  /// The Web servers of the two nodes know nothing of each other's sessions, so the content of a browser ends
  /// with the server that showed it.
  private mutating func loseConsoles() {
    for screen in scene.servedScreens {
      for computer in cluster.desktops.keys { closeConsole(screen, on: computer) }
    }
  }

  /// The disk leaves a server only if nothing that the cluster does not stop has files open on it.
  private func requireReleasable(_ node: Node) throws(Shortfall) {
    let stopped = Set(scene.clusterServices(cluster.applied))
    for (id, files) in cluster.servers[node].databases.sorted(by: { $0.key < $1.key }) {
      guard let component = scene.component(id), files.contains(where: { scene.isShared($0) }) else {
        continue
      }
      for service in component.services where !stopped.contains(service) {
        if cluster.servers[node].services[service]?.run == .running {
          throw .diskInUse(service: scene.serviceName(service), node)
        }
      }
    }
  }

  private mutating func startResources(on node: Node) {
    for id in scene.clusterServices(cluster.applied) { cluster.servers[node].services[id]?.run = .running }
  }

  private mutating func stopResources(on node: Node) {
    for id in scene.clusterServices(cluster.applied) {
      cluster.servers[node].services[id]?.run = .stopped
    }
  }

  /// Notes a change that a resource would carry over.
  mutating func note(value: RegistryValueID? = nil, setting: SettingID? = nil, on node: Node) {
    if cluster.active != node || owner(of: .registry) != node { return }
    if let value { cluster.changed.values.insert(value) }
    if let setting { cluster.changed.settings.insert(setting) }
  }

  /// Registry synchronisation: what is below its keys moves with the failover, all of it or what has changed.
  private mutating func carryRegistry(from old: Node, to new: Node) {
    let changed = cluster.changed
    cluster.changed = .init()
    for key in scene.carriedKeys(cluster.applied) {
      for value in key.values where key.carries == .contents || changed.values.contains(value) {
        cluster.servers[new].registry[value] = cluster.servers[old].registry[value]
      }
      for setting in key.settings where key.carries == .contents || changed.settings.contains(setting) {
        cluster.servers[new].settings[setting] = cluster.servers[old].settings[setting]
      }
    }
  }
}
