/// Something that can be seen on the computers of a site, as data.
///
/// `Code` is ``Template`` in the manual, and a text that contains the values once resolved for a site.
public enum Fact<Code: Equatable & Sendable>: Equatable, Sendable {
  /// The screen is shown where the step is done.
  case screen(ScreenID)
  /// The cluster runs with that server active and the other one on standby.
  case active(Node)
  /// The cluster does not run.
  case clusterStopped
  /// `ipconfig` there shows the address, or does not; if no place is given, where the step is done.
  case address(Code, on: Place?, Presence)
  /// These folders or drives can be opened; if no place is given, where the step is done.
  case opens([Code], on: Place?)
  /// The folder holds these files or folders; if no place is given, where the step is done.
  case lists([String], in: Code, on: Place?)
  /// The folder holds nothing, looked at where the step is done.
  case empty(Code)
  /// The services are in this state; if no place is given, where the step is done.
  case services(ServiceSelection, on: Place?, ServiceCondition)
  /// The registry value has this data where the step is done.
  case registryValue(RegistryValueID, Code)
  /// The data of the rule's values begins with its replacement where the step is done.
  case registryRule(RegistryRuleID)
}

/// Whether something is there.
public enum Presence: Equatable, Sendable {
  /// It is.
  case present
  /// It is not.
  case absent
}

/// What the services screen says about a service.
public enum ServiceCondition: String, Equatable, Sendable, CaseIterable {
  /// It runs.
  case running
  /// It does not run.
  case stopped
  /// It starts on request.
  case manual
}

extension Fact {
  /// The same fact with every code text transformed.
  public func map<Other>(_ transform: (Code) -> Other) -> Fact<Other> {
    switch self {
    case .screen(let id): .screen(id)
    case .active(let node): .active(node)
    case .clusterStopped: .clusterStopped
    case .address(let address, let place, let presence): .address(transform(address), on: place, presence)
    case .opens(let paths, let place): .opens(paths.map(transform), on: place)
    case .lists(let names, let folder, let place): .lists(names, in: transform(folder), on: place)
    case .empty(let folder): .empty(transform(folder))
    case .services(let services, let place, let condition): .services(services, on: place, condition)
    case .registryValue(let id, let data): .registryValue(id, transform(data))
    case .registryRule(let id): .registryRule(id)
    }
  }
}
