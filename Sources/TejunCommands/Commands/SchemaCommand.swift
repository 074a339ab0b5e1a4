import ArgumentParser
import Authoring

/// `tejun schema`: prints the JSON Schema of site files.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft-07) of site files, for editors.")

  @OptionGroup var manual: ManualOptions

  @OptionGroup var speech: LanguageOptions

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      let manual = try manual.load { Console.say($0, in: language) }
      try Console.product(SiteSchema(manual: manual).json)
    }
  }
}
