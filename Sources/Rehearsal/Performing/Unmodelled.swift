public import Runbook

/// Work that rehearsal has no meaning for: it neither holds nor fails.
public enum Unmodelled: Equatable, Sendable {
  /// The whole action is a look that is not described as data.
  case look
  /// A line at a prompt.
  case line(String)
}

/// A step with work that rehearsal has no meaning for.
public struct UnmodelledStep: Equatable, Sendable {
  /// The step's anchor.
  public var anchor: Anchor
  /// The step's printed number.
  public var printedNumber: String
  /// The work: sentences of actions, or lines at a prompt.
  public var parts: [String]
  /// How many of its actions have such work.
  public var unmodelledCount: Int
  /// How many actions the step has.
  public var actionCount: Int
}
