import ArgumentParser
import Authoring
import Foundation
import Procedure
import Publishing

/// `tejun new`: writes a site file to start from.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a commented site file with every parameter.",
    discussion: """
      Writes site.schema.json beside it, which the first line of the file names, so that an editor proposes and checks \
      values. To stdout, the file alone.
      """)

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
      if let problem = SiteReader(manual: manual).problem(with: id) {
        throw Failure(.usage, problem.words.message)
      }
      let text = SiteTemplate(manual: manual).text(for: id)
      let path = output ?? "\(id).yaml"
      if path == "-" { return try Console.product(text) }
      let schema = OutputFile(
        path: try OutputPath(SiteSchema.fileName), text: SiteSchema(manual: manual).json)
      let isOther = try otherSchema(beside: path, than: schema)
      try await Writing.run { run in try create(path, text, isOther ? nil : schema, in: run) }
      Console.talk("tejun: \(path) written; edit it, then: tejun check \(path)")
      if isOther {
        Console.talk(
          "tejun: warning: '\(SiteSchema.fileName)' beside it is not a schema of this manual's sites and was left as it is"
        )
      }
    }
  }

  /// Whether a file of the schema's name stands beside `path` that is none of this manual's schemas, of whatever version.
  private func otherSchema(beside path: String, than schema: OutputFile) throws -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let place = folder.appendingPathComponent(SiteSchema.fileName).path
    guard FileManager.default.fileExists(atPath: place) else { return false }
    guard let there = FileManager.default.contents(atPath: place) else { return true }
    return !SiteSchema(manual: try manual.load { _ in }).isSchema(Array(there))
  }

  /// A site file may hold hours of work: one that is there is never replaced.
  private func create(_ path: String, _ text: String, _ schema: OutputFile?, in run: OutputRun) throws {
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(
        .output, "'\(path)' is there already and is not replaced; name another file with --output")
    }
    let url = URL(fileURLWithPath: path)
    do {
      let file = OutputFile(path: try OutputPath(url.lastPathComponent), text: text)
      _ = try OutputFolder(url.deletingLastPathComponent().path, run: run).write(
        [file] + (schema.map { [$0] } ?? []))
    } catch {
      throw Failure(.output, error.message)
    }
  }
}
