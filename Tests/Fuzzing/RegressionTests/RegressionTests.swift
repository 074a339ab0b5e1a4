import Foundation
import Testing

/// Inputs that once broke a law, and the small corpus that fuzzing begins with: all of them pass today.
@Suite("Inputs of the fuzzers")
struct RegressionTests {
  /// An input in `Tests/Fuzzing`.
  struct Input: Sendable, CustomTestStringConvertible {
    var name: CheckName
    var file: URL
    var testDescription: String { "\(name.rawValue)/\(file.lastPathComponent)" }
  }

  private static func inputs(below folder: String, of name: CheckName) -> [Input] {
    let folder = CheckName.folder.appendingPathComponent("\(folder)/\(name.rawValue)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }.map { Input(name: name, file: $0) }
  }

  @Test(
    "Every mended input stays mended",
    arguments: CheckName.allCases.flatMap { inputs(below: "regressions", of: $0) })
  func regressions(_ input: Input) throws {
    try input.name.check().check(Array(try Data(contentsOf: input.file)))
  }

  /// Found by the long run, and not fixed yet: when one is fixed, this test says to move it to `regressions`.
  @Test(
    "What is known to break a law still does",
    arguments: CheckName.allCases.flatMap { inputs(below: "open", of: $0) })
  func open(_ input: Input) throws {
    withKnownIssue("\(input.testDescription)") {
      try input.name.check().check(Array(try Data(contentsOf: input.file)))
    }
  }

  @Test("The corpus breaks no law", arguments: CheckName.allCases)
  func corpus(_ name: CheckName) throws {
    let inputs = Self.inputs(below: "corpus", of: name)
    // Without inputs nothing would be tested.
    try #require(!inputs.isEmpty)
    let check = try name.check()
    for input in inputs {
      #expect(throws: Never.self, "\(input.testDescription)") {
        try check.check(Array(try Data(contentsOf: input.file)))
      }
    }
  }

  @Test("A law that is broken is noticed")
  func violations() {
    #expect(throws: Violation.self) { try HTMLCheck(html: "<p><script>x</script></p>").check() }
    #expect(throws: Violation.self) { try HTMLCheck(html: "<a href=\"javascript:x\">a</a>").check() }
    #expect(throws: Violation.self) { try HTMLCheck(html: "<p onclick=\"x\">a</p>").check() }
    #expect(SafeText.unsafe(in: "a\u{1B}[2J\u{202E}\n", lineEnds: .forbidden) == ["U+1B", "U+202E", "U+A"])
    #expect(throws: Violation.self) {
      try DiagnosticsCheck(diagnostics: []).check(isRead: false, lines: [:])
    }
  }

  @Test("A bundle of files holds what stands below their names, and nothing else")
  func bundle() {
    let bundle = FileBundle(Array("x\n%% manual.yaml\na\nb\n%% ../../etc/passwd\n%% errata.yaml\nc".utf8))
    #expect(
      bundle.files.mapValues { String(decoding: $0, as: UTF8.self) } == [
        "manual.yaml": "a\nb\n%% ../../etc/passwd\n", "errata.yaml": "c",
      ])
  }
}
