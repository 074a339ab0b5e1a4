/// The name of a service.
public typealias ServiceID = Identifier<Service<Template>>

/// A Windows service that the cluster takes over.
public struct Service<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the model.
  public var id: ServiceID
  /// The display name.
  public var name: Code

  /// A service of that display name.
  public init(id: ServiceID, name: Code) {
    self.id = id
    self.name = name
  }

  func map<Other>(_ transform: (Code) -> Other) -> Service<Other> {
    Service<Other>(id: id, name: transform(name))
  }
}
