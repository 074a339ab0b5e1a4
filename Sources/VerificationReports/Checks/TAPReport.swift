/// The checks in the Test Anything Protocol, version 13: one line per check, with a YAML block if there is more to say.
struct TAPReport {
  let plan: CheckPlan
  let words: Words

  var text: String {
    let checks = plan.suites.flatMap { suite in suite.checks.map { (suite: suite.name, check: $0) } }
    return
      (["TAP version 13", "1..\(checks.count)"]
      + checks.enumerated().flatMap {
        lines($0.element.check, suite: $0.element.suite, number: $0.offset + 1)
      }
      + ["# " + words.closing.plain]).joined(separator: "\n") + "\n"
  }

  private func lines(_ check: Check, suite: String, number: Int) -> [String] {
    let description = "\(number) - \(Self.description("\(suite): \(check.name)"))"
    let line =
      switch check.outcome {
      case .passed: "ok \(description)"
      case .failed, .errored: "not ok \(description)"
      case .skipped: "ok \(description) # SKIP \(Self.description(check.message.plain))"
      }
    return [line] + (check.outcome == .skipped ? [] : block(check))
  }

  private func block(_ check: Check) -> [String] {
    var members: [String] = []
    if !check.message.pieces.isEmpty { members.append("message: " + Self.quoted(check.message)) }
    members.append("kind: " + check.kind)
    switch check.outcome {
    case .passed, .skipped: members.append("severity: comment")
    case .failed: members.append("severity: fail")
    case .errored: members.append("severity: error")
    }
    if !check.details.isEmpty {
      members.append("details:")
      // A plain text would be valid YAML, but Perl's TAP::Parser reads one that begins `list.txt:1: ` as a mapping.
      members += check.details.map { "  - text: " + Self.quoted($0) }
    }
    return (["---"] + members + ["..."]).map { "  " + $0 }
  }

  /// The text after the number: `#` would begin a directive there.
  private static func description(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
  }

  /// A double-quoted scalar of YAML; a JSON string is one.
  private static func quoted(_ phrase: Phrase) -> String { JSONText.quoted(phrase.plain) }
}
