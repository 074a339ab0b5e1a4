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
    /// The path `path`, with its leading folder `from` replaced by `onto`, is the path `result`.
    case rebased(ParameterID, from: ParameterID, onto: ParameterID, result: ParameterID)
  }

  /// What is demanded.
  public var demand: Demand
  /// When it is demanded; `nil` for always.
  public var condition: Condition?
  /// Why, for the message.
  public var reason: String

  /// A demand for a reason.
  public init(demand: Demand, condition: Condition?, reason: String) {
    self.demand = demand
    self.condition = condition
    self.reason = reason
  }
}

extension Constraint.Demand {
  /// The parameters it is about, the one to report first.
  public var parameters: [ParameterID] {
    switch self {
    case .atMost(_, let all): all
    case .different(let first, let others): [first] + others
    case .equal(let first, let second), .inside(let first, let second): [first, second]
    case .rebased(let path, let from, let onto, let result): [result, path, from, onto]
    }
  }

  /// Whether `assignment` meets the demand; parameters without a value are not judged.
  public func holds(in assignment: Assignment) -> Bool {
    switch self {
    case .atMost(let limit, let all):
      return Set(all.flatMap { assignment.texts(of: $0) }).count <= limit
    case .different(let first, let others):
      return Set(assignment.texts(of: first)).isDisjoint(with: others.flatMap { assignment.texts(of: $0) })
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
    case .rebased(let path, let from, let onto, let result):
      let names = [path, from, onto, result].compactMap { assignment.texts(of: $0).first }
      guard names.count == 4 else { return true }
      guard names[0].lowercased().hasPrefix(names[1].lowercased()) else { return false }
      return (names[2] + names[0].dropFirst(names[1].count)).lowercased() == names[3].lowercased()
    }
  }
}
