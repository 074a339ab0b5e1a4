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

/// What comes of a slip.
public enum SlipVerdict: Equatable, Sendable {
  /// A later step shows it: a precondition or an expected result does not hold there.
  case caught(Violation, stepsLater: Int)
  /// The work looks finished and is wrong: only these clauses of the outcome show it.
  case silent([Violation])
  /// The outcome holds all the same.
  case harmless(HarmlessReason)

  /// The clauses that it breaks in silence.
  public var weight: Int {
    if case .silent(let violations) = self { violations.count } else { 0 }
  }

  /// The later it shows, the worse.
  fileprivate var severity: Int {
    switch self {
    case .harmless: 0
    case .caught(_, let steps): 1 + steps
    case .silent(let violations): 100_000 + violations.count
    }
  }

  static func isLess(_ a: SlipVerdict, _ b: SlipVerdict) -> Bool { a.severity < b.severity }
}

/// Why a slip does no harm.
public enum HarmlessReason: Equatable, Sendable {
  /// The step only handles screens and media.
  case changesNothing
  /// The step only looks at something that no other step looks at: the cluster is the same, a check is lost.
  case checkLost
  /// In the end everything is as it would have been.
  case sameEnd
  /// The same, but a rule is broken of which nothing on a screen reminds anybody.
  case againstRule(Violation)
  /// In the end something else is as it would not have been, and nothing depends on it.
  case unneeded
}

/// A slip and what comes of it.
public struct SlipFinding: Equatable, Sendable {
  /// The slip.
  public var slip: Slip
  /// The printed number of its step, such as `3.3-(9)`.
  public var printedNumber: String
  /// Which part is left out where it comes to the worst; `nil` where nothing is left out.
  public var omitted: Omitted?
  /// What comes of it.
  public var verdict: SlipVerdict
}
