import Procedure

/// Services.
extension Performer {
  /// The services that exist at a server where they are going to be changed.
  private func existing(
    _ selection: ServiceSelection, on computer: Computer?
  ) throws(Shortfall) -> (node: Node, ids: [ServiceID]) {
    let node = try server(computer)
    let ids = scene.services(selection)
    try requireExisting(ids, node)
    return (node, ids)
  }

  func requireExisting(_ ids: [ServiceID], _ node: Node) throws(Shortfall) {
    let missing = ids.filter { cluster.servers[node].services[$0] == nil }
    if !missing.isEmpty { throw .servicesMissing(names: missing.map { scene.serviceName($0) }, node) }
  }

  mutating func setStartup(
    _ selection: ServiceSelection, from: Startup, to: Startup, on computer: Computer?
  ) throws(Shortfall) {
    let (node, ids) = try existing(selection, on: computer)
    let others = ids.filter { cluster.servers[node].services[$0]?.startup != from }
    if !others.isEmpty {
      throw .startupDiffers(names: others.map { scene.serviceName($0) }, needed: from, node)
    }
    try requireActive(node)
    for id in ids { cluster.servers[node].services[id]?.startup = to }
  }

  mutating func stop(_ selection: ServiceSelection, on computer: Computer?) throws(Shortfall) {
    let (node, ids) = try existing(selection, on: computer)
    // A rule: if they were stopped by hand, the cluster would think that they had failed.
    let run =
      discipline == .neglected ? [] : ids.filter { scene.clusterServices(cluster.applied).contains($0) }
    if !run.isEmpty { throw .runByCluster(names: run.map { scene.serviceName($0) }, node) }
    try requireActive(node)
    for id in ids { cluster.servers[node].services[id]?.run = .stopped }
  }

  mutating func start(_ selection: ServiceSelection, on computer: Computer?) throws(Shortfall) {
    let (node, ids) = try existing(selection, on: computer)
    try requireActive(node)
    for id in ids { cluster.servers[node].services[id]?.run = .running }
  }
}
