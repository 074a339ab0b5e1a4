import ArgumentParser
import Authoring
import Procedure
import Publishing
import Resources
import Runbook

/// `tejun build`: writes the documents of sites.
///
/// 1. Manual and sites are read; any problem ends the run before anything is written.
/// 2. Every site is resolved, laid out and rendered, several at a time.
/// 3. All files are written together.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the documents of sites.",
    discussion: """
      Writes <output>/<site>/runbook.md (with cluster.svg), runbook.html, checklist.html and runbook.json for each \
      site, and <output>/index.html over the sites of this run. With no site named, the printed manual's model case is \
      built. Documents of formats that --only leaves out stay as they are.
      """)

  @Argument(
    help: ArgumentHelp("Site files; '-' for stdin.", valueName: "site.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var sites: [String] = []

  @OptionGroup var manual: ManualOptions

  @Option(
    name: .long, help: ArgumentHelp("The folder to write to.", valueName: "dir"), completion: .directory)
  var output = "Output"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The formats to write, separated by commas: markdown, html, checklist, json. (default: all)",
      valueName: "formats")
  )
  var only: String?

  @Option(
    name: .long,
    help: ArgumentHelp("How many sites to render at a time. (default: one a core)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    _ = try formats()
    if output.isEmpty {
      throw ValidationError("'--output' has no value; name a folder, or leave the option out")
    }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs \(jobs)' is not a number from 1 on") }
  }

  func run() async throws {
    try await reporting {
      let manual = try manual.load { Console.talk($0.description) }
      let sites = try Inputs.sites(sites, of: manual) { Console.talk($0.description) }
      let formats = try formats()
      let assets = try Inputs.resource { () throws(ResourceError) in try PublishingAssets.load() }
      let publication = Publication(manual: manual, formats: formats, assets: assets, jobs: jobs)
      try write(try await publication.files(for: sites), count: sites.count)
    }
  }

  private func formats() throws -> Set<SiteDocuments.Format> {
    guard let only else { return Set(SiteDocuments.Format.allCases) }
    let names = only.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return Set(
      try names.map { name in
        guard let format = SiteDocuments.Format(rawValue: name) else {
          let choices = SiteDocuments.Format.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
          throw ValidationError("'\(Problem.shown(name))' is no format of '--only'; it can be \(choices)")
        }
        return format
      })
  }

  private func write(_ files: [OutputFile], count: Int) throws {
    do {
      let report = try OutputFolder(output).write(files)
      Console.talk(
        "tejun: \(Counting.of(count, "site")), \(Counting.of(report.written.count, "file")) written, \(report.unchanged.count) unchanged: \(output)/index.html"
      )
    } catch {
      throw Failure(.output, error.message)
    }
  }
}
