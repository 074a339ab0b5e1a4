import ArgumentParser
import Authoring
import Foundation
import Languages
import Procedure
import Publishing
import Resources
import Runbook

/// `tejun build`: writes the documents of sites.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Write the documents of sites.",
    discussion: """
      Writes <output>/<site>/runbook.md (with cluster.svg), runbook.html, checklist.html and runbook.json for each \
      site, and <output>/index.html and summary.json for the sites of this run. If no site is named, the printed \
      manual's model case is built. Documents in formats that --only leaves out stay as they are, and files that \
      would not change are not touched.

      Sites are files (YAML with one document per site, or a .csv or .tsv table with one column per parameter), \
      folders of them, or patterns such as 'sites/*.yaml'. A site that fails does not stop the others; what failed is \
      listed at the end.

      Exit codes: 0 all written, 64 wrong usage, 66 no such file, 73 the output cannot be written, 78 the manual or a \
      site is invalid.
      """)

  @Argument(
    help: ArgumentHelp("Files, tables or folders of sites; '-' for YAML on stdin.", valueName: "sites"),
    completion: .file(extensions: ["yaml", "yml", "csv", "tsv"]))
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
    help: ArgumentHelp("How many sites to build at a time. (default: one per core)", valueName: "n"))
  var jobs: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Build only the i-th of n parts; a site's part depends only on its name. index-i-of-n.html lists the part.",
      valueName: "i/n"),
    transform: Shard.init(argument:))
  var shard: Shard?

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    _ = try formats()
    if output.isEmpty {
      throw ValidationError("'--output' has no value; name a folder, or leave the option out")
    }
    if let jobs, jobs < 1 { throw ValidationError("'--jobs \(jobs)' must be 1 or more") }
  }

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      async let loading = Inputs.resource { () throws(ResourceError) in try PublishingAssets.load() }
      let manual = try manual.load { Console.say($0, in: language) }
      let assets = try await loading
      let supply = try Inputs.supply(sites, of: manual)
      let common =
        supply.estimatedTotal > 1 ? CommonWork(manual.parameters, words: try self.manual.words()) : nil
      let build = FleetBuild(
        manual: manual,
        maker: SiteMaker(manual: manual, formats: try formats(), assets: assets, common: common),
        output: output, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, shard: shard,
        language: language)
      do {
        try await Writing.run(in: language) { run in try await build.run(supply, in: run) }
      } catch let error as OutputError {
        throw Failure(.output, .output(error))
      }
    }
  }

  private func formats() throws -> Set<SiteDocuments.Format> {
    guard let only else { return Set(SiteDocuments.Format.allCases) }
    let names = only.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return Set(
      try names.map { name in
        guard let format = SiteDocuments.Format(rawValue: name) else {
          let choices = SiteDocuments.Format.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
          throw ValidationError(
            "\(Problem.quoted(name, in: .english)) is not a format for '--only'; it can be \(choices)")
        }
        return format
      })
  }
}
