/// The name of a clause of an outcome.
public typealias OutcomeClauseID = Identifier<OutcomeClause<Template>>

/// What is true once a part of the procedure is done, declared by the manual.
public struct Outcome: Equatable, Sendable {
  /// The step after which it is true.
  public var after: StepID
  /// What is true: on both servers, whichever is active.
  public var clauses: [OutcomeClause<Template>]

  /// An outcome of those clauses.
  public init(after: StepID, clauses: [OutcomeClause<Template>]) {
    self.after = after
    self.clauses = clauses
  }
}

/// A clause of an outcome.
public struct OutcomeClause<Code: Equatable & Sendable>: Equatable, Sendable {
  /// What is required.
  public enum Demand: Equatable, Sendable {
    /// The services exist on both servers, start manually, and run by the cluster on the active server alone.
    case services(ServiceSelection)
    /// The component's database is attached on both servers from its files in this folder.
    case database(ComponentID, folder: Code)
    /// The registry value has this data on both servers.
    case registryValue(RegistryValueID, Code)
    /// The data of the rule's values begins with its replacement on both servers.
    case registryRule(RegistryRuleID)
    /// The cluster has every catalogue resource that the site has, with its priority, and moves them together.
    case resources
    /// The folder is there, on the shared disk.
    case sharedFolder(Code)
    /// The folder holds these files or folders, on the shared disk.
    case sharedContents([String], in: Code)
    /// The setting has this value on both servers.
    case setting(SettingID, Code)
    /// Each server has at most that many addresses, the virtual one included.
    case addresses(atMost: Int)
    /// The cluster runs with that server active.
    case active(Node)
    /// The operation was carried out the same number of times on both servers.
    case alike(operation: String)
  }

  /// Its name.
  public var id: OutcomeClauseID
  /// What it says, in words.
  public var text: Prose
  /// What is required.
  public var demand: Demand
  /// When it begins to be true.
  public var start: OutcomeStart

  /// A clause that requires this.
  public init(id: OutcomeClauseID, text: Prose, demand: Demand, start: OutcomeStart) {
    self.id = id
    self.text = text
    self.demand = demand
    self.start = start
  }

  /// What it requires, with every code text transformed.
  public func demand<Other>(_ transform: (Code) -> Other) -> OutcomeClause<Other>.Demand {
    switch demand {
    case .services(let services): .services(services)
    case .database(let id, let folder): .database(id, folder: transform(folder))
    case .registryValue(let id, let data): .registryValue(id, transform(data))
    case .registryRule(let id): .registryRule(id)
    case .resources: .resources
    case .sharedFolder(let folder): .sharedFolder(transform(folder))
    case .sharedContents(let names, let folder): .sharedContents(names, in: transform(folder))
    case .setting(let id, let text): .setting(id, transform(text))
    case .addresses(let limit): .addresses(atMost: limit)
    case .active(let node): .active(node)
    case .alike(let operation): .alike(operation: operation)
    }
  }
}

/// When a clause begins to be true.
public enum OutcomeStart: Equatable, Sendable {
  /// As soon as the steps are done.
  case atOnce
  /// After the next failover, which carries over what only one server has.
  case afterFailover
}
