public import Procedure
public import Runbook

/// A procedure that is performed on a cluster in memory.
///
/// 1. The scene: what is known about the site, with the catalogues' facts (``Scene``).
/// 2. The steps that apply, with the places, actions and expected results of the site's runbook.
/// 3. Each action is performed in order, and what should then be seen is looked for (``Performance``).
/// 4. Once the step of an outcome is done, its clauses are checked: as the cluster stands, after a failover to the
///    other server, and after one back.
public struct Rehearsal: Sendable {
  /// The scene before the first step.
  public let scene: Scene
  /// The steps that apply, in order.
  public let steps: [RehearsedStep]
  /// The outcomes with the site's values filled in, by the position in ``steps`` after which they are checked.
  let outcomes: [Int: RehearsedOutcome]
  /// The errata that can be put back into the steps.
  let errata: [RehearsedErratum]

  /// The rehearsal of `manual` at `site`, with its runbook.
  public init(manual: Manual, site: Site, runbook: SiteRunbook) {
    let assignment = Assignment(manual.parameters, values: site.values)
    scene = Scene(manual: manual, assignment: assignment, runbook: runbook)
    steps = runbook.chapters.flatMap { [$0.opening] + $0.sections }.flatMap { section in
      section.steps.filter { $0.applicability == .applies }.map { RehearsedStep($0, section: section.anchor) }
    }
    let steps = steps
    let order = manual.sections.flatMap(\.steps).map(\.id)
    outcomes = Dictionary(
      manual.outcomes.map { outcome in
        // If its step does not apply, it is checked after the last step before it that does.
        let done = Set(order[...(order.firstIndex(of: outcome.after) ?? order.count - 1)])
        let place = steps.lastIndex { done.contains($0.id) } ?? 0
        return (place, RehearsedOutcome(outcome, assignment: assignment, manual: manual))
      }, uniquingKeysWith: { first, other in first.joined(other) })
    errata = manual.errata.enumerated().filter { !$0.element.asPrinted.isEmpty }.map { index, erratum in
      RehearsedErratum(erratum, number: index + 1, assignment: assignment)
    }
  }

  /// The same rehearsal with its own steps replaced by the same number of other steps.
  init(_ rehearsal: Rehearsal, steps: [RehearsedStep]) {
    scene = rehearsal.scene
    outcomes = rehearsal.outcomes
    errata = rehearsal.errata
    self.steps = steps
  }

  /// Performs the steps.
  public func perform() -> Performance { Performance(self) }
}
