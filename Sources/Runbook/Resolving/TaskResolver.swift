import Procedure

/// Resolves actions: their data, their sentences, and the details below.
struct TaskResolver {
  let manual: Manual
  /// The catalogues with the site's values in them.
  let catalogues: Catalogues<ResolvedCode>

  func task(_ action: Action<Template>, _ text: inout TextResolver) -> ResolvedTask {
    let resolved = action.map { text.code($0) }
    var confirmation: ResolvedProse?
    if case .confirm(let prose) = action { confirmation = text.prose(prose) }
    let sentence = ActionWords(catalogues: catalogues).sentence(for: resolved, resolved: confirmation)
    let detail = detail(of: action, resolved, &text)
    for span in sentence.spans { text.note(span) }
    return ResolvedTask(action: resolved, sentence: sentence, detail: detail)
  }

  private func detail(
    of action: Action<Template>, _ resolved: Action<ResolvedCode>, _ text: inout TextResolver
  ) -> TaskDetail? {
    switch resolved {
    case .gatherEquipment:
      let equipment = manual.catalogues.equipment
      return .equipment(equipment.map { Equipment(name: text.code($0.name), quantity: $0.quantity) })
    case .type(let session): return .session(session.lines)
    case .browse(let url): return .line(url)
    case .copy(let job): return .copy(job)
    case .setRegistryValue(let change):
      return .registry(registryRow(change.value, change.before, change.after, .whole).map { [$0] } ?? [])
    case .rewriteRegistryValues(let rule): return .registry(rewritten(rule, &text))
    case .setStartup(let services, _, _), .stopServices(let services), .startServices(let services):
      return .services(names(of: services, &text))
    case .defineResources(let selection): return .resources(rows(of: selection, &text), .definition)
    case .prioritiseResources(let selection): return .resources(rows(of: selection, &text), .priorities)
    case .confirmModules: return .modules(modules(&text))
    case .insertMedium, .open, .close, .selectComponent, .runInstaller, .awaitInstallation, .createFolder,
      .showTab,
      .chooseMenu, .enter, .choose, .ensure, .press, .operate, .changeAddress, .applyClusterConfiguration,
      .startCluster, .stopCluster, .failOver, .confirm:
      return nil
    }
  }

  private func registryRow(
    _ id: RegistryValueID, _ before: ResolvedCode, _ after: ResolvedCode,
    _ extent: TaskDetail.RegistryRow.Extent
  ) -> TaskDetail.RegistryRow? {
    guard let value = manual.catalogues.registryValues.first(where: { $0.id == id }),
      let key = manual.catalogues.registryKeys.first(where: { $0.id == value.key })
    else { return nil }
    return .init(key: key.path, name: value.name, before: before, after: after, extent: extent)
  }

  /// The rule applied to each value: in full if the manual prints the data, otherwise as the rule.
  private func rewritten(_ id: RegistryRuleID, _ text: inout TextResolver) -> [TaskDetail.RegistryRow] {
    guard let rule = manual.catalogues.registryRules.first(where: { $0.id == id }) else { return [] }
    let prefix = text.code(rule.prefix)
    let replacement = text.code(rule.replacement)
    var rows: [TaskDetail.RegistryRow] = []
    for id in rule.values {
      let data = manual.catalogues.registryValues.first { $0.id == id }?.data
      if let data, let rest = Self.rest(of: text.code(data), after: prefix) {
        let after = ResolvedCode(replacement.parts + rest)
        if let row = registryRow(id, ResolvedCode(prefix.parts + rest), after, .whole) { rows.append(row) }
      } else if let row = registryRow(id, prefix, replacement, .leadingFolder) {
        rows.append(row)
      }
    }
    return rows
  }

  /// What follows `prefix` in `code`, with its values kept; `nil` if the code does not begin with it. Windows
  /// treats paths that differ only in case as the same.
  private static func rest(of code: ResolvedCode, after prefix: ResolvedCode) -> [ResolvedCode.Part]? {
    let start = prefix.text
    guard code.text.lowercased().hasPrefix(start.lowercased() + "\\") else { return nil }
    var left = start.count
    return code.parts.compactMap { part -> ResolvedCode.Part? in
      let text = ResolvedCode([part]).text
      defer { left = max(0, left - text.count) }
      if left == 0 { return part }
      return text.count > left ? .literal(String(text.dropFirst(left))) : nil
    }
  }

  private func names(of services: ServiceSelection, _ text: inout TextResolver) -> [ResolvedCode] {
    let all = manual.catalogues.services
    let chosen: [Service<Template>] =
      switch services {
      case .all: all
      case .only(let ids): ids.compactMap { id in all.first { $0.id == id } }
      }
    return chosen.map { text.code($0.name) }
  }

  private func rows(of selection: ResourceSelection, _ text: inout TextResolver) -> [TaskDetail.ResourceRow] {
    manual.catalogues.resources.filter { $0.isMeant(by: selection) }.map { resource in
      var reason: ResolvedProse?
      if let applicability = resource.applicability {
        text.note(applicability.condition)
        if !text.assignment.holds(applicability.condition) { reason = text.prose(applicability.otherwise) }
      }
      let contents: [ResolvedCode]
      let kind: String
      switch resource.kind {
      case .virtualIP(let address): (kind, contents) = (text.code(resource.name).text, [text.code(address)])
      case .disk(let drive): (kind, contents) = (text.code(resource.name).text, [text.code(drive)])
      case .registry(let keys):
        let paths = keys.compactMap { id in manual.catalogues.registryKeys.first { $0.id == id }?.path }
        (kind, contents) = (text.code(resource.name).text, paths.map { ResolvedCode([.literal($0)]) })
      case .service: (kind, contents) = (Words.serviceResource, [text.code(resource.name)])
      }
      return .init(kind: kind, contents: contents, priority: resource.priority, notApplicable: reason)
    }
  }

  /// The sets of the table, those of the site's releases first.
  private func modules(_ text: inout TextResolver) -> [TaskDetail.ModuleRow] {
    let table = manual.catalogues.autoRAID
    var wanted: [String] = []
    for parameter in manual.parameters.parameters {
      guard case .list(.release, _) = parameter.type else { continue }
      wanted += text.assignment.texts(of: parameter.id)
      _ = text.value(of: parameter.id)
    }
    let rows = table.sets.map { set in
      let releases = Set(table.releases(of: set))
      return TaskDetail.ModuleRow(
        releases: set.releases.map(\.canonical), modules: set.modules,
        siteReleases: wanted.filter { !releases.isDisjoint(with: table.releases(spelled: $0)) })
    }
    return rows.filter { !$0.siteReleases.isEmpty } + rows.filter { $0.siteReleases.isEmpty }
  }
}

extension TextResolver {
  /// Remembers the parameters of a span that was made elsewhere.
  mutating func note(_ span: ResolvedProse.Span) {
    switch span {
    case .value(let value): note(value.parameter)
    case .code(let code):
      for case .value(let value) in code.parts { note(value.parameter) }
    case .text, .label, .reference, .link: break
    }
  }
}
