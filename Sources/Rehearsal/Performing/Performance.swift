import Procedure
import Runbook

/// The result of performing steps.
public struct Performance: Sendable {
  /// Whether to go on after the first violation.
  enum Manner: Equatable, Sendable {
    /// Find all violations; an action has no effect if its precondition does not hold.
    case toTheEnd
    /// The first violation ends it.
    case upToTheFirst
  }

  /// What does not hold, in the order of the steps.
  public private(set) var violations: [Violation] = []
  /// The steps with work that rehearsal has no meaning for, in their order.
  public private(set) var unmodelled: [UnmodelledStep] = []
  /// The checks that did not hold and had their remedy.
  private(set) var remedied: Set<Anchor> = []
  /// Their printed numbers, in the order in which they were made.
  private(set) var remediedNumbers: [String] = []
  /// The checks that may have one: what did not hold in the orderly course. Elsewhere, a check reveals a slip. `nil` means
  /// all of them.
  private let remediable: Set<Anchor>?
  /// The performer before each step, and after the last one.
  public private(set) var moments: [Performer]

  /// The cluster at the end.
  public var end: Performer { moments[moments.count - 1] }

  /// Performs the steps of `rehearsal`.
  init(
    _ rehearsal: Rehearsal, _ manner: Manner = .toTheEnd, discipline: Performer.Discipline = .kept,
    remediable: Set<Anchor>? = nil
  ) {
    self.remediable = remediable
    moments = [Performer(rehearsal.scene, discipline)]
    for (index, step) in rehearsal.steps.enumerated() {
      perform(step, rehearsal.outcomes[index], manner)
      if manner == .upToTheFirst && !violations.isEmpty { return }
    }
  }

  /// Performs `slipped` in place of the steps in `range`, of the same number, and then the rest of `rehearsal`,
  /// up to the first violation.
  ///
  /// As soon as the cluster is as in `course`, the rest goes as it went there, and is not performed.
  init(
    _ rehearsal: Rehearsal, departingFrom course: Performance, in range: ClosedRange<Int>,
    with slipped: [RehearsedStep]
  ) {
    remediable = course.remedied
    moments = [course.moments[range.lowerBound]]
    for index in range.lowerBound..<rehearsal.steps.count {
      let step = range.contains(index) ? slipped[index - range.lowerBound] : rehearsal.steps[index]
      perform(step, rehearsal.outcomes[index], .upToTheFirst)
      if !violations.isEmpty { return }
      if index >= range.upperBound, course.violations.isEmpty,
        end.cluster == course.moments[index + 1].cluster
      {
        moments += course.moments[(index + 2)...]
        return
      }
    }
  }

  private mutating func perform(_ step: RehearsedStep, _ outcome: RehearsedOutcome?, _ manner: Manner) {
    var performer = end
    perform(step, &performer, manner)
    if violations.isEmpty || manner == .toTheEnd, let outcome {
      violations += Self.violations(of: outcome, performer, step)
    }
    moments.append(performer)
  }

  private mutating func perform(_ step: RehearsedStep, _ performer: inout Performer, _ manner: Manner) {
    var parts: [String] = []
    var count = 0
    defer {
      if !parts.isEmpty {
        unmodelled.append(
          UnmodelledStep(
            anchor: step.anchor, printedNumber: step.printedNumber, parts: parts, unmodelledCount: count,
            actionCount: step.tasks.count))
      }
    }
    if !make(step.checks.filter { $0.moment == .before }, of: step, &performer, manner) { return }
    for task in step.tasks {
      do throws(Shortfall) {
        try performer.perform(task.action, at: task.place ?? step.place)
        if !performer.unmodelled.isEmpty { count += 1 }
        parts += performer.unmodelled.map { part in
          switch part {
          case .look: task.sentence
          case .line(let line): line
          }
        }
      } catch {
        violations.append(Violation(step, .action(task.sentence, error)))
        if manner == .upToTheFirst { return }
      }
    }
    for expected in step.expected {
      do throws(Shortfall) {
        try performer.look(for: expected.fact, at: step.place)
      } catch {
        violations.append(Violation(step, .expectation(expected.words, error)))
        if manner == .upToTheFirst { return }
      }
    }
    _ = make(step.checks.filter { $0.moment == .after }, of: step, &performer, manner)
  }

  /// Looks at what errata ask for, and does what they say if it is not so. Whether the step goes on.
  private mutating func make(
    _ checks: [RehearsedStep.Check], of step: RehearsedStep, _ performer: inout Performer, _ manner: Manner
  ) -> Bool {
    for check in checks {
      guard let shortfall = performer.shortfall(of: check) else { continue }
      let mayRemedy = remediable.map { $0.contains(check.anchor) } ?? true
      if mayRemedy, !check.remedy.isEmpty, let mended = performer.remedying(check) {
        performer = mended
        remedied.insert(check.anchor)
        remediedNumbers.append(check.printedNumber)
        continue
      }
      violations.append(Violation(step, check, shortfall))
      if manner == .upToTheFirst { return false }
    }
    return true
  }

  /// What does not hold of an outcome: for the cluster as it is, on the other server, and after the failover back.
  static func violations(
    of outcome: RehearsedOutcome, _ performer: Performer, _ step: RehearsedStep
  ) -> [Violation] {
    var performer = performer
    var found = clauses(
      outcome, performer, step, .atTheEnd, wanted: outcome.clauses.filter { $0.start == .atOnce })
    for moment in [Violation.Moment.afterFailover, .afterReturn] {
      let broken = Set(found.map(\.clause))
      do throws(Shortfall) {
        try performer.perform(.failOver(.standby), at: .cluster)
      } catch {
        return found + [Violation(step, .failover(moment, error))]
      }
      let wanted = outcome.clauses.filter { clause in
        // Which server is active is stated only for the end, and a clause is reported once.
        if case .active = clause.demand { return false }
        return !broken.contains(clause.id)
      }
      found += clauses(outcome, performer, step, moment, wanted: wanted)
    }
    return found
  }

  private static func clauses(
    _ outcome: RehearsedOutcome, _ performer: Performer, _ step: RehearsedStep, _ moment: Violation.Moment,
    wanted: [RehearsedOutcome.Clause]
  ) -> [Violation] {
    wanted.compactMap { clause in
      performer.shortfall(of: clause.demand).map {
        Violation(step, .outcome(clause.id, clause.words, moment, $0))
      }
    }
  }
}
