import Procedure

/// Lines at a command prompt: `sqlcmd` and the statements of its session.
extension Performer {
  mutating func type(_ session: Session<String>, on computer: Computer?) throws(Shortfall) {
    _ = try server(computer)
    try requireOpen(session.program, on: computer)
    for line in session.lines {
      let shown = prompt(on: computer)
      if line.prompt != shown { throw .promptDiffers(line: line.input, needed: line.prompt, found: shown) }
      if desktop(computer).connection == nil {
        try typeCommand(line.input, on: computer)
      } else {
        try typeStatement(line.input, on: computer)
      }
    }
  }

  /// `>` of the command prompt, or the number of the line that sqlcmd waits for.
  private func prompt(on computer: Computer?) -> String {
    desktop(computer).connection.map { "\($0.pending.count + 1)>" } ?? ">"
  }

  /// `sqlcmd -E -S ADDRESS\INSTANCE`
  private mutating func typeCommand(_ line: String, on computer: Computer?) throws(Shortfall) {
    let words = line.split(separator: " ").map(String.init)
    guard words.first == "sqlcmd", let option = words.firstIndex(of: "-S"), option + 1 < words.count,
      words.contains("-E")
    else { throw .unknownLine(line) }
    let target = words[option + 1].split(separator: "\\").map(String.init)
    guard target.count == 2 else { throw .unknownLine(line) }
    let answer = try instance(target[1], at: target[0])
    changeDesktop(computer) {
      $0.connection = .init(address: target[0], server: answer.node, component: answer.component)
    }
  }

  private func instance(
    _ name: String, at address: String
  ) throws(Shortfall) -> (node: Node, component: ComponentID) {
    guard let node = holder(of: address) else {
      throw .instanceMissing(address: address, instance: name, reason: .nobody)
    }
    let component = scene.catalogues.components.first { $0.database?.instance == name }
    guard let component, cluster.servers[node].installed.contains(component.id) else {
      throw .instanceMissing(address: address, instance: name, reason: .notInstalled(node))
    }
    if !runs(component.services, on: node) {
      throw .instanceMissing(address: address, instance: name, reason: .stopped(node))
    }
    return (node, component.id)
  }

  private mutating func typeStatement(_ line: String, on computer: Computer?) throws(Shortfall) {
    switch line {
    case "go":
      guard let connection = desktop(computer).connection else { return }
      for statement in connection.pending { try execute(statement, connection, on: computer) }
      changeDesktop(computer) { $0.connection?.pending = [] }
    case "exit": changeDesktop(computer) { $0.connection = nil }
    default:
      if Statement(line) == nil { throw .unknownLine(line) }
      changeDesktop(computer) { $0.connection?.pending.append(line) }
    }
  }

  private mutating func execute(
    _ line: String, _ connection: Desktop.Connection, on computer: Computer?
  ) throws(Shortfall) {
    let node = connection.server
    let id = connection.component
    // A failover may have moved the address away, and somebody may have stopped the service.
    let name = scene.component(id)?.database?.instance ?? ""
    let answer = try instance(name, at: connection.address)
    if answer.node != node {
      throw .instanceMissing(address: connection.address, instance: name, reason: .moved(answer.node))
    }
    switch Statement(line) {
    case .use(let database):
      if database != "master" && !isDatabase(database, of: id) { throw .unknownLine(line) }
      changeDesktop(computer) { $0.connection?.database = database }
    case .detach(let database):
      guard let used = desktop(computer).connection?.database, used != database else {
        throw .databaseInUse(database)
      }
      guard cluster.servers[node].databases[id] != nil, isDatabase(database, of: id) else {
        throw .notAttached(database, node)
      }
      cluster.servers[node].databases[id] = nil
    case .attach(let database, let files):
      if cluster.servers[node].databases[id] != nil { throw .alreadyAttached(database, node) }
      if !isDatabase(database, of: id) { throw .notAttached(database, node) }
      for file in files {
        try requireReach(file, node)
        if !disk(of: file, node).hasFile(file) { throw .pathMissing(file, .server(node)) }
        try requireFree(file, node)
      }
      cluster.servers[node].databases[id] = files
    case nil: throw .unknownLine(line)
    }
  }

  private func isDatabase(_ name: String, of id: ComponentID) -> Bool {
    scene.component(id)?.database?.name == name
  }
}
