import JSON
import Procedure

/// A step as JSON: what to do, to see and to heed. It contains neither its place among the errata, nor its name
/// in the model, nor what a rehearsal found about it, so that the data changes only when the work does.
struct StepData {
  private let step: ResolvedStep

  init(_ step: ResolvedStep) {
    self.step = step
  }

  var members: [String: JSONValue] {
    var members: [String: JSONValue] = [
      "id": .string(step.anchor.description),
      "number": .string(step.number.text), "printedNumber": .string(step.printedNumber),
      "place": .string(step.place.rawValue), "text": step.text.map { .string($0.plainText) } ?? .null,
      "actions": .array(step.tasks.map { ActionData($0).value }),
      "expected": .strings(step.expected.map(\.words)),
      "confirmation": .string(step.confirmation.rawValue),
      "callouts": .array(step.callouts.map(\.data)),
    ]
    switch step.applicability {
    case .applies: members["applies"] = .flag(true)
    case .notApplicable(let reason):
      members["applies"] = .flag(false)
      members["reason"] = .string(reason.plainText)
    }
    return members
  }
}

extension ResolvedCheck {
  /// The check as JSON. It does not contain its number, which changes when another check is added.
  var members: [String: JSONValue] {
    [
      "id": .string(anchor.description), "step": .string(step.description),
      "moment": .string(moment.rawValue),
      "place": .string(place.rawValue), "text": .string(text.plainText), "erratum": .string(erratum.id.text),
      "confirmation": .string(confirmation.rawValue),
    ]
  }
}

extension ResolvedExpectation {
  fileprivate var words: String {
    switch origin {
    case .print: "\(text.plainText) \(Words.printed)"
    case .inferred: text.plainText
    case .added: "【\(Words.added)】 \(text.plainText)"
    }
  }
}

extension ResolvedCallout {
  var data: JSONValue {
    .object(["kind": .string(kind.rawValue), "text": .strings(body.plainTexts)])
  }
}

extension [ResolvedPassage] {
  /// The words of each paragraph and each item.
  var plainTexts: [String] {
    flatMap { passage in
      switch passage {
      case .paragraph(let prose): [prose.plainText]
      case .list(let items): items.map(\.plainText)
      }
    }
  }
}
