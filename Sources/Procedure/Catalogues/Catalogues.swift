/// Facts of a manual that several places refer to, each stated once.
///
/// `Code` is ``Template`` in the manual, and a text that contains the values once resolved for a site.
public struct Catalogues<Code: Equatable & Sendable>: Equatable, Sendable {
  /// Hardware and software to get ready.
  public var equipment: [Equipment<Code>]
  /// CD-ROMs and the like.
  public var media: [Medium<Code>]
  /// Programs and screens.
  public var screens: [Screen]
  /// What is entered on screens and kept.
  public var settings: [Setting]
  /// What is installed.
  public var components: [Component<Code>]
  /// The services that the cluster takes over.
  public var services: [Service<Code>]
  /// Registry keys.
  public var registryKeys: [RegistryKey]
  /// Registry values.
  public var registryValues: [RegistryValue<Code>]
  /// Rules that rewrite several registry values alike.
  public var registryRules: [RegistryRule<Code>]
  /// What the cluster moves between servers, by priority.
  public var resources: [ClusterResource<Code>]
  /// Other documents that the manual refers to.
  public var documents: [ReferencedDocument]
  /// Which EXPRESSBUILDER release registers which AutoRAID modules.
  public var autoRAID: AutoRAIDTable

  /// Catalogues of those facts.
  public init(
    equipment: [Equipment<Code>], media: [Medium<Code>], screens: [Screen], settings: [Setting],
    components: [Component<Code>],
    services: [Service<Code>], registryKeys: [RegistryKey], registryValues: [RegistryValue<Code>],
    registryRules: [RegistryRule<Code>], resources: [ClusterResource<Code>],
    documents: [ReferencedDocument], autoRAID: AutoRAIDTable
  ) {
    self.equipment = equipment
    self.media = media
    self.screens = screens
    self.settings = settings
    self.components = components
    self.services = services
    self.registryKeys = registryKeys
    self.registryValues = registryValues
    self.registryRules = registryRules
    self.resources = resources
    self.documents = documents
    self.autoRAID = autoRAID
  }

  /// The same catalogues with every code text transformed.
  public func map<Other>(_ transform: (Code) -> Other) -> Catalogues<Other> {
    Catalogues<Other>(
      equipment: equipment.map { $0.map(transform) },
      media: media.map { $0.map(transform) },
      screens: screens,
      settings: settings,
      components: components.map { $0.map(transform) },
      services: services.map { $0.map(transform) },
      registryKeys: registryKeys,
      registryValues: registryValues.map { $0.map(transform) },
      registryRules: registryRules.map { $0.map(transform) },
      resources: resources.map { $0.map(transform) },
      documents: documents,
      autoRAID: autoRAID)
  }
}
