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

/// An erratum that can be put back, with the site's values set in.
struct RehearsedErratum: Equatable, Sendable {
  enum Change: Equatable, Sendable {
    case place(Place)
    case text(String, inPlaceOf: String)
  }

  var id: ErratumID
  var number: Int
  var weight: Erratum.Weight
  var changes: [StepID: [Change]] = [:]

  init(_ erratum: Erratum, number: Int, assignment: Assignment) {
    id = erratum.id
    self.number = number
    weight = erratum.weight
    for fact in erratum.asPrinted {
      let change: Change =
        switch fact.change {
        case .place(let place): .place(place)
        case .text(let text, let other):
          .text(assignment.text(of: text), inPlaceOf: assignment.text(of: other))
        }
      changes[fact.step, default: []].append(change)
    }
  }

  /// The step as it is printed.
  func printed(_ step: RehearsedStep) -> RehearsedStep {
    var copy = step
    for change in changes[step.id] ?? [] {
      switch change {
      case .place(let place): copy = copy.moved(to: place)
      case .text(let text, let other):
        for index in copy.tasks.indices {
          copy.tasks[index].action = copy.tasks[index].action.map { $0.replacing(other, with: text) }
        }
      }
    }
    return copy
  }
}
