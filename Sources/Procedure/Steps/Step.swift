/// A step of the procedure.
public struct Step: Equatable, Sendable {
  /// Its name.
  public var id: StepID
  /// The printed number.
  public var number: StepNumber
  /// Where it is done.
  public var place: Place
  /// What is done and why, in words; `nil` if its actions say it all.
  public var text: Prose?
  /// What is done, as data, in order.
  public var actions: [Action<Template>]
  /// What the operator sees afterwards.
  public var expected: [Expectation]
  /// Who confirms it.
  public var confirmation: Confirmation
  /// Hints and warnings about it.
  public var callouts: [Callout]
  /// When it applies; `nil` for always.
  public var applicability: Applicability?
  /// How it relates to a step for the other server.
  public var likeness: Likeness?

  /// A step of those actions.
  public init(
    id: StepID, number: StepNumber, place: Place, text: Prose?, actions: [Action<Template>],
    expected: [Expectation], confirmation: Confirmation, callouts: [Callout], applicability: Applicability?,
    likeness: Likeness?
  ) {
    self.id = id
    self.number = number
    self.place = place
    self.text = text
    self.actions = actions
    self.expected = expected
    self.confirmation = confirmation
    self.callouts = callouts
    self.applicability = applicability
    self.likeness = likeness
  }

  /// Whether any of its actions leaves a change behind.
  public var changesSomething: Bool { actions.contains { $0.effect == .changes } }
}

/// How a step relates to a step for the other server.
public enum Likeness: Equatable, Sendable {
  /// The same step, done on another server.
  case same(StepID)
  /// Done in place of that step, for a reason.
  case inPlaceOf(StepID, reason: Prose)
}
