import Procedure

/// What errata ask to be looked at.
extension Performer {
  /// What does not hold of it.
  func shortfall(of check: RehearsedStep.Check) -> Shortfall? {
    for fact in check.facts {
      do throws(Shortfall) {
        try look(for: fact, at: check.place)
      } catch {
        return error
      }
    }
    return nil
  }

  /// The performer after the remedy; `nil` if it cannot be done or does not help. A remedy may break rules of the orderly
  /// course, which it leaves.
  func remedying(_ check: RehearsedStep.Check) -> Performer? {
    var performer = self
    performer.discipline = .neglected
    for action in check.remedy {
      do throws(Shortfall) {
        try performer.perform(action, at: check.place)
      } catch {
        return nil
      }
    }
    performer.discipline = discipline
    return performer.shortfall(of: check) == nil ? performer : nil
  }
}
