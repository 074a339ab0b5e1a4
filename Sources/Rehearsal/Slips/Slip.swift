public import Procedure
public import Runbook

/// A way in which the work can differ from the runbook.
public enum Slip: Equatable, Sendable {
  /// A step is left out.
  case omission(Anchor)
  /// A step is done before the one in front of it, whose printed number that is.
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
  /// All that it changes. Programs are opened and installers waited for all the same, as whoever goes on must.
  case changes
  /// One of its actions, whose sentence that is, and which time where it stands there more than once; and nobody looks
  /// at what should then be seen.
  case action(String, time: Int?)
}
