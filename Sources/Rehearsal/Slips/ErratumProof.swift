public import Procedure

/// What happens if the work is done as printed, instead of as corrected.
public struct ErratumProof: Equatable, Sendable {
  /// The erratum.
  public var erratum: ErratumID
  /// Its number in the documents' list.
  public var number: Int
  /// How much harm it is said to do.
  public var weight: Erratum.Weight
  /// The first thing that does not hold then; `nil` if everything holds.
  public var violation: Violation?
}

extension Rehearsal {
  /// For each erratum that can be put back into the steps, if all of them apply, what happens then.
  func proveErrata(_ orderly: Performance) -> [ErratumProof] {
    let own = Set(steps.map(\.id))
    return errata.filter { $0.changes.keys.allSatisfy(own.contains) }.map { erratum in
      let printed = Rehearsal(self, steps: steps.map { erratum.printed($0) })
      // A slip that stays silent shows in the outcome, so the outcome counts as well.
      let violation =
        printed.steps == steps
        ? nil : Performance(printed, .upToTheFirst, remediable: orderly.remedied).violations.first
      return ErratumProof(
        erratum: erratum.id, number: erratum.number, weight: erratum.weight, violation: violation)
    }
  }
}
