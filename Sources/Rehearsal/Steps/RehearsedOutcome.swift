import Procedure

/// An outcome with the site's values filled in.
struct RehearsedOutcome: Equatable, Sendable {
  struct Clause: Equatable, Sendable {
    var id: OutcomeClauseID
    var words: String
    var demand: OutcomeClause<String>.Demand
    var start: OutcomeStart
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
        demand: clause.demand { assignment.text(of: $0) }, start: clause.start)
    }
  }
}
