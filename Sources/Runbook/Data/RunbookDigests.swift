internal import Digest
import JSON
import Procedure

/// Digests by which records know what was done: one per step, one per check, and one for everything.
///
/// A step's digest is the SHA-256 of its data (the step in `runbook.json` without `sha256`, `name`, `errata`,
/// `checks` and `critical`) as JSON on one line with sorted keys, in UTF-8; the digest of an erratum's check is
/// made from the check without `sha256` and `printedNumber`. The runbook's digest is the SHA-256 of these
/// lines, each ended by LF: the schema's name, `manual ID SHA-256`, `site ID SHA-256`, and for each step and
/// check in the order in which they are done `step ID SHA-256`.
public struct RunbookDigests: Equatable, Sendable {
  /// Each step's digest, in lower-case hexadecimal.
  public let steps: [Anchor: String]
  /// The runbook's digest, in lower-case hexadecimal.
  public let runbook: String

  /// The first digits of the runbook's digest, as pages show them: two groups of eight.
  public let short: String

  /// The digests of `runbook`.
  public init(_ runbook: SiteRunbook) {
    self.init(
      runbook.source,
      steps: Self.stepData(of: runbook).map { ($0.anchor, SHA256.hash(of: $0.line.utf8).hexadecimal) })
  }

  /// The digests of a runbook from `source` with these digests of steps.
  public init(_ source: Source, steps: [(anchor: Anchor, digest: String)]) {
    let lines =
      [
        RunbookData.schema, "manual \(source.manual) \(source.manualDigest)",
        "site \(source.site) \(source.siteDigest)",
      ] + steps.map { "step \($0.anchor) \($0.digest)" }
    let runbook = SHA256.hash(of: lines.map { $0 + "\n" }.joined().utf8).hexadecimal
    self.init(
      steps: Dictionary(uniqueKeysWithValues: steps.map { ($0.anchor, $0.digest) }), runbook: runbook,
      short: "\(runbook.prefix(8))-\(runbook.dropFirst(8).prefix(8))")
  }

  /// Digests of those characters.
  public init(steps: [Anchor: String], runbook: String, short: String) {
    self.steps = steps
    self.runbook = runbook
    self.short = short
  }

  /// The data of each step and each check, from which its digest is made.
  public static func stepData(of runbook: SiteRunbook) -> [(anchor: Anchor, line: String)] {
    runbook.steps.flatMap { step in
      let checks = { (moment: Erratum.Check.Moment) in
        step.checks.filter { $0.moment == moment }.map { ($0.anchor, JSONValue.object($0.members).line) }
      }
      return checks(.before) + [(step.anchor, JSONValue.object(StepData(step).members).line)] + checks(.after)
    }
  }
}
