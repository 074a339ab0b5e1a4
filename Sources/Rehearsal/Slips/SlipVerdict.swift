/// The effect of a slip.
public enum SlipVerdict: Equatable, Sendable {
  /// A later step reveals it: a precondition or an expected result does not hold there.
  case caught(Violation, stepsLater: Int)
  /// The work looks finished and is wrong: only these clauses of the outcome reveal it.
  case silent([Violation])
  /// The outcome holds all the same, as far as rehearsal can tell: it has no meaning for the work in question.
  case unknown
  /// The outcome holds all the same.
  case harmless(HarmlessReason)

  /// The clauses that it breaks silently.
  public var weight: Int {
    if case .silent(let violations) = self { violations.count } else { 0 }
  }

  /// The later it shows, the worse.
  fileprivate var severity: Int {
    switch self {
    case .harmless: 0
    case .caught(_, let steps): 1 + steps
    // It may be as bad as anything that is not noticed.
    case .unknown: 50_000
    case .silent(let violations): 100_000 + violations.count
    }
  }

  static func isLess(_ a: SlipVerdict, _ b: SlipVerdict) -> Bool { a.severity < b.severity }
}

/// Why a slip does no harm.
public enum HarmlessReason: Equatable, Sendable {
  /// The step only handles screens and media.
  case changesNothing
  /// In the end everything is as it would have been.
  case sameEnd
  /// The same, but a rule is broken that nothing on a screen reminds anybody of.
  case againstRule(Violation)
  /// In the end something is different, but nothing depends on it.
  case unneeded
}
