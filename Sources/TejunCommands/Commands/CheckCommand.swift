import ArgumentParser
import Authoring
import Procedure

/// `tejun check`: reads manual and sites, and says what is wrong with them.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a manual and site files, and write nothing.",
    discussion: """
      Prints a line a problem to stdout: file:line:column: error: summary; hint [id]. With no site named, the \
      manual and the shipped model case are checked.
      """)

  @Argument(
    help: ArgumentHelp("Files, tables or folders of sites; '-' for YAML on stdin.", valueName: "sites"),
    completion: .file(extensions: ["yaml", "yml", "csv", "tsv"]))
  var sites: [String] = []

  @OptionGroup var manual: ManualOptions

  func run() async throws {
    try await reporting {
      let print: (Diagnostic) throws -> Void = { try Console.product($0.description + "\n") }
      let manual = try manual.load(report: print)
      let sites = try await Inputs.sites(sites, of: manual, report: print)
      let warnings = sites.map(\.warnings).reduce(0, +)
      Console.talk(
        "tejun: manual '\(manual.id)' and \(Counting.of(sites.count, "site")): no errors, \(Counting.of(warnings, "warning"))"
      )
    }
  }
}
