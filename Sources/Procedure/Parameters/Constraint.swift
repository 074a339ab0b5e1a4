/// A requirement on several parameters of a site together.
public struct Constraint: Equatable, Sendable {
  /// What is required.
  public enum Demand: Equatable, Sendable {
    /// Together, these parameters have at most that many different values.
    case atMost(Int, of: [ParameterID])
    /// The first parameter's value differs from all the others' values.
    case different(ParameterID, from: [ParameterID])
    /// Both parameters have the same value.
    case equal(ParameterID, ParameterID)
    /// The first parameter's path is the second one's drive or folder, or is below it.
    case inside(ParameterID, of: ParameterID)
    /// The first parameter's path is not the same as, above or below any of the others.
    case apart(ParameterID, from: [ParameterID])
    /// The path `path`, with its leading folder `from` replaced by `onto`, is the path `result`.
    case rebased(ParameterID, from: ParameterID, onto: ParameterID, result: ParameterID)
    /// If the first parameter's path begins with a drive, it is the second one's drive.
    case onDrive(ParameterID, ParameterID)
    /// If the first parameter's path is a network path, it is not at any of the servers with these names and addresses.
    case notAt(ParameterID, servers: [ParameterID])
    /// Each address of the first parameter is in a network in which each of `servers` has an address; the last
    /// parameter gives the prefix length of the networks.
    case inNetworks(ParameterID, ofEach: [ParameterID], prefixLength: ParameterID)
    /// No address of the first parameter is a network address or a broadcast address; the second parameter
    /// gives the prefix length of the networks.
    case hostAddress(ParameterID, prefixLength: ParameterID)
  }
  /// What happens to a site that does not meet the requirement.
  public enum Severity: String, Equatable, Sendable, CaseIterable {
    /// It is refused.
    case error
    /// A warning is printed, and it is accepted as it is.
    case warning
  }

  /// What is required.
  public var demand: Demand
  /// When it is required; `nil` for always.
  public var condition: Condition?
  /// Why, for the message.
  public var reason: String
  /// What happens to a site that does not meet it.
  public var severity: Severity

  /// A requirement, with its reason.
  public init(demand: Demand, condition: Condition?, reason: String, severity: Severity = .error) {
    self.demand = demand
    self.condition = condition
    self.reason = reason
    self.severity = severity
  }
}

extension Constraint.Demand {
  /// The parameters it is about; the first one is where it is reported.
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

  /// Whether `assignment` meets the requirement; parameters without a value are not judged.
  public func holds(in assignment: Assignment) -> Bool {
    switch self {
    case .atMost(let limit, let all):
      return Set(all.flatMap { assignment.texts(of: $0) }).count <= limit
    case .different(let first, let others):
      // Windows treats names and paths that differ only in case as the same.
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
      // Spelling counts too: people compare what the registry editor shows with what the runbook prints.
      return names[2] + names[0].dropFirst(names[1].count) == names[3]
    case .onDrive(let path, let drive):
      guard let drive = assignment.texts(of: drive).first?.lowercased() else { return true }
      return assignment.texts(of: path).allSatisfy {
        $0.hasPrefix("\\\\") || $0.lowercased().hasPrefix(drive + "\\")
      }
    case .notAt(let path, let servers):
      let names = Set(servers.flatMap { assignment.texts(of: $0) }.map { $0.lowercased() })
      return assignment.texts(of: path).compactMap { Self.server(of: $0) }.allSatisfy { server in
        // A name may be followed by its domain; the first number of an address by itself is not a name.
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

  /// The server of a network path, in lower case; `nil` for a path on a drive.
  private static func server(of path: String) -> String? {
    guard path.hasPrefix("\\\\") else { return nil }
    return path.dropFirst(2).prefix { $0 != "\\" }.lowercased()
  }
}
