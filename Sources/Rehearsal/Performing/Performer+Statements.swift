import Procedure

/// Lines at a command prompt: `sqlcmd` and the statements of its session.
extension Performer {
  mutating func type(_ session: Session<String>, on computer: Computer?) throws(Shortfall) {
    _ = try server(computer)
    try requireOpen(session.program, on: computer)
    for line in session.lines {
      let shown = prompt(on: computer)
      // After a line without a meaning nobody knows the prompts, until the command prompt is back.
      if line.prompt != shown || desktop(computer).isAstray, desktop(computer).mayBeAstray {
        guard line.prompt == Self.commandPrompt else {
          changeDesktop(computer) { $0.isAstray = true }
          pass(over: .line(line.input))
          continue
        }
        changeDesktop(computer) { $0.endSession() }
      } else if line.prompt != shown {
        throw .promptDiffers(line: line.input, needed: line.prompt, found: shown)
      }
      if desktop(computer).connection == nil {
        try typeCommand(line.input, on: computer)
      } else {
        try typeStatement(line.input, on: computer)
      }
    }
  }

  private static let commandPrompt = ">"

  /// `>` of the command prompt, or the number of the line that sqlcmd waits for.
  private func prompt(on computer: Computer?) -> String {
    desktop(computer).connection.map { "\($0.pending.count + 1)>" } ?? Self.commandPrompt
  }

  /// `sqlcmd -E -S ADDRESS\INSTANCE`
  private mutating func typeCommand(_ line: String, on computer: Computer?) throws(Shortfall) {
    let words = line.split(separator: " ").map(String.init)
    let target = words.count == 4 ? words[3].split(separator: "\\").map(String.init) : []
    guard words.prefix(3) == ["sqlcmd", "-E", "-S"], target.count == 2 else {
      pass(over: .line(line))
      return changeDesktop(computer) { $0.isAstray = true }
    }
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
      let isKnown = Statement(line) != nil
      if !isKnown { pass(over: .line(line)) }
      changeDesktop(computer) {
        $0.connection?.pending.append(line)
        if !isKnown { $0.connection?.hasUnknownLines = true }
      }
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
      // A database of another product: what is done there is not known.
      if database != "master" && !isDatabase(database, of: id) { pass(over: .line(line)) }
      changeDesktop(computer) { $0.connection?.database = database }
    case .detach(let database):
      guard let used = desktop(computer).connection?.database, used != database else {
        throw .databaseInUse(database)
      }
      guard cluster.servers[node].databases[id] != nil, isDatabase(database, of: id) else {
        throw .notAttached(database, node)
      }
      if !cluster.existingServer.isDisjoint(with: cluster.servers[node].addresses) {
        throw .existingDatabase(database, node)
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
    case nil: break
    }
  }

  private func isDatabase(_ name: String, of id: ComponentID) -> Bool {
    scene.component(id)?.database?.name == name
  }
}
