/// The checks as JUnit XML, limited to what its dialects have in common: those of Ant's JUnitReport and of Jenkins.
struct JUnitReport {
  let plan: CheckPlan
  let words: Words

  var text: String {
    let suites = plan.suites.enumerated().map { lines($0.element, id: $0.offset) }
    return
      ([
        #"<?xml version="1.0" encoding="UTF-8"?>"#,
        "<!-- Timestamps and times are fixed: the same listings give the same bytes. -->",
        "<testsuites>",
      ] + suites.flatMap { $0 } + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func lines(_ suite: CheckSuite, id: Int) -> [String] {
    let count: (Check.Outcome) -> Int = { outcome in suite.checks.count { $0.outcome == outcome } }
    var attributes: [(String, String)] = [
      ("package", "tejun.verify.autoraid"), ("id", "\(id)"), ("name", suite.name),
      ("timestamp", "1970-01-01T00:00:00"), ("hostname", "localhost"), ("tests", "\(suite.checks.count)"),
      ("failures", "\(count(.failed))"), ("errors", "\(count(.errored))"), ("time", "0"),
    ]
    if count(.skipped) > 0 { attributes.append(("skipped", "\(count(.skipped))")) }
    return [
      "  <testsuite\(Self.attributes(attributes))>", "    <properties/>",
    ] + suite.checks.flatMap { lines($0, suite: suite.name) } + [
      "    <system-out>\(XMLText.text(words.closing.plain))</system-out>", "    <system-err></system-err>",
      "  </testsuite>",
    ]
  }

  private func lines(_ check: Check, suite: String) -> [String] {
    let head = Self.attributes([("name", check.name), ("classname", "AutoRAID \(suite)"), ("time", "0")])
    let element: String
    switch check.outcome {
    case .passed: return ["    <testcase\(head)/>"]
    case .failed: element = "failure"
    case .errored: element = "error"
    case .skipped: return ["    <testcase\(head)>", "      <skipped/>", "    </testcase>"]
    }
    let attributes = Self.attributes([("message", check.message.plain), ("type", check.kind)])
    let details = check.details.map { XMLText.text($0.plain) }.joined(separator: "\n")
    return [
      "    <testcase\(head)>", "      <\(element)\(attributes)>\(details)</\(element)>", "    </testcase>",
    ]
  }

  private static func attributes(_ pairs: [(String, String)]) -> String {
    pairs.map { name, value in " \(name)=\"\(XMLText.attribute(value))\"" }.joined()
  }
}
