import ArgumentParser
import Authoring
import Procedure
import Rehearsal
import RehearsalReports
import Runbook

/// `tejun rehearse`: performs the procedure of a site on a cluster in memory.
struct RehearseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Perform the procedure of a site on a cluster in memory.",
    discussion: """
      Every action's precondition is checked, every expected result looked for, and at the end, after a failover and \
      after one back, whether the cluster is what the manual is to build. Every slip is tried as well: one that nobody \
      would notice needs a second person. Reports are in Japanese, as the manual that they quote. With no site named, \
      the printed manual's model case is rehearsed.

      Exit codes: 0 proved, 1 not, 64 wrong usage, 66 no such file, 78 the manual or the site is invalid.
      """)

  @Argument(
    help: ArgumentHelp("The site's file; '-' for stdin.", valueName: "site.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var site: String?

  @Flag(
    name: .long,
    help:
      "Also report on each step what comes of leaving it out, swapping it, or doing it on the wrong server.")
  var omissions = false

  @OptionGroup var manual: ManualOptions

  @Option(name: .long, help: "How to print the report.")
  var format: RehearsalReportWriter.Format = .text

  func run() async throws {
    try await reporting {
      let manual = try manual.load { Console.talk($0.description) }
      let sites = try await Inputs.sites(site.map { [$0] } ?? [], of: manual) { Console.talk($0.description) }
      if sites.count > 1 {
        throw Failure(
          .usage, "there are \(sites.count) sites, and one is rehearsed at a time; give it a file of its own")
      }
      for read in sites {
        let runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
        let report = RehearsalReport(manual: manual, site: read.site, runbook: runbook)
        let writer = RehearsalReportWriter(report, extent: omissions ? .proofAndSlips : .proof)
        try Console.product(try writer.text(in: format))
        if !report.isProved { throw Failure(.difference, nil) }
      }
    }
  }
}
