public import Procedure

/// Searches a manual for things that make a procedure hard to follow or to check.
///
/// What a file alone can show (names, numbers, shapes) has already been refused by the reader of manuals; this
/// checks whether the parts of a manual agree with each other.
public struct ManualLint {
  private let manual: Manual

  /// A check of `manual`.
  public init(_ manual: Manual) {
    self.manual = manual
  }

  /// All that was found, in the order of the manual.
  public func findings() -> [LintFinding] {
    let sections = manual.sections
    return sections.flatMap(\.steps).flatMap { bareSteps($0) + wrongServices($0) + valuesOutsideKeys($0) }
      + sections.flatMap { differences($0) } + forwardReferences() + errata()
      + (manual.outcomes.isEmpty ? [.noOutcome] : [])
  }

  private func number(_ id: StepID) -> String { manual.printedNumber(of: id) ?? id.description }

  private func bareSteps(_ step: Step) -> [LintFinding] {
    if !step.changesSomething { return [] }
    return (step.expected.isEmpty ? [.noExpectation(step: number(step.id))] : [])
      + (step.place == .desk ? [.noNode(step: number(step.id))] : [])
  }

  /// The services that are made manual or stopped are those that the cluster runs.
  private func wrongServices(_ step: Step) -> [LintFinding] {
    let run = Set(
      manual.catalogues.resources.compactMap { resource -> ServiceID? in
        if case .service(let id) = resource.kind { id } else { nil }
      })
    return step.actions.compactMap { action in
      switch action {
      case .setStartup(let selection, _, .manual), .stopServices(let selection):
        let chosen = Set(services(selection))
        let names = chosen.symmetricDifference(run).sorted().map { name(of: $0) }
        return names.isEmpty ? nil : .servicesDiffer(step: number(step.id), services: names)
      default: return nil
      }
    }
  }

  /// The display name, with the defaults for parameters.
  private func name(of id: ServiceID) -> String {
    let service = manual.catalogues.services.first { $0.id == id }
    return service.map { Assignment(manual.parameters, values: [:]).text(of: $0.name) } ?? id.text
  }

  private func services(_ selection: ServiceSelection) -> [ServiceID] {
    switch selection {
    case .all: manual.catalogues.services.map(\.id)
    case .only(let ids): ids
    }
  }

  private func valuesOutsideKeys(_ step: Step) -> [LintFinding] {
    let keys = manual.catalogues.resources.flatMap { resource -> [String] in
      guard case .registry(let ids) = resource.kind else { return [] }
      return ids.compactMap { path($0) }
    }
    let changed = step.actions.flatMap { action -> [RegistryValueID] in
      switch action {
      case .setRegistryValue(let change): return [change.value]
      case .rewriteRegistryValues(let id):
        return manual.catalogues.registryRules.first { $0.id == id }?.values ?? []
      default: return []
      }
    }
    return changed.compactMap { id in
      guard let value = manual.catalogues.registryValues.first(where: { $0.id == id }),
        let path = path(value.key)
      else { return nil }
      let isInside = keys.contains { WindowsPath.isInside(path, $0) }
      return isInside ? nil : .valueOutsideKeys(step: number(step.id), value: value.name)
    }
  }

  private func path(_ id: RegistryKeyID) -> String? {
    manual.catalogues.registryKeys.first { $0.id == id }?.path
  }

  /// A section for the other server differs from the one it repeats only in what it declares.
  private func differences(_ section: Section) -> [LintFinding] {
    guard let counterpart = section.counterpart,
      let original = manual.sections.first(where: { $0.id == counterpart.section })
    else { return [] }
    let omitted = Set(counterpart.omitted.map(\.step))
    var covered: [StepID] = []
    let own = section.steps.compactMap { step -> LintFinding? in
      switch step.likeness {
      case .inPlaceOf(let id, _):
        covered.append(id)
        return nil
      case .same(let id):
        covered.append(id)
        let there = original.steps.first { $0.id == id }
        let actions = there?.actions.map { action in action.map { $0.exchanging(counterpart.exchange) } }
        let isSame =
          actions == step.actions && there?.confirmation == step.confirmation
          && there?.expected.map(\.origin) == step.expected.map(\.origin) && isAtTheOtherServer(step, there)
        return isSame ? nil : .pairDiffers(step: number(step.id), from: number(id))
      case nil: return .undeclaredStep(step: number(step.id))
      }
    }
    let missing = original.steps.map(\.id).filter { !covered.contains($0) && !omitted.contains($0) }
    return own + missing.map { .undeclaredStep(step: number($0)) }
  }

  /// A step of one server is done at the other; all other steps are done where they were.
  private func isAtTheOtherServer(_ step: Step, _ original: Step?) -> Bool {
    switch original?.place {
    case .serverA: step.place == .serverB
    case .serverB: step.place == .serverA
    case let place: step.place == place
    }
  }

  /// Whatever a step uses or shows must have been made before it.
  private func forwardReferences() -> [LintFinding] {
    let order = manual.sections.flatMap(\.steps).map(\.id)
    return manual.sections.flatMap(\.steps).enumerated().flatMap { index, step in
      ([step.text].compactMap { $0 } + step.expected.map(\.text)).flatMap(\.spans).compactMap {
        span -> LintFinding? in
        guard case .reference(.step(let id)) = span, let place = order.firstIndex(of: id), place > index
        else {
          return nil
        }
        return .forwardReference(step: number(step.id), to: number(id))
      }
    }
  }

  private func errata() -> [LintFinding] {
    let steps = Set(manual.sections.flatMap(\.steps).map(\.id))
    let sections = Set(manual.sections.map(\.id))
    let topics = Set(manual.introduction.topics.map(\.id))
    return manual.errata.flatMap { erratum -> [LintFinding] in
      let isPlaced =
        !erratum.places.isEmpty
        && erratum.places.allSatisfy { place in
          switch place {
          case .step(let id): steps.contains(id)
          case .section(let id): sections.contains(id)
          case .topic(let id): topics.contains(id)
          }
        }
      return (isPlaced ? [] : [.erratumWithoutPlace(erratum.id.text)])
        + (erratum.weight == .breaks && erratum.asPrinted.isEmpty
          ? [.unprovable(erratum: erratum.id.text)] : [])
    }
  }
}
