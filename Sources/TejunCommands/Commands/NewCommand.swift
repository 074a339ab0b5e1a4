import ArgumentParser
import Authoring
import Foundation
import Languages
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
      if let problem = SiteReader(manual: manual).problem(with: id) {
        throw Failure(.usage, .problem(problem))
      }
      let text = SiteTemplate(manual: manual).text(for: id)
      let path = output ?? "\(id).yaml"
      if path == "-" { return try Console.product(text) }
      let schema = SiteSchema(manual: manual)
      let isForeign = try foreignSchema(beside: path, schema)
      try await Writing.run(in: language) { run in try create(path, text, isForeign ? nil : schema, in: run) }
      Console.say(.siteFileWritten(path), in: language)
      if isForeign { Console.say(.foreignSchema(SiteSchema.fileName), in: language) }
    }
  }

  /// Whether `path` has a file beside it with the schema's name that is not a schema for this manual's sites.
  private func foreignSchema(beside path: String, _ schema: SiteSchema) throws -> Bool {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let place = folder.appendingPathComponent(SiteSchema.fileName).path
    guard FileManager.default.fileExists(atPath: place) else { return false }
    return FileManager.default.contents(atPath: place).map { !schema.isSchema(Array($0)) } ?? true
  }

  /// A site file may hold hours of work: an existing one is never replaced.
  private func create(_ path: String, _ text: String, _ schema: SiteSchema?, in run: OutputRun) throws {
    if FileManager.default.fileExists(atPath: path) {
      throw Failure(.output, .siteFileExists(path))
    }
    let url = URL(fileURLWithPath: path)
    do throws(OutputError) {
      var files = [OutputFile(path: try OutputPath(url.lastPathComponent), text: text)]
      if let schema { files.append(OutputFile(path: try OutputPath(SiteSchema.fileName), text: schema.json)) }
      _ = try OutputFolder(url.deletingLastPathComponent().path, run: run).write(files)
    } catch {
      throw Failure(.output, .output(error))
    }
  }
}
