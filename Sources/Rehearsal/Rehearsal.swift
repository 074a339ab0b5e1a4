public import Procedure
public import Runbook

/// A procedure that is performed on a cluster in memory.
///
/// 1. The scene: what is known of the site, with the catalogues' facts (``Scene``).
/// 2. The steps that apply, with the places, actions and expected results of the site's runbook.
/// 3. Each action is performed in order, and what should then be seen is looked for (``Performance``).
/// 4. Once the step of an outcome is done, its clauses are checked: as the cluster stands, after a failover to the
///    other server, and after one back.
public struct Rehearsal: Sendable {
  /// The scene before the first step.
  public let scene: Scene
  /// The steps that apply, in order.
  public let steps: [RehearsedStep]
  /// The outcomes with the site's values set in, by the place in ``steps`` after which they are looked at.
  let outcomes: [Int: RehearsedOutcome]
  /// The errata that can be put back into the steps.
  let errata: [RehearsedErratum]

  /// The rehearsal of `manual` at `site`, whose runbook that is.
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
        // Where its step does not apply, it is looked at after the last one before it that does.
        let done = Set(order[...(order.firstIndex(of: outcome.after) ?? order.count - 1)])
        let place = steps.lastIndex { done.contains($0.id) } ?? 0
        return (place, RehearsedOutcome(outcome, assignment: assignment, manual: manual))
      }, uniquingKeysWith: { first, other in first.joined(other) })
    errata = manual.errata.enumerated().filter { !$0.element.asPrinted.isEmpty }.map { index, erratum in
      RehearsedErratum(erratum, number: index + 1, assignment: assignment)
    }
  }

  /// The same rehearsal with other steps in the places of its own, as many.
  init(_ rehearsal: Rehearsal, steps: [RehearsedStep]) {
    scene = rehearsal.scene
    outcomes = rehearsal.outcomes
    errata = rehearsal.errata
    self.steps = steps
  }

  /// Performs the steps.
  public func perform() -> Performance { Performance(self) }
}

/// A step as it is rehearsed.
public struct RehearsedStep: Equatable, Sendable {
  /// An action with the sentence that says it.
  public struct Task: Equatable, Sendable {
    /// The action.
    public var action: Action<String>
    /// Its sentence in the runbook.
    public var sentence: String
    /// Where it is done, where that is not the step's place.
    var place: Place?

    /// The same at that place, whatever the step's is.
    func staying(at place: Place) -> Task {
      var copy = self
      copy.place = self.place ?? place
      return copy
    }
  }
  /// Something that should be seen.
  public struct Expected: Equatable, Sendable {
    /// The data to look for.
    public var fact: Fact<String>
    /// The words of the runbook.
    public var words: String
  }

  /// Its name in the model.
  public var id: StepID
  /// Its anchor, by which reports name it.
  public var anchor: Anchor
  /// Its number with the section's, such as `3.2-(5)`.
  public var printedNumber: String
  /// The section it stands in.
  public var section: Anchor
  /// Where it is done.
  public var place: Place
  /// Who confirms it.
  public var confirmation: Confirmation
  /// What is done.
  public var tasks: [Task]
  /// What should be seen.
  public var expected: [Expected]

  init(_ step: ResolvedStep, section: Anchor) {
    id = step.id
    anchor = step.anchor
    printedNumber = step.printedNumber
    self.section = section
    place = step.place
    confirmation = step.confirmation
    tasks = step.tasks.map { Task(action: $0.action.map(\.text), sentence: $0.sentence.plainText) }
    expected = step.expected.compactMap { expectation in
      expectation.fact.map { Expected(fact: $0.map(\.text), words: expectation.text.plainText) }
    }
  }

  /// The same step with its place mistaken; an installer that runs is waited for where it runs.
  func moved(to place: Place) -> RehearsedStep {
    var copy = self
    copy.place = place
    for index in tasks.indices {
      if case .awaitInstallation = tasks[index].action {
        copy.tasks[index] = tasks[index].staying(at: self.place)
      }
    }
    return copy
  }

  /// How often it looks at something that rehearsal cannot see.
  var looks: Int {
    tasks.count { task in
      switch task.action {
      case .confirm, .confirmModules: true
      default: false
      }
    }
  }

  /// Whether any of its actions leaves something changed behind.
  public var changesSomething: Bool { tasks.contains { $0.action.effect == .changes } }
}

/// An outcome with the site's values set in.
struct RehearsedOutcome: Equatable, Sendable {
  struct Clause: Equatable, Sendable {
    var id: OutcomeClauseID
    var words: String
    var demand: OutcomeClause<String>.Demand
    var start: OutcomeClause<String>.Start
  }

  var clauses: [Clause]

  /// Both in one.
  func joined(_ other: RehearsedOutcome) -> RehearsedOutcome {
    var copy = self
    copy.clauses += other.clauses
    return copy
  }

  init(_ outcome: Outcome, assignment: Assignment, manual: Manual) {
    clauses = outcome.clauses.map { clause in
      Clause(
        id: clause.id, words: manual.plainText(of: clause.text, in: assignment),
        demand: clause.demand { assignment.text(of: $0) },
        start: clause.start == .atOnce ? .atOnce : .afterFailover)
    }
  }
}
