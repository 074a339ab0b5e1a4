import Authoring
import Languages
import Procedure
import Publishing
import Runbook
import Synchronization

/// Builds the documents of a fleet into a folder.
///
/// 1. Sites are read, and their documents made and written, batch by batch. The first few are put into place at
///    the end, so that a small number of sites appears all together.
/// 2. The list of sites and the summary are written at the end, if any site was made.
/// 3. Failures are reported last, where they are seen.
struct FleetBuild {
  let manual: Manual
  let maker: SiteMaker
  let output: String
  let jobs: Int
  let shard: Shard?
  /// The language of messages.
  let language: Language

  /// The result for a site.
  private enum Result: Sendable {
    case written(FleetIndex.Site, OutputReport)
    case failed(OutputError)
    /// The number of sites with documents that were replaced one by one.
    case oneByOne(Int)
    /// Files that still have to be put into place.
    case staged(OutputTransaction)
  }

  /// The most sites that appear all together: each keeps a folder open until then.
  private static let fewSites = 64

  /// Builds the sites of `supply`; throws if anything failed, after everything else is done. Files that are not
  /// in place by then are removed when `run` ends.
  func run(_ supply: SiteSupply, in run: OutputRun) async throws {
    let folder = OutputFolder(output, run: run)
    let maker = maker
    let begun = Begun()
    let fleet = Fleet<Result>(manual: manual, jobs: jobs, shard: shard) { sites in
      try Self.write(sites, maker, into: folder, atOnce: begun.add(sites.count) > Self.fewSites)
    }
    var errors: [Diagnostic] = []
    var line = ProgressLine.sites(in: language)
    let results: [Result]
    let unread: Int
    do {
      (results, unread) = try await fleet.run(supply) { diagnostic in
        switch diagnostic.severity {
        case .error: errors.append(diagnostic)
        case .warning:
          line.erase()
          Console.say(diagnostic, in: language)
        }
      } progress: { done, total in
        line.show(done: done, of: total)
      }
    } catch let error as OutputError {
      line.erase()
      say(errors.map { .file($0) }, before: error)
      throw error
    }
    line.erase()
    var tally = Tally(results, errors, unread: unread)
    do {
      try finish(results, errors, unread: unread, &tally, in: folder)
    } catch let error as OutputError {
      say(tally.failures, before: error)
      throw error
    }
    for failure in tally.failures { Console.talk(failure.line(in: language)) }
    let failure = Inputs.failure(for: errors)
    if tally.outputFailed && failure.kind != .missingInput { throw Failure(.output, nil) }
    if !errors.isEmpty { throw failure }
  }

  /// Reports what is wrong with sites when something else ends the run. Not after a signal: then only the
  /// signal is reported.
  private func say(_ failures: [Trouble], before error: OutputError) {
    if error.reason != .ended { for failure in failures { Console.talk(failure.line(in: language)) } }
  }

  /// How many sites have been started.
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
    // A power failure in the middle of a long run is repaired by repeating the run.
    return Self.placed(results, try folder.run.commit([transaction], .buffered, .one))
  }

  /// The results when everything written has been put into place, as far as that was possible.
  private static func placed(_ results: [Result], _ placement: OutputPlacement) -> [Result] {
    results.map { result in
      guard case .written(_, let report) = result, let error = placement.failures[report.group] else {
        return result
      }
      return .failed(error)
    } + [.oneByOne(placement.oneByOne.count)]
  }

  /// The results for all sites.
  private struct Tally {
    var sites: [FleetIndex.Site] = []
    var failures: [Trouble]
    /// How many sites failed, in being read or in being written.
    var failed: Int
    var (written, unchanged, oneByOne) = (0, 0, 0)
    var outputFailed = false
    var transactions: [OutputTransaction] = []

    init(_ results: [Result], _ errors: [Diagnostic], unread: Int) {
      failures = errors.map { .file($0) }
      failed = unread
      for result in results {
        switch result {
        case .written(let site, let report):
          sites.append(site)
          written += report.written.count
          unchanged += report.unchanged.count
        case .failed(let error):
          failures += ([error] + error.others).map { .output($0) }
          failed += 1
          outputFailed = true
        case .oneByOne(let count): oneByOne += count
        case .staged(let transaction): transactions.append(transaction)
        }
      }
    }

    /// If no site was made, for example because of a mistyped name, the list of an earlier run is kept as well.
    var hasIndex: Bool { !sites.isEmpty || failures.isEmpty }
  }

  /// Puts into place what is not there yet, with the list of all sites.
  private func finish(
    _ results: [Result], _ errors: [Diagnostic], unread: Int, _ tally: inout Tally, in folder: OutputFolder
  ) throws {
    let areFew = results.count - tally.transactions.count <= Self.fewSites
    let durability = areFew ? OutputFolder.Durability.flushed : .buffered
    var index = try stagedIndex(tally, in: folder)
    var placement = try folder.run.commit(tally.transactions, then: index?.transaction, durability, .last)
    let failures = tally.failures.count
    tally = Tally(Self.placed(results, placement), errors, unread: unread)
    if tally.failures.count > failures {
      // The list was not put into place, because it names all of them.
      index = try stagedIndex(tally, in: folder)
      placement = try folder.run.commit([], then: index?.transaction, durability, .last)
    }
    guard let index else { return }
    if let error = placement.failures[index.report.group] { throw error }
    say(tally, index.report)
  }

  private func stagedIndex(
    _ tally: Tally, in folder: OutputFolder
  ) throws -> (transaction: OutputTransaction, report: OutputReport)? {
    guard tally.hasIndex else { return nil }
    let transaction = folder.begin()
    return (transaction, try transaction.stage(try indexFiles(tally.sites, tally.failures)))
  }

  private func say(_ tally: Tally, _ index: OutputReport) {
    for site in tally.sites where site.verdict == .broken {
      Console.say(.rehearsalFailed(site: site.id), in: language)
    }
    if tally.oneByOne > 0 { Console.say(.replacedOneByOne(sites: tally.oneByOne), in: language) }
    let page = (index.written + index.unchanged).first { $0.text.hasSuffix(".html") }?.text ?? ""
    Console.say(
      .built(
        sites: tally.sites.count, failed: tally.failed, written: tally.written + index.written.count,
        unchanged: tally.unchanged + index.unchanged.count, index: "\(output)/\(page)"),
      in: language)
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
      // Sites of other parts do not count as earlier ones.
      earlier: shard == nil ? FleetIndex.Earlier.sites(in: output, besides: Set(sites.map(\.id))) : [],
      // The page is Japanese like all documents; what is written does not depend on the reader's locale.
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
  /// Whether no other site would fare better.
  fileprivate var isFatal: Bool {
    switch reason {
    case .noSpace, .readOnly, .ended: true
    case .notWritable, .fileInPlaceOfFolder, .folderInPlaceOfFile, .linkInPlaceOfFolder, .leavesTheFolder,
      .protected, .duplicate, .nameTooLong, .system:
      false
    }
  }
}
