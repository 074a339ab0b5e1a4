import ArgumentParser
import Authoring
import Foundation
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

  func validate() throws {
    if SiteID(site) == nil {
      throw ValidationError(
        "'\(Problem.shown(site))' is no site name; it takes lower-case letters, digits and single hyphens, such as 'tokyo-dc'"
      )
    }
  }

  func run() async throws {
    try await reporting {
      guard let id = SiteID(site) else { return }
      let manual = try manual.load { Console.talk($0.description) }
      let text = SiteTemplate(manual: manual).text(for: id)
      let path = output ?? "\(id).yaml"
      if path == "-" { return try Console.product(text) }
      try await Writing.run { run in try create(path, text, in: run) }
      Console.talk("tejun: \(path) written; edit it, then: tejun check \(path)")
    }
  }

  /// A site file may hold hours of work: one that is there is never replaced.
  private func create(_ path: String, _ text: String, in run: OutputRun) throws {
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .output, "'\(path)' is there already and is not replaced; name another file with --output")
    }
    let url = URL(fileURLWithPath: path)
    do {
      _ = try OutputFolder(url.deletingLastPathComponent().path, run: run).write([
        OutputFile(path: try OutputPath(url.lastPathComponent), text: text)
      ])
    } catch {
      throw Failure(.output, error.message)
    }
  }
}
