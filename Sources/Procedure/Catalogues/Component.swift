/// The name of a component.
public typealias ComponentID = Identifier<Component<Template>>

/// A piece of software that is installed, and what exists afterwards.
public struct Component<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the model.
  public var id: ComponentID
  /// What it is called.
  public var name: Code
  /// The screen in which it is chosen; `nil` if the manual does not say.
  public var setupScreen: ScreenID?
  /// The kind of installation to choose; `nil` if there is no choice.
  public var installationType: String?
  /// The folder that it proposes and is installed to; `nil` if the manual does not say.
  public var folder: Code?
  /// The services it brings.
  public var services: [ServiceID]
  /// The registry values it brings.
  public var registryValues: [RegistryValueID]
  /// The database it attaches, with its files.
  public var database: Database<Code>?
  /// The folders it creates below its own, by name.
  public var subfolders: [String]

  /// A component.
  public init(
    id: ComponentID, name: Code, setupScreen: ScreenID?, installationType: String?, folder: Code?,
    services: [ServiceID], registryValues: [RegistryValueID], database: Database<Code>?,
    subfolders: [String]
  ) {
    self.id = id
    self.name = name
    self.setupScreen = setupScreen
    self.installationType = installationType
    self.folder = folder
    self.services = services
    self.registryValues = registryValues
    self.database = database
    self.subfolders = subfolders
  }

  func map<Other>(_ transform: (Code) -> Other) -> Component<Other> {
    Component<Other>(
      id: id, name: transform(name), setupScreen: setupScreen, installationType: installationType,
      folder: folder.map(transform), services: services, registryValues: registryValues,
      database: database?.map(transform), subfolders: subfolders)
  }
}

/// A database and its files.
public struct Database<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the server.
  public var name: String
  /// The server's instance.
  public var instance: Code
  /// The names of its files.
  public var files: [String]
  /// The folder that its files are installed to, on each server.
  public var folder: PerServer<Code>
  /// The registry value that holds that folder; `nil` if there is none.
  public var folderValue: RegistryValueID?

  /// A database of those files.
  public init(
    name: String, instance: Code, files: [String], folder: PerServer<Code>, folderValue: RegistryValueID?
  ) {
    self.name = name
    self.instance = instance
    self.files = files
    self.folder = folder
    self.folderValue = folderValue
  }

  func map<Other>(_ transform: (Code) -> Other) -> Database<Other> {
    Database<Other>(
      name: name, instance: transform(instance), files: files, folder: folder.map(transform),
      folderValue: folderValue)
  }
}

/// Something that each of the two servers has separately.
public struct PerServer<Value: Equatable & Sendable>: Equatable, Sendable {
  /// Server A's.
  public var serverA: Value
  /// Server B's.
  public var serverB: Value

  /// Those two.
  public init(serverA: Value, serverB: Value) {
    self.serverA = serverA
    self.serverB = serverB
  }

  /// The value of one server; read and changed in place, because copying everything that a server holds is expensive.
  @inlinable
  public subscript(node: Node) -> Value {
    _read {
      switch node {
      case .serverA: yield serverA
      case .serverB: yield serverB
      }
    }
    _modify {
      switch node {
      case .serverA: yield &serverA
      case .serverB: yield &serverB
      }
    }
  }

  /// Both transformed.
  public func map<Other>(_ transform: (Value) -> Other) -> PerServer<Other> {
    PerServer<Other>(serverA: transform(serverA), serverB: transform(serverB))
  }
}
