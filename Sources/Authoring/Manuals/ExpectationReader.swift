import Procedure

/// Reads what the operator sees after a step, in words and as data.
extension Reading {
  /// One expectation or a list of them; each is a text, or a mapping that also gives it as data.
  func expectations(_ node: YAMLNode?) -> [Expectation] {
    guard let node else { return [] }
    if case .list(let items) = node.content { return items.compactMap { expectation($0) } }
    return expectation(node).map { [$0] } ?? []
  }

  private func expectation(_ node: YAMLNode) -> Expectation? {
    guard case .mapping = node.content else {
      return prose(node, .entry(of: .key("expect"))).map { Expectation(text: $0) }
    }
    guard let fields = fields(node, .kind(.expectedResult)) else { return nil }
    defer { fields.finish() }
    let condition = condition(fields.optional("when"))
    return within(also: condition) { expectation(fields, under: condition) }
  }

  private func expectation(_ fields: Fields, under condition: Condition?) -> Expectation? {
    let fact = fields.optional("fact").flatMap { self.fact($0) }
    let origin: Expectation.Origin? = word(fields.optional("seen"), .key("seen"))
    if origin == .added, !fields.isGiven("fact") {
      // A look that we added must catch a slip, and only data can prove that it does.
      reporter.error(.missingKey("fact", what: .kind(.addedResult)), at: fields.location)
    }
    return prose(fields.required("text"), .key("text")).map {
      Expectation(text: $0, fact: fact, origin: origin ?? .inferred, condition: condition)
    }
  }

  private static let factNames = [
    "screen", "active", "cluster", "address", "no-address", "opens", "lists", "empty", "services", "registry",
    "registry-rule",
  ]

  func fact(_ node: YAMLNode) -> Fact<Template>? {
    guard let fields = fields(node, .key("fact")) else { return nil }
    defer { fields.finish() }
    guard let name = fields.exclusive(Self.factNames) else {
      fields.excuse()
      let problem: Problem =
        fields.keys.first.map { .unknownKey($0, known: Self.factNames, what: .key("fact")) }
        ?? .emptyValue("fact")
      reporter.error(problem, at: node.location)
      return nil
    }
    let value = fields.optional(name)
    switch name {
    case "screen": return named(value, Mention.Target.screen).map { .screen($0) }
    case "active": return word(value, .kind(.node)).map { .active($0) }
    case "cluster":
      let word: ClusterWord? = word(value, .kind(.clusterState))
      return word.map { _ in .clusterStopped }
    case "address", "no-address":
      let place = place(fields, among: [.serverA, .serverB, .bothServers, .existingServer])
      return template(value, .key(name)).map {
        .address($0, on: place, name == "address" ? .present : .absent)
      }
    case "opens":
      requireEntries(value, .key("opens"))
      let place = place(fields, among: Self.servers)
      return .opens(list(value, .key("opens")).compactMap { template($0, .kind(.folder)) }, on: place)
    case "lists":
      requireEntries(value, .key("lists"))
      let names = texts(value, .key("lists"))
      let place = place(fields, among: Self.servers)
      return template(fields.required("in"), .key("in")).map { .lists(names, in: $0, on: place) }
    case "empty": return template(value, .key("empty")).map { .empty($0) }
    case "services":
      let condition: ServiceCondition? = word(fields.required("are"), .kind(.serviceState))
      let place = place(fields, among: Self.servers)
      guard let services = services(value), let condition else { return nil }
      return .services(services, on: place, condition)
    case "registry":
      let data = template(fields.required("is"), .key("is"))
      guard let id = named(value, Mention.Target.registryValue), let data else { return nil }
      return .registryValue(id, data)
    case "registry-rule": return named(value, Mention.Target.registryRule).map { .registryRule($0) }
    default: return nil  // Only the names above are possible.
    }
  }

  private static let servers: [Place] = [.serverA, .serverB, .bothServers, .activeServer, .standbyServer]

  /// Where to look at something, if that is given.
  private func place(_ fields: Fields, among places: [Place]) -> Place? {
    guard let node = fields.optional("on"), let place: Place = word(node, .kind(.place)) else { return nil }
    if places.contains(place) { return place }
    reporter.error(
      .notOneOf(place.rawValue, choices: places.map(\.rawValue), what: .kind(.placeToLookAt)),
      at: node.location)
    return nil
  }

  private enum ClusterWord: String, CaseIterable {
    case stopped
  }

}
