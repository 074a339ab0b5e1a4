/// The name of a cluster resource.
public typealias ResourceID = Identifier<ClusterResource<Template>>

/// Something that the cluster moves from one server to the other.
public struct ClusterResource<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its kind.
  public enum Kind: Equatable, Sendable {
    /// A virtual IP address.
    case virtualIP(Code)
    /// A shared disk.
    case disk(Code)
    /// Registry keys whose data is carried over.
    case registry([RegistryKeyID])
    /// A service.
    case service(ServiceID)
  }

  /// What of its registry keys a failover carries over. Manuals of cluster products differ, and the stricter one is meant
  /// where nobody knows which.
  public enum Carrying: String, Equatable, Sendable, CaseIterable {
    /// Everything below them, as it is.
    case contents
    /// What has been changed while the resource was active, and nothing from before.
    case changes
  }

  /// Its name in the model.
  public var id: ResourceID
  /// Its kind.
  public var kind: Kind
  /// What it carries over, if it is one of registry keys.
  public var carries: Carrying
  /// What the manual calls it.
  public var name: Code
  /// The start priority; smaller is earlier.
  public var priority: Int
  /// When the site has it; `nil` for always.
  public var applicability: Applicability?

  /// A resource of that kind.
  public init(
    id: ResourceID, kind: Kind, carries: Carrying = .contents, name: Code, priority: Int,
    applicability: Applicability?
  ) {
    self.id = id
    self.kind = kind
    self.carries = carries
    self.name = name
    self.priority = priority
    self.applicability = applicability
  }

  func map<Other>(_ transform: (Code) -> Other) -> ClusterResource<Other> {
    let kind: ClusterResource<Other>.Kind =
      switch kind {
      case .virtualIP(let address): .virtualIP(transform(address))
      case .disk(let drive): .disk(transform(drive))
      case .registry(let keys): .registry(keys)
      case .service(let service): .service(service)
      }
    let carries: ClusterResource<Other>.Carrying =
      switch carries {
      case .contents: .contents
      case .changes: .changes
      }
    return ClusterResource<Other>(
      id: id, kind: kind, carries: carries, name: transform(name), priority: priority,
      applicability: applicability)
  }
}

extension ClusterResource {
  /// Whether `selection` means this resource.
  public func isMeant(by selection: ResourceSelection) -> Bool {
    switch selection {
    case .all: true
    case .kinds(let kinds):
      switch kind {
      case .virtualIP: kinds.contains(.virtualIP)
      case .disk: kinds.contains(.disk)
      case .registry: kinds.contains(.registry)
      case .service: kinds.contains(.service)
      }
    }
  }
}
