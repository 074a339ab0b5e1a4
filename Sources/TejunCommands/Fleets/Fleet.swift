import Authoring
import Procedure

/// A site that was read, and how many warnings its file gave.
struct ReadSite: Sendable {
  var site: Site
  var warnings: Int
}

/// Processes any number of sites, several at a time, in memory that does not grow with their number.
///
/// 1. The supply gives out batches; each is read by itself.
/// 2. In the given order, batches are admitted: problems are reported, including a name that is already taken.
/// 3. The work is done on the admitted sites.
///
/// A site that fails does not stop the others.
struct Fleet<Made: Sendable>: Sendable {
  let manual: Manual
  /// How many batches are processed at a time.
  let jobs: Int
  /// The part of the fleet to process; `nil` for all of it.
  let shard: Shard?
  /// Does the work on sites that have been read.
  let work: @Sendable ([ReadSite]) throws -> [Made]

  private enum Event: Sendable {
    case read(Int, [Reading])
    case made(Int, [Made], sites: Int)
  }

  /// The result for an item of the supply.
  private enum Reading: Sendable {
    case site(SiteReader.Outcome)
    case problem(Diagnostic)
  }

  /// Processes `supply`; `report` gets every problem in order, `progress` how far the work has come. `failed`
  /// is the number of sites, and of files that should have held some, that could not be read.
  func run(
    _ supply: SiteSupply, report: (Diagnostic) throws -> Void,
    progress: (_ done: Int, _ total: Int) -> Void
  ) async throws -> (made: [Made], failed: Int) {
    var supply = supply
    var made: [Int: [Made]] = [:]
    var admission = Admission(shard: shard)
    try await withThrowingTaskGroup(of: Event.self) { group in
      var ahead: [Int: [Reading]] = [:]
      var (running, given, admitted, done) = (0, 0, 0, 0)
      while true {
        while running < jobs, given - admitted < 4 * jobs, let batch = supply.next(batchSize(given)) {
          let index = given
          group.addTask { .read(index, read(batch)) }
          (running, given) = (running + 1, given + 1)
        }
        guard let event = try await group.next() else { break }
        running -= 1
        switch event {
        case .made(let index, let results, let sites):
          made[index] = results
          done += sites
        case .read(let index, let readings):
          ahead[index] = readings
          while let readings = ahead.removeValue(forKey: admitted) {
            let index = admitted
            let sites = try admission.admit(readings, report)
            done += readings.count - sites.count
            if !sites.isEmpty {
              group.addTask { .made(index, try work(sites), sites: sites.count) }
              running += 1
            }
            admitted += 1
          }
        }
        progress(done, supply.estimatedTotal)
      }
    }
    return (made.sorted { $0.key < $1.key }.flatMap(\.value), admission.failed)
  }

  /// Small at first, so that a few sites are spread over all cores.
  private func batchSize(_ given: Int) -> Int {
    let round = given / (2 * jobs)
    return min(1 << min(round, 5), max(1, 512 / jobs))
  }

  private func read(_ batch: SiteSupply.Batch) -> [Reading] {
    let reader = SiteReader(manual: manual)
    return batch.map { item in
      switch item {
      case .site(let entry): .site(reader.read(entry))
      case .problem(let problem): .problem(problem)
      }
    }
  }

  /// Lets sites in, in order.
  private struct Admission {
    let shard: Shard?
    private var places: [SiteID: Location] = [:]
    private(set) var failed = 0

    init(shard: Shard?) { self.shard = shard }

    mutating func admit(
      _ readings: [Reading], _ report: (Diagnostic) throws -> Void
    ) rethrows -> [ReadSite] {
      var sites: [ReadSite] = []
      for reading in readings {
        switch reading {
        case .problem(let problem):
          guard isOurs(nil, in: problem.location.file) else { continue }
          failed += 1
          try report(problem)
        case .site(let outcome):
          guard isOurs(outcome.id, in: outcome.nameLocation.file) else { continue }
          for diagnostic in outcome.diagnostics { try report(diagnostic) }
          // A site with a mistake still takes its name: otherwise another site would be built in its place.
          if let id = outcome.id {
            if let first = places[id] {
              failed += 1
              try report(Diagnostic(.error, .duplicateSite(id, first: first), at: outcome.nameLocation))
              continue
            }
            places[id] = outcome.nameLocation
          }
          guard let site = outcome.site else {
            failed += 1
            continue
          }
          sites.append(ReadSite(site: site, warnings: outcome.diagnostics.count))
        }
      }
      return sites
    }

    /// An item without a name is reported by one part, not by every part.
    private func isOurs(_ site: SiteID?, in file: String) -> Bool {
      guard let shard else { return true }
      return site.map { shard.contains($0) } ?? shard.contains(name: file)
    }
  }
}
