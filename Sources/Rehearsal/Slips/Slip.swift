public import Procedure
public import Runbook

/// A way in which the work can differ from the runbook.
public enum Slip: Equatable, Sendable {
  /// A step is left out.
  case omission(Anchor)
  /// A step is done before the preceding one, which has that printed number.
  case swap(Anchor, before: Anchor, number: String)
  /// A step is done at the other server.
  case wrongServer(Anchor, Node)

  /// The step that it is about.
  public var step: Anchor {
    switch self {
    case .omission(let step), .swap(let step, _, _), .wrongServer(let step, _): step
    }
  }
}

/// How much of a step is left out.
public enum Omitted: Equatable, Sendable {
  /// All of it.
  case everything
  /// Everything that it changes. Programs are still opened and installers waited for, because otherwise nobody
  /// could go on.
  case changes
  /// One of its actions, given by its sentence, and which occurrence if it occurs more than once; and nobody
  /// looks at what should be seen then.
  case action(String, time: Int?)
}
