import ArgumentParser
import Authoring
import Foundation
import Languages
import Procedure
import Publishing

/// `tejun new`: writes a site file to start from.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented site file with every parameter.")

  @Argument(
    help: ArgumentHelp("The site's name: lower-case letters, digits and hyphens.", valueName: "site-id"))
  var site: String

  @OptionGroup var manual: ManualOptions

  @Option(
    name: .long,
    help: ArgumentHelp("The file to write; '-' for stdout. (default: <site-id>.yaml)", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var output: String?

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    if SiteID(site) == nil {
      throw ValidationError(
        "\(Problem.quoted(site, in: .english)) is not a valid site name; use lower-case letters, digits and single hyphens, such as 'tokyo-dc'"
      )
    }
  }

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      guard let id = SiteID(site) else { return }
      let manual = try manual.load { Console.say($0, in: language) }
      let text = SiteTemplate(manual: manual).text(for: id)
      let path = output ?? "\(id).yaml"
      if path == "-" { return try Console.product(text) }
      try await Writing.run(in: language) { run in try create(path, text, in: run) }
      Console.say(.siteFileWritten(path), in: language)
    }
  }

  /// A site file may hold hours of work: one that is there is never replaced.
  private func create(_ path: String, _ text: String, in run: OutputRun) throws {
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(.output, .siteFileExists(path))
    }
    let url = URL(fileURLWithPath: path)
    do {
      _ = try OutputFolder(url.deletingLastPathComponent().path, run: run).write([
        OutputFile(path: try OutputPath(url.lastPathComponent), text: text)
      ])
    } catch {
      throw Failure(.output, .output(error))
    }
  }
}
