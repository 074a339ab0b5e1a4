import ArgumentParser
import Authoring
import Procedure

/// `tejun modules`: prints which AutoRAID modules which EXPRESSBUILDER release registers.
struct ModulesCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "modules", abstract: "Print the AutoRAID modules of EXPRESSBUILDER releases.",
    discussion: "The table of the manual's 6.3, as printed (with x) and expanded.")

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this release, such as 3.005a-B, or family, such as 3.005x-B; repeatable.", valueName: "r"))
  var expressbuilder: [String] = []

  @Option(name: .long, help: "How to print the table.")
  var format: Format = .text

  @OptionGroup var manual: ManualOptions

  func run() async throws {
    try await reporting {
      let manual = try manual.load { Console.talk($0.description) }
      let table = manual.catalogues.autoRAID
      try KnownReleases.check(expressbuilder, in: table)
      try Console.product(try ModulesReport(table: table, asked: expressbuilder).text(format))
    }
  }
}
