/// A condition on a site's values: all clauses hold.
public struct Condition: Equatable, Sendable {
  /// A requirement on one parameter.
  public enum Clause: Equatable, Sendable {
    /// A flag or choice has this value.
    case equals(ParameterID, String)
    /// An optional parameter is set, or not.
    case isSet(ParameterID, Bool)

    /// The parameter it is about.
    public var parameter: ParameterID {
      switch self {
      case .equals(let id, _), .isSet(let id, _): id
      }
    }
  }

  /// The requirements; at least one.
  public var clauses: [Clause]

  /// A condition of those clauses.
  public init(_ clauses: [Clause]) {
    self.clauses = clauses
  }
}

/// When a step applies, and what is said if it does not.
public struct Applicability: Equatable, Sendable {
  /// The condition under which it applies.
  public var condition: Condition
  /// The reason given (対象外) if it does not.
  public var otherwise: Prose

  /// Applies under `condition`.
  public init(condition: Condition, otherwise: Prose) {
    self.condition = condition
    self.otherwise = otherwise
  }
}
