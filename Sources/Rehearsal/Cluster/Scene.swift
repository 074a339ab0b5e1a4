import Procedure
import Runbook

/// What is known of a site before the first step, and what catalogues say of it, with the values set in.
public struct Scene: Equatable, Sendable {
  let catalogues: Catalogues<String>
  let addresses: PerServer<[String]>
  let virtualAddress: String
  let sharedDrive: String
  let existingAddresses: Set<String>
  let clusterSoftware: ComponentID
  /// The resources that the site has.
  let resources: [ClusterResource<String>]

  /// The scene of the site whose values are `assignment`.
  init(manual: Manual, assignment: Assignment, runbook: SiteRunbook) {
    let outline = manual.cluster
    catalogues = runbook.catalogues.map(\.text)
    addresses = PerServer(
      serverA: assignment.texts(of: outline.serverA.addresses),
      serverB: assignment.texts(of: outline.serverB.addresses))
    virtualAddress = assignment.display(of: outline.virtualAddress)
    sharedDrive = assignment.display(of: outline.sharedDrive)
    clusterSoftware = outline.clusterSoftware
    existingAddresses = Set(outline.existingServer.map { assignment.texts(of: $0) } ?? [])
    resources = catalogues.resources.filter { resource in
      resource.applicability.map { assignment.holds($0.condition) } ?? true
    }
  }

  /// The cluster before the first step.
  var cluster: Cluster {
    Cluster(
      servers: addresses.map { Server(addresses: $0) }, existingServer: existingAddresses)
  }

  func screen(_ id: ScreenID) -> Screen? { catalogues.screens.first { $0.id == id } }

  func screenName(_ id: ScreenID) -> String { screen(id)?.name ?? id.text }

  func component(_ id: ComponentID) -> Component<String>? { catalogues.components.first { $0.id == id } }

  func componentName(_ id: ComponentID) -> String { component(id)?.name ?? id.text }

  func services(_ selection: ServiceSelection) -> [ServiceID] {
    switch selection {
    case .all: catalogues.services.map(\.id)
    case .only(let ids): ids
    }
  }

  func serviceName(_ id: ServiceID) -> String { catalogues.services.first { $0.id == id }?.name ?? id.text }

  func rule(_ id: RegistryRuleID) -> RegistryRule<String>? {
    catalogues.registryRules.first { $0.id == id }
  }

  func registryValue(_ id: RegistryValueID) -> RegistryValue<String>? {
    catalogues.registryValues.first { $0.id == id }
  }

  func registryName(_ id: RegistryValueID) -> String { registryValue(id)?.name ?? id.text }

  func keyPath(_ id: RegistryKeyID) -> String {
    catalogues.registryKeys.first { $0.id == id }?.path ?? id.text
  }

  /// Whether the shared disk holds what is at `path`.
  func isShared(_ path: String) -> Bool {
    WindowsPath.areSame(WindowsPath.drive(of: path), sharedDrive)
  }

  /// The registry keys that `configuration` carries over.
  func carriedKeys(_ configuration: Configuration?) -> [String] {
    guard let configuration else { return [] }
    return resources.filter { configuration.resources[$0.id] != nil }.flatMap { resource -> [String] in
      guard case .registry(let keys) = resource.kind else { return [] }
      return keys.map { keyPath($0) }
    }
  }

  /// The services that `configuration` starts and stops.
  func clusterServices(_ configuration: Configuration?) -> [ServiceID] {
    guard let configuration else { return [] }
    return resources.filter { configuration.resources[$0.id] != nil }.compactMap { resource in
      if case .service(let id) = resource.kind { id } else { nil }
    }
  }

  /// Whether `configuration` has a resource of that kind.
  func has(_ kind: ResourceSelection.Kind, in configuration: Configuration?) -> Bool {
    resources.contains { resource in
      resource.isMeant(by: .kinds([kind])) && configuration?.resources[resource.id] != nil
    }
  }
}
