public import Procedure

/// What is true when a part of the procedure is done.
extension Performer {
  /// How the cluster differs from `demand`; `nil` if it does not.
  public func shortfall(of demand: OutcomeClause<String>.Demand) -> OutcomeShortfall? {
    do {
      try check(demand)
      return nil
    } catch {
      return error
    }
  }

  private func check(_ demand: OutcomeClause<String>.Demand) throws(OutcomeShortfall) {
    switch demand {
    case .services(let selection): try both { node throws(OutcomeShortfall) in try services(selection, node) }
    case .database(let id, let folder):
      try both { node throws(OutcomeShortfall) in try database(id, in: folder, node) }
    case .registryValue(let id, let data):
      try both { node throws(OutcomeShortfall) in
        try finding { () throws(Shortfall) in try requireData(.whole(data), of: id, node) }
      }
    case .registryRule(let id):
      try both { node throws(OutcomeShortfall) in
        try finding { () throws(Shortfall) in
          try requireRewritten(id, node)
          try requireNoneLeft(id, node)
        }
      }
    case .resources: try resources()
    case .sharedFolder(let path): try shared(path)
    case .sharedContents(let names, let folder):
      for name in names { try shared("\(folder)\\\(name)") }
    case .setting(let id, let text):
      try both { node throws(OutcomeShortfall) in
        let found = cluster.servers[node].settings[id]
        if found != text { throw .settingDiffers(needed: text, found: found, node) }
      }
    case .addresses(let limit):
      try both { node throws(OutcomeShortfall) in
        let held = Set(cluster.servers[node].addresses).union([scene.virtualAddress])
        if held.count > limit { throw .tooManyAddresses(held.count, limit: limit, node) }
      }
    case .active(let node):
      if cluster.active != node { throw .found(.notActive(node, active: cluster.active)) }
    case .alike(let operation):
      let counts = cluster.servers.map { $0.operations[operation] ?? 0 }
      if counts.serverA != counts.serverB {
        throw .notAlike(serverA: counts.serverA, serverB: counts.serverB)
      }
    }
  }

  private func both(_ check: (Node) throws(OutcomeShortfall) -> Void) throws(OutcomeShortfall) {
    for node in Node.allCases { try check(node) }
  }

  /// No remaining value begins with what the rule replaces, including values that the rule forgets.
  private func requireNoneLeft(_ id: RegistryRuleID, _ node: Node) throws(Shortfall) {
    guard let rule = scene.rule(id) else { return }
    for (value, data) in cluster.servers[node].registry.sorted(by: { $0.key < $1.key })
    where data.begins(with: rule.prefix) {
      throw .prefixDiffers(name: scene.registryName(value), prefix: rule.replacement, found: data.known, node)
    }
  }

  private func finding(_ look: () throws(Shortfall) -> Void) throws(OutcomeShortfall) {
    do {
      try look()
    } catch {
      throw .found(error)
    }
  }

  private func services(_ selection: ServiceSelection, _ node: Node) throws(OutcomeShortfall) {
    let ids = scene.services(selection)
    try finding { () throws(Shortfall) in try requireExisting(ids, node) }
    let run = scene.clusterServices(cluster.applied)
    let forgotten = ids.filter { !run.contains($0) }
    if !forgotten.isEmpty { throw .notRunByCluster(forgotten.map { scene.serviceName($0) }) }
    let services = cluster.servers[node].services
    let automatic = ids.filter { services[$0]?.startup != .manual }
    if !automatic.isEmpty {
      throw .found(
        .startupDiffers(names: automatic.map { scene.serviceName($0) }, needed: .manual, node))
    }
    let wanted: Server.Run = cluster.active == node ? .running : .stopped
    let others = ids.filter { services[$0]?.run != wanted }
    if !others.isEmpty {
      throw .found(.runDiffers(names: others.map { scene.serviceName($0) }, needed: wanted, node))
    }
  }

  private func database(_ id: ComponentID, in folder: String, _ node: Node) throws(OutcomeShortfall) {
    guard let database = scene.component(id)?.database else { return }
    let wanted = database.files.map { "\(folder)\\\($0)" }
    let found = cluster.servers[node].databases[id]
    let isSame = found.map { $0.map { $0.lowercased() } == wanted.map { $0.lowercased() } } ?? false
    if !isSame { throw .attachedElsewhere(database: database.name, needed: wanted, found: found, node) }
    for file in wanted { try shared(file) }
  }

  private func shared(_ path: String) throws(OutcomeShortfall) {
    if !scene.isShared(path) { throw .notOnSharedDisk(path) }
    if !cluster.sharedDisk.has(path) { throw .found(.pathMissing(path, nil)) }
  }

  private func resources() throws(OutcomeShortfall) {
    let configuration = cluster.applied ?? Configuration()
    let missing = scene.resources.filter { configuration.resources[$0.id] == nil }
    if !missing.isEmpty { throw .found(.resourcesMissing(missing.map(\.name))) }
    for resource in scene.resources {
      let found = configuration.resources[resource.id] ?? nil
      if found != resource.priority {
        throw .priorityDiffers(resource.name, needed: resource.priority, found: found)
      }
    }
    if configuration.moving != .together { throw .movingSeparately }
  }
}
