public import Procedure

/// Performs actions on a cluster: each has its precondition and its effect in one place.
///
/// If the precondition of an action does not hold, it throws what is missing, and leaves the cluster as it was.
public struct Performer: Sendable {
  /// The site.
  public let scene: Scene
  /// The cluster as it is now.
  public internal(set) var cluster: Cluster
  /// What the last action held that rehearsal has no meaning for.
  private(set) var unmodelled: [Unmodelled] = []
  /// Whether the manual's rules are followed that nothing on a screen reminds anybody of.
  var discipline: Discipline

  /// Whether rules are followed that nothing enforces.
  enum Discipline: Equatable, Sendable {
    /// They are: an action that breaks one is refused.
    case kept
    /// They are not: the action goes on, and its effect shows later or never.
    case neglected
  }

  /// A performer before the first step.
  public init(_ scene: Scene) { self.init(scene, .kept) }

  init(_ scene: Scene, _ discipline: Discipline) {
    self.scene = scene
    self.discipline = discipline
    cluster = scene.cluster
  }

  /// Performs `action` at `place`.
  public mutating func perform(_ action: Action<String>, at place: Place) throws(Shortfall) {
    let before = cluster
    unmodelled = []
    do {
      let computers = computers(at: place)
      if computers.isEmpty { return try perform(action, on: nil) }
      for computer in computers { try perform(action, on: computer) }
    } catch {
      cluster = before
      throw error
    }
  }

  /// The computers that somebody at `place` works at.
  func computers(at place: Place) -> [Computer] {
    switch place {
    case .serverA: [.server(.serverA)]
    case .serverB: [.server(.serverB)]
    case .bothServers: [.server(.serverA), .server(.serverB)]
    case .webConsole: [.webConsole]
    case .existingServer: [.existingServer]
    case .activeServer: cluster.active.map { [.server($0)] } ?? []
    case .standbyServer: cluster.active.map { [.server($0.other)] } ?? []
    case .cluster, .desk: []
    }
  }

  private mutating func perform(_ action: Action<String>, on computer: Computer?) throws(Shortfall) {
    switch action {
    case .gatherEquipment: cluster.hasEquipment = true
    case .insertMedium(let id): try insert(id, on: computer)
    case .open(let id): try open(id, on: computer)
    case .close(let id): try close(id, on: computer)
    case .selectComponent(let id): try select(id, on: computer)
    case .runInstaller(let id): try runInstaller(id, on: computer)
    case .awaitInstallation(let id): try awaitInstallation(id, on: computer)
    case .type(let session): try type(session, on: computer)
    case .copy(let job): try copy(job, on: computer)
    case .createFolder(let path): try createFolder(path, on: computer)
    case .setRegistryValue(let change): try set(change, on: computer)
    case .rewriteRegistryValues(let id): try rewrite(id, on: computer)
    case .setStartup(let services, let from, let to):
      try setStartup(services, from: from, to: to, on: computer)
    case .stopServices(let services): try stop(services, on: computer)
    case .startServices(let services): try start(services, on: computer)
    case .showTab(let id, _): try requireOpen(id, on: computer)
    case .confirmModules(let id, _):
      try requireOpen(id, on: computer)
      pass(over: .look)
    case .chooseMenu(let id, let path): try chooseMenu(path, of: id, on: computer)
    case .enter(let field, .text(let text)): try enter(text, into: field, on: computer)
    case .enter(let field, .secret): try enter(nil, into: field, on: computer)
    case .choose(let field, let option): try choose(option, in: field, on: computer)
    case .ensure(let field, let option): try enter(option, into: field, on: computer)
    case .press(let id, _): try press(on: id, on: computer)
    case .operate(let id, let operation): try operate(operation, in: id, on: computer)
    case .browse(let url): try browse(url, on: computer)
    case .changeAddress(let from, let to): try changeAddress(from: from, to: to)
    case .defineResources(let selection): try define(selection)
    case .prioritiseResources(let selection): try prioritise(selection)
    case .applyClusterConfiguration: try applyConfiguration()
    case .startCluster(let node): try startCluster(node)
    case .stopCluster: try stopCluster()
    case .failOver(.node(let node)): try failOver(to: node)
    case .failOver(.standby): try failOverToStandby()
    // A look that is not described as data leaves nothing behind, and may be anything.
    case .confirm: pass(over: .look)
    }
  }

  /// Goes on without something that rehearsal has no meaning for.
  mutating func pass(over part: Unmodelled) {
    if !unmodelled.contains(part) { unmodelled.append(part) }
  }

  /// The server at which something is done.
  func server(_ computer: Computer?) throws(Shortfall) -> Node {
    guard let node = computer?.node else { throw .noServer }
    return node
  }

  /// A rule: the manual finishes one server while it is active, before it continues with the other. Checked
  /// last: what an operator sees on the spot says more than a rule.
  func requireActive(_ node: Node) throws(Shortfall) {
    if discipline == .kept && cluster.active != node { throw .notActive(node, active: cluster.active) }
  }

  /// The server that has what a resource of that kind represents.
  func owner(of kind: ResourceSelection.Kind) -> Node? {
    scene.has(kind, in: cluster.applied) ? cluster.active : nil
  }

  /// The server that answers at `address`.
  func holder(of address: String) -> Node? {
    if address == scene.virtualAddress { return owner(of: .virtualIP) }
    return Node.allCases.first { cluster.servers[$0].addresses.contains(address) }
  }

  func desktop(_ computer: Computer?) -> Desktop {
    computer.flatMap { cluster.desktops[$0] } ?? Desktop()
  }

  mutating func changeDesktop(_ computer: Computer?, _ change: (inout Desktop) -> Void) {
    guard let computer else { return }
    change(&cluster.desktops[computer, default: Desktop()])
  }
}
