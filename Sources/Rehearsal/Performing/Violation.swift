public import Procedure
public import Runbook

/// Something that does not hold, and where.
public struct Violation: Equatable, Sendable {
  /// When an outcome is checked.
  public enum Moment: Equatable, Sendable {
    /// As the last step leaves the cluster.
    case atTheEnd
    /// After a failover to the other server.
    case afterFailover
    /// After one back.
    case afterReturn
  }
  /// What does not hold.
  public enum Subject: Equatable, Sendable {
    /// The precondition of an action, with the action's sentence.
    case action(String, Shortfall)
    /// An expected result, with its words.
    case expectation(String, Shortfall)
    /// A clause of an outcome, with its words.
    case outcome(OutcomeClauseID, String, Moment, OutcomeShortfall)
    /// The failover with which an outcome is checked once more.
    case failover(Moment, Shortfall)
  }

  /// The step.
  public var step: StepID
  /// The step's anchor.
  public var anchor: Anchor
  /// The step's printed number.
  public var printedNumber: String
  /// What does not hold.
  public var subject: Subject

  init(_ step: RehearsedStep, _ subject: Subject) {
    self.step = step.id
    anchor = step.anchor
    printedNumber = step.printedNumber
    self.subject = subject
  }

  init(_ step: RehearsedStep, _ check: RehearsedStep.Check, _ shortfall: Shortfall) {
    self.init(step, .expectation(check.words, shortfall))
    printedNumber = check.printedNumber
  }

  /// The clause of an outcome that it is about.
  public var clause: OutcomeClauseID? {
    if case .outcome(let id, _, _, _) = subject { id } else { nil }
  }

  /// Whether the work looks finished when it is found.
  public var isOfOutcome: Bool {
    switch subject {
    case .action, .expectation: false
    case .outcome, .failover: true
    }
  }
}
