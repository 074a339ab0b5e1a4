internal import Digest
import Procedure

/// Digests by which records know what was done: one a step, and one over all.
///
/// A step's is the SHA-256 of its data (the step in `runbook.json` without `sha256`, `name`, `errata` and `critical`) as JSON on
/// one line with sorted keys, in UTF-8. The runbook's is the SHA-256 of these lines, each ended by LF: the schema's
/// name, `manual ID SHA-256`, `site ID SHA-256`, and for each step in order `step ID SHA-256`.
public struct RunbookDigests: Equatable, Sendable {
  /// Each step's digest, in lower-case hexadecimal.
  public let steps: [Anchor: String]
  /// The runbook's digest, in lower-case hexadecimal.
  public let runbook: String

  /// The digests of `runbook`.
  ///
  /// - Throws: what `JSONEncoder` throws, which is a fault of the tool.
  public init(_ runbook: SiteRunbook) throws {
    let source = runbook.source
    var lines = [
      RunbookData.schema, "manual \(source.manual) \(source.manualDigest)",
      "site \(source.site) \(source.siteDigest)",
    ]
    var steps: [Anchor: String] = [:]
    for step in runbook.steps {
      let digest = SHA256.hash(of: try JSONValue.object(StepData(step).members).line().utf8).hexadecimal
      steps[step.anchor] = digest
      lines.append("step \(step.anchor) \(digest)")
    }
    self.steps = steps
    self.runbook = SHA256.hash(of: lines.map { $0 + "\n" }.joined().utf8).hexadecimal
  }

  /// The beginning of the runbook's digest, as pages show it: two groups of eight digits.
  public var short: String { "\(runbook.prefix(8))-\(runbook.dropFirst(8).prefix(8))" }
}
