import ArgumentParser
import Authoring

/// `tejun schema`: prints the JSON Schema of site files.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft-07) of site files, for editors.")

  @OptionGroup var manual: ManualOptions

  func run() async throws {
    try await reporting {
      let manual = try manual.load { Console.talk($0.description) }
      try Console.product(SiteSchema(manual: manual).json)
    }
  }
}
