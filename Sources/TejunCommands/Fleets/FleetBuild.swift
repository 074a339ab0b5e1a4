import Authoring
import Languages
import Procedure
import Publishing
import Synchronization

/// Builds the documents of a fleet into a folder.
///
/// 1. Sites are read, and their documents made and written, batch by batch; the first few are put into place at the end,
///    so that a few sites appear all together.
/// 2. The list of sites and the summary are written at the end, if any site was made.
/// 3. What failed is said last, where it is seen.
struct FleetBuild {
  let manual: Manual
  let maker: SiteMaker
  let output: String
  let jobs: Int
  let shard: Shard?
  let language: Language

  /// What became of a site.
  private enum Result: Sendable {
    case written(FleetIndex.Site, OutputReport)
    case failed(OutputError)
    /// Files that are still to be put into place.
    case staged(OutputTransaction)
  }

  /// So many sites appear all together: each holds a folder open until then.
  private static let fewSites = 64

  /// Builds what `supply` gives; throws where anything failed, after everything else is done. What is not in place then
  /// is taken back when `run` ends.
  func run(_ supply: SiteSupply, in run: OutputRun) async throws {
    let folder = OutputFolder(output, run: run)
    let maker = maker
    let begun = Begun()
    let fleet = Fleet<Result>(manual: manual, jobs: jobs, shard: shard) { sites in
      try Self.write(sites, maker, into: folder, atOnce: begun.add(sites.count) > Self.fewSites)
    }
    var errors: [Diagnostic] = []
    var line = ProgressLine.sites(in: language)
    do {
      let (results, unread) = try await fleet.run(supply) { diagnostic in
        switch diagnostic.severity {
        case .error: errors.append(diagnostic)
        case .warning:
          line.erase()
          Console.say(diagnostic, in: language)
        }
      } progress: { done, total in
        line.show(done: done, of: total)
      }
      line.erase()
      try finish(results, errors, unread: unread, in: folder)
    } catch let error as OutputError {
      // What is wrong with sites is to be said even where nothing can be written.
      line.erase()
      // Not where a signal has ended the run: that is said, and nothing else.
      if error.reason != .ended { for diagnostic in errors { Console.say(diagnostic, in: language) } }
      throw error
    }
  }

  /// How many sites have been begun.
  private final class Begun: Sendable {
    private let count = Atomic<Int>(0)

    func add(_ number: Int) -> Int { count.add(number, ordering: .relaxed).newValue }
  }

  private static func write(
    _ sites: [ReadSite], _ maker: SiteMaker, into folder: OutputFolder, atOnce: Bool
  ) throws -> [Result] {
    let transaction = folder.begin()
    var results: [Result] = []
    for site in sites {
      let made = try maker.make(site)
      do throws(OutputError) {
        results.append(.written(made.entry, try transaction.stage(made.files)))
      } catch {
        if error.isFatal { throw error }
        results.append(.failed(error))
      }
    }
    if !atOnce { return results + [.staged(transaction)] }
    // A loss of power in the middle of a long run is mended by running it again.
    try folder.run.commit([transaction], .buffered, .one)
    return results
  }

  private func finish(
    _ results: [Result], _ errors: [Diagnostic], unread: Int, in folder: OutputFolder
  ) throws {
    var sites: [FleetIndex.Site] = []
    var failures = errors.map { Trouble.file($0) }
    var (written, unchanged) = (0, 0)
    var failed = unread
    var outputFailed = false
    var transactions: [OutputTransaction] = []
    for result in results {
      switch result {
      case .written(let site, let report):
        sites.append(site)
        written += report.written.count
        unchanged += report.unchanged.count
        if !site.isProved {
          Console.say(.rehearsalFailed(site: site.id), in: language)
        }
      case .failed(let error):
        failed += 1
        failures.append(.output(error))
        outputFailed = true
      case .staged(let transaction): transactions.append(transaction)
      }
    }
    // Where no site was made, as with a name that was mistyped, the list of an earlier run stays as well.
    if !sites.isEmpty || (errors.isEmpty && !outputFailed) {
      let files = try indexFiles(sites, failures)
      let index = folder.begin()
      let report = try index.stage(files)
      let areFew = results.count - transactions.count <= Self.fewSites
      try folder.run.commit(transactions + [index], areFew ? .flushed : .buffered, .last)
      written += report.written.count
      unchanged += report.unchanged.count
      Console.say(
        .built(
          sites: sites.count, failed: failed, written: written, unchanged: unchanged,
          index: "\(output)/\(files[0].path.text)"),
        in: language)
    }
    for failure in failures { Console.talk(failure.line(in: language)) }
    let failure = Inputs.failure(for: errors)
    if outputFailed && failure.kind != .missingInput { throw Failure(.output, nil) }
    if !errors.isEmpty { throw failure }
  }

  /// Why a site was not made.
  private enum Trouble {
    case file(Diagnostic)
    case output(OutputError)

    func line(in language: Language) -> String {
      switch self {
      case .file(let diagnostic): diagnostic.line(in: language)
      case .output(let error): Message.output(error).line(in: language)
      }
    }
  }

  private func indexFiles(_ sites: [FleetIndex.Site], _ failures: [Trouble]) throws -> [OutputFile] {
    let index = FleetIndex(
      manual: "\(manual.front.title) \(manual.front.edition)", toolVersion: Version.tool,
      part: shard.map { "\($0.index)/\($0.count)" },
      documents: SiteDocuments.Format.allCases.filter(maker.formats.contains).map(\.document),
      sites: sites,
      // Sites of other parts are no earlier ones.
      earlier: shard == nil ? FleetIndex.Earlier.sites(in: output, besides: Set(sites.map(\.id))) : [],
      // The page is Japanese as all documents are; what is written does not depend on the reader's locale.
      failures: failures.map { $0.line(in: .japanese) })
    func path(_ name: String, _ ending: String) throws -> OutputPath {
      try OutputPath(shard?.name(name, ending) ?? "\(name).\(ending)")
    }
    return [
      OutputFile(path: try path("index", "html"), text: IndexPage(index).html(maker.assets)),
      OutputFile(path: try path("summary", "json"), text: try index.json()),
    ]
  }
}

extension OutputError {
  /// Whether no other site will fare better.
  fileprivate var isFatal: Bool {
    switch reason {
    case .noSpace, .readOnly, .ended: true
    case .notWritable, .fileInPlaceOfFolder, .folderInPlaceOfFile, .linkInPlaceOfFolder, .leavesTheFolder,
      .duplicate, .nameTooLong, .system:
      false
    }
  }
}
