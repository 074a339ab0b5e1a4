/// A demand on several parameters of a site together.
public struct Constraint: Equatable, Sendable {
  /// What is demanded.
  public enum Demand: Equatable, Sendable {
    /// These parameters hold at most that many different values together.
    case atMost(Int, of: [ParameterID])
    /// The first parameter's value is none of the others' values.
    case different(ParameterID, from: [ParameterID])
    /// Both parameters have the same value.
    case equal(ParameterID, ParameterID)
    /// The first parameter's path is the second one's drive or folder, or lies below it.
    case inside(ParameterID, of: ParameterID)
    /// The first parameter's path is none of the others' and neither above nor below one of them.
    case apart(ParameterID, from: [ParameterID])
    /// The path `path`, with its leading folder `from` replaced by `onto`, is the path `result`.
    case rebased(ParameterID, from: ParameterID, onto: ParameterID, result: ParameterID)
    /// The first parameter's path, where it begins with a drive, begins with the second one's.
    case onDrive(ParameterID, ParameterID)
    /// The first parameter's path, where it is one of the network, is at none of the servers of these names and addresses.
    case notAt(ParameterID, servers: [ParameterID])
    /// Each address of the first parameter is in a network that every one of `servers` has an address in; the networks
    /// have the length of prefix that the last parameter says.
    case inNetworks(ParameterID, ofEach: [ParameterID], prefixLength: ParameterID)
    /// No address of the first parameter is that of a network itself or of all its hosts; the networks have the length of
    /// prefix that the second parameter says.
    case hostAddress(ParameterID, prefixLength: ParameterID)
  }
  /// What becomes of a site that does not meet the demand.
  public enum Severity: String, Equatable, Sendable, CaseIterable {
    /// It is refused.
    case error
    /// It is told, and taken as it is.
    case warning
  }

  /// What is demanded.
  public var demand: Demand
  /// When it is demanded; `nil` for always.
  public var condition: Condition?
  /// Why, for the message.
  public var reason: String
  /// What becomes of a site that does not meet it.
  public var severity: Severity

  /// A demand for a reason.
  public init(demand: Demand, condition: Condition?, reason: String, severity: Severity = .error) {
    self.demand = demand
    self.condition = condition
    self.reason = reason
    self.severity = severity
  }
}

extension Constraint.Demand {
  /// The parameters it is about, the one to report first.
  public var parameters: [ParameterID] {
    switch self {
    case .atMost(_, let all): all
    case .different(let first, let others): [first] + others
    case .equal(let first, let second), .inside(let first, let second), .onDrive(let first, let second):
      [first, second]
    case .apart(let first, let others), .notAt(let first, let others): [first] + others
    case .rebased(let path, let from, let onto, let result): [result, path, from, onto]
    case .inNetworks(let first, let servers, let length): [first] + servers + [length]
    case .hostAddress(let first, let length): [first, length]
    }
  }

  /// Whether `assignment` meets the demand; parameters without a value are not judged.
  public func holds(in assignment: Assignment) -> Bool {
    switch self {
    case .atMost(let limit, let all):
      return Set(all.flatMap { assignment.texts(of: $0) }).count <= limit
    case .different(let first, let others):
      // Windows takes names and paths that differ in case alone for the same.
      let taken = others.flatMap { assignment.texts(of: $0) }.map { $0.lowercased() }
      return Set(assignment.texts(of: first).map { $0.lowercased() }).isDisjoint(with: taken)
    case .equal(let first, let second):
      let (a, b) = (assignment.texts(of: first), assignment.texts(of: second))
      return a.isEmpty || b.isEmpty || a == b
    case .inside(let first, let second):
      guard let outer = assignment.texts(of: second).first else { return true }
      // Windows paths: case does not matter.
      let folder = outer.lowercased()
      return assignment.texts(of: first).allSatisfy {
        $0.lowercased() == folder || $0.lowercased().hasPrefix(folder + "\\")
      }
    case .apart(let first, let others):
      let folders = others.flatMap { assignment.texts(of: $0) }.map { $0.lowercased() + "\\" }
      return assignment.texts(of: first).map { $0.lowercased() + "\\" }.allSatisfy { path in
        folders.allSatisfy { !path.hasPrefix($0) && !$0.hasPrefix(path) }
      }
    case .rebased(let path, let from, let onto, let result):
      let names = [path, from, onto, result].compactMap { assignment.texts(of: $0).first }
      guard names.count == 4 else { return true }
      guard (names[0] + "\\").lowercased().hasPrefix((names[1] + "\\").lowercased()) else { return false }
      // In its spelling too: what the registry editor shows is compared with what the runbook prints.
      return names[2] + names[0].dropFirst(names[1].count) == names[3]
    case .onDrive(let path, let drive):
      guard let drive = assignment.texts(of: drive).first?.lowercased() else { return true }
      return assignment.texts(of: path).allSatisfy {
        $0.hasPrefix("\\\\") || $0.lowercased().hasPrefix(drive + "\\")
      }
    case .notAt(let path, let servers):
      let names = Set(servers.flatMap { assignment.texts(of: $0) }.map { $0.lowercased() })
      return assignment.texts(of: path).compactMap { Self.server(of: $0) }.allSatisfy { server in
        // A name may be followed by its domain; of an address, the first number by itself is nobody's name.
        !names.contains(server) && !names.contains(server.prefix { $0 != "." }.description)
      }
    case .inNetworks(let first, let servers, let length):
      let network = Self.network(length, assignment)
      return assignment.texts(of: first).compactMap(network).allSatisfy { wanted in
        servers.map { assignment.texts(of: $0) }.filter { !$0.isEmpty }.allSatisfy { addresses in
          addresses.contains { network($0) == wanted }
        }
      }
    case .hostAddress(let first, let length):
      let network = Self.network(length, assignment)
      return assignment.texts(of: first).allSatisfy { network($0)?.reserves($0) != true }
    }
  }

  private static func network(
    _ length: ParameterID, _ assignment: Assignment
  ) -> (_ address: String) -> IPv4Network? {
    let length = assignment.texts(of: length).first.flatMap { Int($0) }
    return { address in length.flatMap { IPv4Network(of: address, prefixLength: $0) } }
  }

  /// The server at which a path of the network is, in lower case; `nil` for a path on a drive.
  private static func server(of path: String) -> String? {
    guard path.hasPrefix("\\\\") else { return nil }
    return path.dropFirst(2).prefix { $0 != "\\" }.lowercased()
  }
}
