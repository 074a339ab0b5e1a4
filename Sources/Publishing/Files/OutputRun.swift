internal import Dispatch
internal import Synchronization

/// Everything that is written for one purpose, and its end.
///
/// A permit of the run is needed to write, put into place or remove a transaction's files:
///
/// 1. as long as the run is open, everyone who asks gets one, for one file or for one renaming into place;
/// 2. ``end()`` closes the run: requests from then on get ``OutputError/Reason/ended``;
/// 3. it waits until all permits are returned: a file that is being written is completed, and what is being put
///    into place is put there as a whole;
/// 4. it removes every file and folder that is not in place, whoever may still hold a transaction.
///
/// References alone are not enough: the thread that made a result may hold one until the process ends.
public final class OutputRun: Sendable {
  /// How much of its work a run has put into place.
  public enum Extent: Equatable, Sendable {
    /// No file was changed.
    case nothing
    /// This many files, and not those that were to follow them.
    case files(Int)
    /// All of it.
    case everything
  }

  /// What is put into place at a time.
  public enum Part: Equatable, Sendable {
    /// More is to follow.
    case one
    /// Nothing is to follow.
    case last
  }

  private enum Phase: Equatable {
    case open, closed
  }

  private struct State {
    var phase = Phase.open
    /// What may have something on the disk. An entry leaves with a permit, when it is empty, or at the end.
    var stagings: [ObjectIdentifier: Staging] = [:]
    /// The output folders, by their paths.
    var places: [String: OutputPlace] = [:]
    var placed = 0
    var isWhole = false
  }

  private let state = Mutex(State())
  /// The permits given out. Entered and left with `state` locked: no permit begins after the phase is closed,
  /// and whoever locks it next sees what a writer did.
  private let permits = DispatchGroup()

  /// A run that has written nothing.
  public init() {}

  /// Puts everything of several transactions into place, one after another: all of it, even if the run is ended
  /// meanwhile, or nothing, if the run had already ended. A group that fails does not stop the others.
  ///
  /// `conclusion` refers to the others, and is put into place only if none of them has failed.
  @discardableResult
  public func commit(
    _ transactions: [OutputTransaction], then conclusion: OutputTransaction? = nil,
    _ durability: OutputFolder.Durability, _ part: Part
  ) throws(OutputError) -> OutputPlacement {
    let all = transactions + (conclusion.map { [$0] } ?? [])
    precondition(all.allSatisfy { $0.run === self }, "a transaction belongs to the run that it was begun for")
    if durability == .flushed {
      // Usually there is one device: flushing it once more costs almost nothing.
      for staging in all.map(\.staging) {
        try permitted("") { () throws(OutputError) in try staging.flush() }
        if Self.flushesFileSystems, staging.count > 0 { break }
      }
    }
    let folders = try permitted("") { Self.folders(all.filter { $0.staging.count > 0 }.map(\.staging.place)) }
    // Runs put their files into place one after another. Ending this run need not wait for another run.
    for folder in folders { folder.awaitLock(seconds: OutputPlace.patience) }
    defer { for folder in folders { folder.unlock() } }
    return try permitted("") { () throws(OutputError) in
      var placement = OutputPlacement()
      for transaction in transactions { transaction.staging.putInPlace(&placement) }
      let isConcluded = placement.failures.isEmpty
      if isConcluded { conclusion?.staging.putInPlace(&placement) }
      state.withLock { state in
        state.placed += placement.count
        state.isWhole = part == .last && placement.failures.isEmpty
        for transaction in all where isConcluded {
          state.stagings[ObjectIdentifier(transaction.staging)] = nil
        }
        Self.withdrawIfIdle(&state)
      }
      return placement
    }
  }

  #if os(Linux)
    private static let flushesFileSystems = true
  #else
    private static let flushesFileSystems = false
  #endif

  /// The output folders, each once, always in the same order: two runs that lock them must not wait for each other.
  private static func folders(_ places: [OutputPlace]) -> [Descriptor] {
    let roots = Dictionary(places.map { ($0.root, $0) }) { first, _ in first }
    return roots.sorted { $0.key < $1.key }.compactMap { try? $0.value.folder() }
  }

  /// Prevents new writing, waits for writing in progress, and removes everything that is not in place.
  ///
  /// Returns what is in place. It may be called at any time, on any thread, more than once; it returns when all
  /// is done.
  @discardableResult
  public func end() -> Extent {
    state.withLock { $0.phase = .closed }
    permits.wait()
    return state.withLock { state in
      let stagings = Array(state.stagings.values)
      state.stagings = [:]
      for staging in stagings { staging.abandon(from: 0) }
      Self.withdrawIfIdle(&state)
      if state.isWhole { return .everything }
      return state.placed == 0 ? .nothing : .files(state.placed)
    }
  }

  /// Does `work` on a staging with a permit; `path` is reported as refused if the run is over.
  func permitted<Result>(
    _ path: String, _ work: () throws(OutputError) -> Result
  ) throws(OutputError) -> Result {
    let isOpen = state.withLock { state in
      if state.phase == .open { permits.enter() }
      return state.phase == .open
    }
    guard isOpen else { throw OutputError(path: path, reason: .ended) }
    defer { state.withLock { _ in permits.leave() } }
    return try work()
  }

  /// A staging for the output folder at `root`, registered before anything is written for it.
  func register(_ root: String) -> Staging {
    state.withLock { state in
      let place = state.places[root] ?? OutputPlace(root)
      state.places[root] = place
      let staging = Staging(place)
      state.stagings[ObjectIdentifier(staging)] = staging
      return staging
    }
  }

  /// Removes what `staging` still holds, because nobody will put it into place.
  func forget(_ staging: Staging) {
    try? permitted("") {
      staging.abandon(from: 0)
      state.withLock { state in
        state.stagings[ObjectIdentifier(staging)] = nil
        Self.withdrawIfIdle(&state)
      }
    }
  }

  /// Removes the folders that were made for staged files, if nothing is staged any more.
  private static func withdrawIfIdle(_ state: inout State) {
    guard state.stagings.isEmpty else { return }
    // One output folder may have been made below another.
    for place in state.places.values.sorted(by: { $0.root.utf8.count > $1.root.utf8.count }) {
      place.withdraw()
    }
  }
}
