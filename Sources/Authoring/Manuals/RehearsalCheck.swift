import Procedure

/// Checks what rehearsal relies on: that screens can appear, that clauses have unique names, and that what an
/// erratum puts back occurs in its steps.
struct RehearsalCheck {
  let manual: Manual
  let reporter: Reporter
  /// The names of the files, for messages.
  let catalogues: String
  let outcome: String
  let errata: String

  func run() {
    for screen in manual.catalogues.screens where isCircular(screen) {
      reporter.error(.circular(screen.id.text, kind: .screen), at: Location(file: catalogues))
    }
    var seen: Set<OutcomeClauseID> = []
    for clause in manual.outcomes.flatMap(\.clauses) where !seen.insert(clause.id).inserted {
      reporter.error(.duplicateName(clause.id.text, kind: .clause), at: Location(file: outcome))
    }
    for erratum in manual.errata {
      for fact in erratum.asPrinted { check(fact, of: erratum) }
      check(erratum.checks, of: erratum)
    }
  }

  /// A check is made at one of the erratum's places, and documents identify it by erratum, step and moment.
  private func check(_ checks: [Erratum.Check], of erratum: Erratum) {
    for (index, check) in checks.enumerated() {
      if !erratum.places.contains(.step(check.step)) && !erratum.places.contains(.section(check.step.section))
      {
        reporter.error(.erratumElsewhere(erratum.id, check.step), at: Location(file: errata))
      }
      if checks[..<index].contains(where: { $0.step == check.step && $0.moment == check.moment }) {
        reporter.error(
          .duplicateName("\(erratum.id), \(check.moment.rawValue) \(check.step)", kind: .check),
          at: Location(file: errata))
      }
    }
  }

  private func isCircular(_ screen: Screen) -> Bool {
    var seen: Set<ScreenID> = []
    var next: Screen? = screen
    while let current = next {
      if !seen.insert(current.id).inserted { return true }
      switch current.appearance {
      case .following(let id), .fromMenu(let id, _, _), .together(let id, _):
        next = manual.catalogues.screens.first { $0.id == id }
      case .opened, .fromMedium, .byInstaller, .served: next = nil
      }
    }
    return false
  }

  private func check(_ fact: PrintedFact, of erratum: Erratum) {
    guard let step = manual.sections.flatMap(\.steps).first(where: { $0.id == fact.step }) else { return }
    if !erratum.places.contains(.step(step.id)) && !erratum.places.contains(.section(step.id.section)) {
      reporter.error(.erratumElsewhere(erratum.id, step.id), at: Location(file: errata))
    }
    let changes: Bool
    switch fact.change {
    case .place(let place): changes = place != step.place
    case .text(_, let other):
      changes = step.actions.contains { action in action.codes.contains { $0.source.contains(other.source) } }
    }
    if !changes { reporter.error(.vainErratum(erratum.id, step.id), at: Location(file: errata)) }
  }
}

extension Action {
  /// Every code text in it.
  fileprivate var codes: [Code] {
    var found: [Code] = []
    _ = map { (code: Code) -> Code in
      found.append(code)
      return code
    }
    return found
  }
}
