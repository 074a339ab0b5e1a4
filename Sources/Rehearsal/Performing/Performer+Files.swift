import Procedure

/// Folders, files and the registry.
extension Performer {
  /// The disk that `path` is on, as `node` sees it.
  func disk(of path: String, _ node: Node) -> Disk {
    scene.isShared(path) ? cluster.sharedDisk : cluster.servers[node].disk
  }

  mutating func changeDisk(of path: String, _ node: Node, _ change: (inout Disk) -> Void) {
    if scene.isShared(path) { change(&cluster.sharedDisk) } else { change(&cluster.servers[node].disk) }
  }

  /// What is on the shared disk is available to the server that has the disk.
  func requireReach(_ path: String, _ node: Node) throws(Shortfall) {
    let owner = owner(of: .disk)
    if scene.isShared(path) && owner != node { throw .diskElsewhere(path: path, node, owner: owner) }
  }

  mutating func createFolder(_ path: String, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    try requireReach(path, node)
    changeDisk(of: path, node) { $0.addFolder(path) }
  }

  mutating func copy(_ job: CopyJob<String>, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    for path in [job.source, job.destination] {
      try requireReach(path, node)
      if !disk(of: path, node).hasFolder(path) { throw .pathMissing(path, computer) }
    }
    try requireIdle(job.source, node)
    for name in job.names {
      let path = "\(job.source)\\\(name)"
      let source = disk(of: path, node)
      let isThere = job.subject == .files ? source.hasFile(path) : source.hasFolder(path)
      if !isThere { throw .pathMissing(path, computer) }
      try requireFree(path, node)
      let target = "\(job.destination)\\\(name)"
      switch job.subject {
      case .files:
        let contents = source.contents(of: path) ?? [:]
        changeDisk(of: target, node) { $0.write(contents, to: target) }
      case .folders:
        let everything = source.everything(below: path)
        changeDisk(of: target, node) { disk in
          disk.addFolder(target)
          for rest in everything.folders { disk.addFolder(target + rest) }
          for file in everything.files { disk.write(file.contents, to: target + file.rest) }
        }
      }
    }
  }

  /// A rule: data is moved only while the services of its component are stopped.
  private func requireIdle(_ folder: String, _ node: Node) throws(Shortfall) {
    if discipline == .neglected { return }
    for component in scene.catalogues.components {
      // The files of a database are free as soon as it is detached.
      guard let own = component.folder, component.database == nil, WindowsPath.isInside(folder, own) else {
        continue
      }
      let running = component.services.filter { cluster.servers[node].services[$0]?.run == .running }
      if !running.isEmpty {
        throw .servicesRun(names: running.map { scene.serviceName($0) }, folder: folder)
      }
    }
  }

  /// A file of an attached database is locked while its instance runs, on either server.
  func requireFree(_ path: String, _ node: Node) throws(Shortfall) {
    let nodes = scene.isShared(path) ? Node.allCases : [node]
    for other in nodes {
      for (id, files) in cluster.servers[other].databases.sorted(by: { $0.key < $1.key }) {
        guard let component = scene.component(id), runs(component.services, on: other) else { continue }
        if files.contains(where: { WindowsPath.isInside($0, path) }) {
          throw .fileInUse(path: path, database: component.database?.name ?? component.name, other)
        }
      }
    }
  }

  mutating func set(_ change: RegistryChange<String>, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    let name = scene.registryName(change.value)
    guard let data = cluster.servers[node].registry[change.value] else {
      throw .valueMissing(name: name, node)
    }
    if data != .whole(change.before) {
      throw .dataDiffers(name: name, needed: change.before, found: data.known, node)
    }
    try requireActive(node)
    cluster.servers[node].registry[change.value] = .whole(change.after)
    note(value: change.value, on: node)
  }

  mutating func rewrite(_ id: RegistryRuleID, on computer: Computer?) throws(Shortfall) {
    let node = try server(computer)
    guard let rule = scene.rule(id) else { return }
    for value in rule.values {
      let name = scene.registryName(value)
      guard let data = cluster.servers[node].registry[value] else { throw .valueMissing(name: name, node) }
      if !data.begins(with: rule.prefix) {
        throw .prefixDiffers(name: name, prefix: rule.prefix, found: data.known, node)
      }
      cluster.servers[node].registry[value] = data.replacing(rule.prefix, with: rule.replacement)
      note(value: value, on: node)
    }
    try requireActive(node)
  }
}
