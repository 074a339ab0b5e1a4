/// The name of a setting.
public typealias SettingID = Identifier<Setting>

/// Something that is entered on a screen and stays, with the place where it stays.
public struct Setting: Equatable, Sendable {
  /// Where what was entered is kept.
  public enum Store: Equatable, Sendable {
    /// On the server itself; no failover carries it over.
    case server
    /// Below this registry key.
    case registryKey(RegistryKeyID)
    /// In the database of this component, which lies where its files lie.
    case database(ComponentID)
  }

  /// Its name.
  public var id: SettingID
  /// The field in which it is entered.
  public var field: Field
  /// Where it is kept.
  public var store: Store
  /// The field that offers what is kept as its options; `nil` where none does.
  public var offered: Field?

  /// A setting that is entered in `field`.
  public init(id: SettingID, field: Field, store: Store, offered: Field?) {
    self.id = id
    self.field = field
    self.store = store
    self.offered = offered
  }
}
