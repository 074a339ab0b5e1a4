import ArgumentParser
import Authoring
import Procedure

/// `tejun modules`: prints which EXPRESSBUILDER release registers which AutoRAID modules.
struct ModulesCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json
  }

  static let configuration = CommandConfiguration(
    commandName: "modules", abstract: "Print the AutoRAID modules of EXPRESSBUILDER releases.",
    discussion: "The table in section 6.3 of the manual, as printed (with x) and expanded.")

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only this release, such as 3.005a-B, or family, such as 3.005x-B; can be repeated.", valueName: "r"))
  var expressbuilder: [String] = []

  @Option(name: .long, help: "How to print the table.")
  var format: Format = .text

  @OptionGroup var manual: ManualOptions

  @OptionGroup var speech: LanguageOptions

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      let manual = try manual.load { Console.say($0, in: language) }
      let table = manual.catalogues.autoRAID
      try KnownReleases.check(expressbuilder, in: table)
      try Console.product(
        try ModulesReport(table: table, asked: expressbuilder, language: language).text(format))
    }
  }
}
