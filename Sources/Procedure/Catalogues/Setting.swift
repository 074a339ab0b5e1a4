/// The name of a setting.
public typealias SettingID = Identifier<Setting>

/// Something that is entered on a screen and kept, with the place where it is kept.
public struct Setting: Equatable, Sendable {
  /// Where what was entered is kept.
  public enum Store: Equatable, Sendable {
    /// On the server itself; no failover carries it over.
    case server
    /// Below this registry key.
    case registryKey(RegistryKeyID)
    /// In the database of this component, stored wherever its files are.
    case database(ComponentID)
  }

  /// Its name.
  public var id: SettingID
  /// The field in which it is entered.
  public var field: Field
  /// Where it is kept.
  public var store: Store
  /// The field that offers the kept values as its options; `nil` if there is none.
  public var offered: Field?

  /// A setting that is entered in `field`.
  public init(id: SettingID, field: Field, store: Store, offered: Field?) {
    self.id = id
    self.field = field
    self.store = store
    self.offered = offered
  }
}
