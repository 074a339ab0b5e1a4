public import Procedure

/// What can be seen.
extension Performer {
  /// Looks for `fact` at `place`; throws what is different.
  public func look(for fact: Fact<String>, at place: Place) throws(Shortfall) {
    switch fact {
    case .screen(let id):
      for computer in try computers(seenFrom: place) { try requireOpen(id, on: computer) }
    case .active(let node):
      if cluster.active != node { throw .notActive(node, active: cluster.active) }
    case .clusterStopped:
      if let active = cluster.active { throw .clusterRuns(active: active) }
    case .address(let address, let other, let presence):
      for computer in try computers(seenFrom: other ?? place) {
        let held = addresses(of: computer)
        switch presence {
        case .present: if !held.contains(address) { throw .addressMissing(address, holders: held.sorted()) }
        case .absent: if held.contains(address) { throw .addressTaken(address) }
        }
      }
    case .opens(let paths, let other):
      for computer in try computers(seenFrom: other ?? place) {
        let node = try server(computer)
        for path in paths { try requireFolder(path, node) }
      }
    case .lists(let names, let folder, let other):
      for computer in try computers(seenFrom: other ?? place) {
        let node = try server(computer)
        try requireFolder(folder, node)
        for name in names where !disk(of: folder, node).has("\(folder)\\\(name)") {
          throw .pathMissing("\(folder)\\\(name)", computer)
        }
      }
    case .empty(let folder):
      for computer in try computers(seenFrom: place) {
        let node = try server(computer)
        try requireFolder(folder, node)
        if !disk(of: folder, node).isEmpty(folder) { throw .folderNotEmpty(folder) }
      }
    case .services(let selection, let other, let condition):
      for computer in try computers(seenFrom: other ?? place) {
        try look(for: condition, of: scene.services(selection), try server(computer))
      }
    case .registryValue(let id, let data):
      for computer in try computers(seenFrom: place) {
        try requireData(.whole(data), of: id, try server(computer))
      }
    case .registryRule(let id):
      for computer in try computers(seenFrom: place) { try requireRewritten(id, try server(computer)) }
    }
  }

  /// The computers at which somebody looks; if there is none, nothing would be checked.
  private func computers(seenFrom place: Place) throws(Shortfall) -> [Computer] {
    let computers = computers(at: place)
    if computers.isEmpty { throw .noServer }
    return computers
  }

  private func addresses(of computer: Computer) -> Set<String> {
    switch computer {
    case .server(let node):
      let own = Set(cluster.servers[node].addresses)
      return owner(of: .virtualIP) == node ? own.union([scene.virtualAddress]) : own
    case .existingServer: return cluster.existingServer
    case .webConsole: return []
    }
  }

  func requireFolder(_ path: String, _ node: Node) throws(Shortfall) {
    try requireReach(path, node)
    if !disk(of: path, node).hasFolder(path) { throw .pathMissing(path, .server(node)) }
  }

  private func look(
    for condition: ServiceCondition, of ids: [ServiceID], _ node: Node
  ) throws(Shortfall) {
    try requireExisting(ids, node)
    let services = cluster.servers[node].services
    switch condition {
    case .running, .stopped:
      let wanted: Server.Run = condition == .running ? .running : .stopped
      let others = ids.filter { services[$0]?.run != wanted }
      if !others.isEmpty {
        throw .runDiffers(names: others.map { scene.serviceName($0) }, needed: wanted, node)
      }
    case .manual:
      let others = ids.filter { services[$0]?.startup != .manual }
      if !others.isEmpty {
        throw .startupDiffers(names: others.map { scene.serviceName($0) }, needed: .manual, node)
      }
    }
  }

  func requireData(_ data: RegistryData, of id: RegistryValueID, _ node: Node) throws(Shortfall) {
    let name = scene.registryName(id)
    guard let found = cluster.servers[node].registry[id] else { throw .valueMissing(name: name, node) }
    if found != data { throw .dataDiffers(name: name, needed: data.known, found: found.known, node) }
  }

  func requireRewritten(_ id: RegistryRuleID, _ node: Node) throws(Shortfall) {
    guard let rule = scene.rule(id) else { return }
    for value in rule.values {
      let name = scene.registryName(value)
      guard let found = cluster.servers[node].registry[value] else { throw .valueMissing(name: name, node) }
      if !found.begins(with: rule.replacement) {
        throw .prefixDiffers(name: name, prefix: rule.replacement, found: found.known, node)
      }
    }
  }
}
