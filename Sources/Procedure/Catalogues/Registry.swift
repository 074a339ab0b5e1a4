/// The name of a registry key.
public typealias RegistryKeyID = Identifier<RegistryKey>
/// The name of a registry value.
public typealias RegistryValueID = Identifier<RegistryValue<Template>>
/// The name of a rule for registry values.
public typealias RegistryRuleID = Identifier<RegistryRule<Template>>

/// A registry key.
public struct RegistryKey: Equatable, Sendable {
  /// Its name in the model.
  public var id: RegistryKeyID
  /// The full path, beginning with the hive.
  public var path: String

  /// A key at `path`.
  public init(id: RegistryKeyID, path: String) {
    self.id = id
    self.path = path
  }
}

/// A registry value.
public struct RegistryValue<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the model.
  public var id: RegistryValueID
  /// The key it belongs to.
  public var key: RegistryKeyID
  /// Its name in the registry.
  public var name: String
  /// Its data after installation, where the manual prints it.
  public var data: Code?

  /// A value of `key`.
  public init(id: RegistryValueID, key: RegistryKeyID, name: String, data: Code?) {
    self.id = id
    self.key = key
    self.name = name
    self.data = data
  }

  func map<Other>(_ transform: (Code) -> Other) -> RegistryValue<Other> {
    RegistryValue<Other>(id: id, key: key, name: name, data: data.map(transform))
  }
}

/// A rule that replaces the leading folder in the data of several registry values.
public struct RegistryRule<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Its name in the model.
  public var id: RegistryRuleID
  /// The leading folder to replace.
  public var prefix: Code
  /// What replaces it.
  public var replacement: Code
  /// The values it applies to, in printed order.
  public var values: [RegistryValueID]

  /// A rule for `values`.
  public init(id: RegistryRuleID, prefix: Code, replacement: Code, values: [RegistryValueID]) {
    self.id = id
    self.prefix = prefix
    self.replacement = replacement
    self.values = values
  }

  func map<Other>(_ transform: (Code) -> Other) -> RegistryRule<Other> {
    RegistryRule<Other>(
      id: id, prefix: transform(prefix), replacement: transform(replacement), values: values)
  }
}
