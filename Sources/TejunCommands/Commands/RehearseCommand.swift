import ArgumentParser
import Authoring
import Procedure
import Rehearsal
import RehearsalReports
import Runbook

/// `tejun rehearse`: performs a site's procedure on a cluster in memory.
struct RehearseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Perform a site's procedure on a cluster in memory.",
    discussion: """
      Checks the precondition of every action and looks for every expected result. At the end, after a failover and \
      again after failing back, it checks that the cluster is what the manual should build. It also tries every slip: \
      a slip that nobody would notice needs a second person. Reports are in Japanese, like the manual that they quote. \
      If no site is named, the printed manual's model case is rehearsed.

      Exit codes: 0 proved, also if some of the work is not modelled, 1 something does not hold, 3 some of the work is \
      not modelled (--strict), 64 wrong usage, 66 no such file, 78 the manual or the site is invalid.
      """)

  @Argument(
    help: ArgumentHelp("The site's file; '-' for stdin.", valueName: "site.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var site: String?

  @Flag(
    name: .long,
    help:
      "Also report, for each step, what happens if it is left out, swapped, or done on the wrong server.")
  var omissions = false

  @Flag(name: .customLong("strict"), help: "Exit with 3 if some of the work is not modelled.")
  var isStrict = false

  @OptionGroup var manual: ManualOptions

  @Option(name: .long, help: "How to print the report.")
  var format: RehearsalReportWriter.Format = .text

  @OptionGroup var speech: LanguageOptions

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      let manual = try manual.load { Console.say($0, in: language) }
      let sites = try await Inputs.sites(site.map { [$0] } ?? [], of: manual) {
        Console.say($0, in: language)
      }
      if sites.count > 1 {
        throw Failure(.usage, .severalSites(sites.count))
      }
      for read in sites {
        let runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
        let report = RehearsalReport(manual: manual, site: read.site, runbook: runbook)
        let writer = RehearsalReportWriter(report, extent: omissions ? .proofAndSlips : .proof)
        try Console.product(try writer.text(in: format))
        switch report.verdict {
        case .proved: break
        case .provedExcept: if isStrict { throw Failure(.undecided, nil) }
        case .broken: throw Failure(.difference, nil)
        }
      }
    }
  }
}
