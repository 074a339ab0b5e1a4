import Procedure

/// An erratum that can be put back, with the site's values filled in.
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
