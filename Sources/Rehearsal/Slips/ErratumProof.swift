public import Procedure

/// What comes of doing what the printed manual says in place of its correction.
public struct ErratumProof: Equatable, Sendable {
  /// The erratum.
  public var erratum: ErratumID
  /// Its number in the documents' list.
  public var number: Int
  /// How much it is said to hurt.
  public var weight: Erratum.Weight
  /// The first thing that does not hold then; `nil` where everything holds.
  public var violation: Violation?
}

extension Rehearsal {
  /// For each erratum that can be put back into the steps, of which all apply, what comes of it.
  public func proveErrata() -> [ErratumProof] {
    let own = Set(steps.map(\.id))
    return errata.filter { $0.changes.keys.allSatisfy(own.contains) }.map { erratum in
      let printed = Rehearsal(self, steps: steps.map { erratum.printed($0) })
      // A slip that stays silent is seen in the outcome, so the outcome counts as well.
      let violation =
        printed.steps == steps ? nil : Performance(printed, .upToTheFirst).violations.first
      return ErratumProof(
        erratum: erratum.id, number: erratum.number, weight: erratum.weight, violation: violation)
    }
  }
}
