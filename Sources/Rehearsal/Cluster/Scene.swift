import Procedure
import Runbook

/// What is known about a site before the first step, and its catalogues, with the values filled in.
///
/// A class: every performer has the scene, and the study of slips makes many thousands of performers. What
/// every action looks up is found by its identifier.
public final class Scene: Sendable {
  let catalogues: Catalogues<String>
  let addresses: PerServer<[String]>
  let virtualAddress: String
  let sharedDrive: String
  let existingAddresses: Set<String>
  let clusterSoftware: ComponentID
  /// The resources that the site has.
  let resources: [ClusterResource<String>]

  private let screens: [ScreenID: Screen]
  private let components: [ComponentID: Component<String>]
  private let registryValues: [RegistryValueID: RegistryValue<String>]
  private let keyPaths: [RegistryKeyID: String]
  private let kinds: [ResourceSelection.Kind: [ResourceID]]
  private let carriedKeys: [(resource: ResourceID, key: CarriedKey)]
  private let serviceResources: [(id: ResourceID, service: ServiceID)]
  private let dialogs: [ComponentID: [Screen]]
  private let screensInside: [ScreenID: [ScreenID]]
  /// The screens that a browser shows.
  let servedScreens: [ScreenID]
  /// The port and path at which each of them answers.
  let servedPages: [ScreenID: (port: String, path: String)]

  /// The scene of the site with the values of `assignment`.
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
    screens = Self.byID(catalogues.screens, \.id)
    components = Self.byID(catalogues.components, \.id)
    registryValues = Self.byID(catalogues.registryValues, \.id)
    let paths = Self.byID(catalogues.registryKeys, \.id).mapValues(\.path)
    keyPaths = paths
    let resources = resources
    kinds = Dictionary(
      uniqueKeysWithValues: ResourceSelection.Kind.allCases.map { kind in
        (kind, resources.filter { $0.isMeant(by: .kinds([kind])) }.map(\.id))
      })
    let catalogues = catalogues
    carriedKeys = resources.flatMap { resource -> [(resource: ResourceID, key: CarriedKey)] in
      guard case .registry(let keys) = resource.kind else { return [] }
      return keys.map {
        (resource.id, CarriedKey(path: paths[$0] ?? $0.text, carries: resource.carries, catalogues, paths))
      }
    }
    serviceResources = resources.compactMap { resource in
      guard case .service(let service) = resource.kind else { return nil }
      return (resource.id, service)
    }
    let pages = catalogues.screens.compactMap {
      screen -> (id: ScreenID, page: (port: String, path: String))? in
      guard case .served(_, _, let port, let path) = screen.appearance else { return nil }
      return (screen.id, (assignment.text(of: port), assignment.text(of: path)))
    }
    servedScreens = pages.map(\.id)
    servedPages = Dictionary(pages.map { ($0.id, $0.page) }, uniquingKeysWith: { first, _ in first })
    dialogs = Dictionary(
      uniqueKeysWithValues: components.keys.map { ($0, Self.dialogs(of: $0, in: catalogues.screens)) })
    screensInside = Dictionary(
      grouping: catalogues.screens.compactMap { screen -> (outer: ScreenID, inner: ScreenID)? in
        switch screen.appearance {
        case .fromMenu(let outer, _, _), .together(let outer, _): (outer, screen.id)
        case .opened, .fromMedium, .byInstaller, .following, .served: nil
        }
      }, by: \.outer
    ).mapValues { $0.map(\.inner) }
  }

  private static func dialogs(of component: ComponentID, in screens: [Screen]) -> [Screen] {
    var found: [Screen] = []
    for screen in screens {
      switch screen.appearance {
      case .byInstaller(component): found.append(screen)
      case .following(let other):
        if found.contains(where: { $0.id == other }) { found.append(screen) }
      case .opened, .fromMedium, .byInstaller, .served, .fromMenu, .together: break
      }
    }
    return found
  }

  private static func byID<ID: Hashable, Entry>(_ entries: [Entry], _ id: (Entry) -> ID) -> [ID: Entry] {
    Dictionary(entries.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cluster before the first step.
  var cluster: Cluster {
    Cluster(
      servers: addresses.map { Server(addresses: $0) }, existingServer: existingAddresses)
  }

  func screen(_ id: ScreenID) -> Screen? { screens[id] }

  func screenName(_ id: ScreenID) -> String { screen(id)?.name ?? id.text }

  /// The screens of the component's installer.
  func dialogs(of id: ComponentID) -> [Screen] { dialogs[id, default: []] }

  /// The screens that are shown in the pages of another screen.
  func screens(inside id: ScreenID) -> [ScreenID] { screensInside[id, default: []] }

  func component(_ id: ComponentID) -> Component<String>? { components[id] }

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

  func registryValue(_ id: RegistryValueID) -> RegistryValue<String>? { registryValues[id] }

  func registryName(_ id: RegistryValueID) -> String { registryValue(id)?.name ?? id.text }

  func keyPath(_ id: RegistryKeyID) -> String { keyPaths[id] ?? id.text }

  /// Whether `path` is on the shared disk.
  func isShared(_ path: String) -> Bool {
    WindowsPath.areSame(WindowsPath.drive(of: path), sharedDrive)
  }

  /// The registry keys that `configuration` carries over.
  func carriedKeys(_ configuration: Configuration?) -> [CarriedKey] {
    guard let defined = configuration?.resources else { return [] }
    return carriedKeys.compactMap { defined[$0.resource] == nil ? nil : $0.key }
  }

  /// The services that `configuration` starts and stops.
  func clusterServices(_ configuration: Configuration?) -> [ServiceID] {
    guard let defined = configuration?.resources else { return [] }
    return serviceResources.compactMap { defined[$0.id] == nil ? nil : $0.service }
  }

  /// Whether `configuration` has a resource of that kind.
  func has(_ kind: ResourceSelection.Kind, in configuration: Configuration?) -> Bool {
    guard let defined = configuration?.resources else { return false }
    return kinds[kind, default: []].contains { defined[$0] != nil }
  }
}

/// A registry key that the cluster carries over, with everything below it.
struct CarriedKey: Sendable {
  let path: String
  let carries: ClusterResource<String>.Carrying
  let values: [RegistryValueID]
  let settings: [SettingID]

  fileprivate init(
    path: String, carries: ClusterResource<String>.Carrying, _ catalogues: Catalogues<String>,
    _ paths: [RegistryKeyID: String]
  ) {
    func isInside(_ key: RegistryKeyID) -> Bool { WindowsPath.isInside(paths[key] ?? key.text, path) }
    self.path = path
    self.carries = carries
    values = catalogues.registryValues.filter { isInside($0.key) }.map(\.id)
    settings = catalogues.settings.filter { setting in
      if case .registryKey(let key) = setting.store { isInside(key) } else { false }
    }.map(\.id)
  }
}
