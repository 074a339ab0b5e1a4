import Procedure

/// `outcome.yaml`: what is true once parts of the procedure are done.
extension Reading {
  func outcomes(_ root: YAMLNode) -> [Outcome] {
    guard let fields = fields(root, .kind(.outcomes)) else { return [] }
    defer { fields.finish() }
    return list(fields.required("outcomes"), .key("outcomes")).compactMap { item in
      guard let entry = self.fields(item, .kind(.outcome)) else { return nil }
      defer { entry.finish() }
      let list = entry.required("clauses")
      requireEntries(list, .key("clauses"))
      let clauses = self.list(list, .key("clauses")).compactMap { outcomeClause($0) }
      guard let node = entry.required("after"), let name = text(node, .key("after")) else { return nil }
      guard let step = StepID(spelled: name) else {
        reporter.error(.malformed(name, expected: .stepName), at: node.location)
        return nil
      }
      mention(.step(step), at: node.location)
      return Outcome(after: step, clauses: clauses)
    }
  }

  private static let demandNames = [
    "services", "database", "registry", "registry-rule", "resources", "shared-folder", "shared-contents",
    "setting", "addresses", "active", "alike",
  ]

  private func outcomeClause(_ node: YAMLNode) -> OutcomeClause<Template>? {
    guard let fields = fields(node, .kind(.clause)) else { return nil }
    defer { fields.finish() }
    let id: OutcomeClauseID? = identifier(fields.required("id"), .key("id"))
    let text = prose(fields.required("text"), .key("text"))
    guard let name = fields.exclusive(Self.demandNames) else {
      fields.excuse()
      let other = fields.keys.first { !["id", "text", "after-failover"].contains($0) }
      reporter.error(
        .unknownKey(other ?? "", known: Self.demandNames, what: .kind(.clause)),
        at: other.map { fields.keyLocation($0) } ?? node.location)
      return nil
    }
    let isLater: Answer? = word(fields.optional("after-failover"), .key("after-failover"))
    guard let demand = demand(name, fields), let id, let text else { return nil }
    return OutcomeClause(
      id: id, text: text, demand: demand, start: isLater == .yes ? .afterFailover : .atOnce)
  }

  private func demand(_ name: String, _ fields: Fields) -> OutcomeClause<Template>.Demand? {
    let value = fields.optional(name)
    switch name {
    case "services": return services(value).map { .services($0) }
    case "database":
      let folder = template(fields.required("in"), .key("in"))
      guard let id = named(value, Mention.Target.componentWithDatabase), let folder else { return nil }
      return .database(id, folder: folder)
    case "registry":
      let data = template(fields.required("is"), .key("is"))
      guard let id = named(value, Mention.Target.registryValue), let data else { return nil }
      return .registryValue(id, data)
    case "registry-rule": return named(value, Mention.Target.registryRule).map { .registryRule($0) }
    case "resources":
      let all: Everything? = word(value, .kind(.resourceSelection))
      return all.map { _ in .resources }
    case "shared-folder": return template(value, .key("shared-folder")).map { .sharedFolder($0) }
    case "shared-contents":
      requireEntries(value, .key("shared-contents"))
      let names = texts(value, .key("shared-contents"))
      return template(fields.required("in"), .key("in")).map { .sharedContents(names, in: $0) }
    case "setting":
      let text = template(fields.required("is"), .key("is"), use: .shown)
      guard let id = named(value, Mention.Target.setting), let text else { return nil }
      return .setting(id, text)
    case "addresses": return integer(value, .key("addresses")).map { .addresses(atMost: $0) }
    case "active": return word(value, .kind(.node)).map { .active($0) }
    case "alike":
      guard let value, let operation = text(value, .key("alike")) else { return nil }
      mention(.operation(operation), at: value.location)
      return .alike(operation: operation)
    default: return nil  // Only the names above are possible.
    }
  }

  private enum Everything: String, CaseIterable {
    case all
  }
}
