import Procedure

/// Checks that every name that is used is declared, and may be used there.
struct MentionCheck {
  let manual: Manual
  let reporter: Reporter
  private let steps: [Step]

  init(manual: Manual, reporter: Reporter) {
    self.manual = manual
    self.reporter = reporter
    steps = manual.sections.flatMap(\.steps)
  }

  func run(over mentions: [Mention]) {
    for mention in mentions { check(mention) }
  }

  private func check(_ mention: Mention) {
    let at = mention.location
    let catalogues = manual.catalogues
    switch mention.target {
    case .parameter(let id, let use):
      guard let parameter = manual.parameters[id] else {
        return unknown(id.text, .parameter, manual.parameters.parameters.map(\.id.text), at)
      }
      if use != .shown && !parameter.type.isSafeInCode { reporter.error(.textInCommand(id), at: at) }
      if use == .executed && !isPresent(parameter, under: mention.scope) {
        reporter.error(.mayBeAbsent(id), at: at)
      }
    case .condition(let clause): check(clause, at: at)
    case .step(let id):
      if !steps.contains(where: { $0.id == id }) {
        unknown(id.description, .step, steps.map(\.id.description), at)
      }
    case .section(let id): require(id, in: manual.sections.map(\.id), .section, at)
    case .topic(let id): require(id, in: manual.introduction.topics.map(\.id), .topic, at)
    case .term(let id): require(id, in: manual.introduction.glossary.map(\.id), .term, at)
    case .document(let id): require(id, in: catalogues.documents.map(\.id), .document, at)
    case .service(let id): require(id, in: catalogues.services.map(\.id), .service, at)
    case .screen(let id): require(id, in: catalogues.screens.map(\.id), .screen, at)
    case .setting(let id): require(id, in: catalogues.settings.map(\.id), .setting, at)
    case .component(let id): require(id, in: catalogues.components.map(\.id), .component, at)
    case .componentWithDatabase(let id):
      require(
        id, in: catalogues.components.filter { $0.database != nil }.map(\.id), .componentWithDatabase, at
      )
    case .operation(let name):
      let known = steps.flatMap(\.actions).compactMap { action in
        if case .operate(_, let operation) = action { operation } else { nil }
      }
      if !known.contains(name) { reporter.error(.unknownOperation(name, known: known), at: at) }
    case .medium(let id): require(id, in: catalogues.media.map(\.id), .medium, at)
    case .registryKey(let id): require(id, in: catalogues.registryKeys.map(\.id), .registryKey, at)
    case .registryValue(let id): require(id, in: catalogues.registryValues.map(\.id), .registryValue, at)
    case .registryRule(let id): require(id, in: catalogues.registryRules.map(\.id), .registryRule, at)
    }
  }

  /// Whether the parameter has a value, or a blank, wherever `scope` holds.
  private func isPresent(_ parameter: Parameter, under scope: Condition?) -> Bool {
    let demanded = scope?.clauses ?? []
    let isOfUse = (parameter.condition?.clauses ?? []).allSatisfy { demanded.contains($0) }
    if case .onSite = parameter.knowledge { return isOfUse }
    switch parameter.defaultValue {
    case .printed, .example, .required: return isOfUse
    case .absent: return demanded.contains(.isSet(parameter.id, true))
    }
  }

  private func require<Kind>(
    _ id: Identifier<Kind>, in known: [Identifier<Kind>], _ kind: Problem.Kind, _ at: Location
  ) {
    if !known.contains(id) { unknown(id.text, kind, known.map(\.text), at) }
  }

  private func unknown(_ name: String, _ kind: Problem.Kind, _ known: [String], _ at: Location) {
    reporter.error(.unknownName(name, kind: kind, known: known), at: at)
  }

  /// A condition may require only a possible value of the parameter.
  private func check(_ clause: Condition.Clause, at: Location) {
    guard let parameter = manual.parameters[clause.parameter] else {
      return unknown(clause.parameter.text, .parameter, manual.parameters.parameters.map(\.id.text), at)
    }
    guard case .equals(_, let value) = clause else { return }
    switch parameter.type {
    case .flag, .choice:
      if parameter.type.problem(with: value, in: manual.catalogues.autoRAID) != nil {
        reporter.error(.malformed(value, expected: .value(parameter.type)), at: at)
      }
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer,
      .text, .release, .list:
      reporter.error(
        .malformed(value, expected: .presence(parameter.id)), at: at)
    }
  }
}
