import ArgumentParser
import Authoring
import Procedure

/// `tejun check`: reads a manual and sites, and says what is wrong with them.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a manual and site files, and write nothing.",
    discussion: """
      Prints one line per problem to stdout: file:line:column: error: summary; hint [id]. If no site is named, the \
      manual and the shipped model case are checked.
      """)

  @Argument(
    help: ArgumentHelp("Files, tables or folders of sites; '-' for YAML on stdin.", valueName: "sites"),
    completion: .file(extensions: ["yaml", "yml", "csv", "tsv"]))
  var sites: [String] = []

  @OptionGroup var manual: ManualOptions

  @OptionGroup var speech: LanguageOptions

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      let print: (Diagnostic) throws -> Void = { try Console.product($0.line(in: language) + "\n") }
      let manual = try manual.load(report: print)
      let sites = try await Inputs.sites(sites, of: manual, report: print)
      let warnings = sites.map(\.warnings).reduce(0, +)
      Console.say(.checked(manual.id, sites: sites.count, warnings: warnings), in: language)
    }
  }
}
