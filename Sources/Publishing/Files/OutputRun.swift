internal import Dispatch
internal import Synchronization

/// All that is written for one purpose, and its end.
///
/// A transaction's files may be written, put into place or taken back by whoever has a permit of its run:
///
/// 1. as long as the run is open, everyone who asks gets one, for one file or for one renaming into place;
/// 2. ``end()`` closes the run: who asks from then on gets ``OutputError/Reason/ended``;
/// 3. it waits until the permits given out are back: a file that is being written is written, and what is being put into
///    place is put there, all of it;
/// 4. it takes back every file and folder that is not in place, whoever may still hold a transaction.
///
/// References alone would not do: the thread that has made a result may hold one longer than the process lives.
public final class OutputRun: Sendable {
  /// How much of what it was to write a run has put into place.
  public enum Extent: Equatable, Sendable {
    /// No file was changed.
    case nothing
    /// So many files, and not what was to come after them.
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
    /// What may hold something on the disk. One leaves with a permit, empty, or at the end.
    var stagings: [ObjectIdentifier: Staging] = [:]
    /// The output folders, by their paths.
    var places: [String: OutputPlace] = [:]
    var placed = 0
    var isWhole = false
  }

  private let state = Mutex(State())
  /// The permits given out. Entered and left with `state` locked: no permit begins after the phase is closed, and what a
  /// writer did is seen by whoever locks it next.
  private let permits = DispatchGroup()

  /// A run that has written nothing.
  public init() {}

  /// Puts everything of several transactions into place, one after another: all of it, even where the run is ended
  /// meanwhile, or, where it was ended before, nothing. A group that fails does not stop the others.
  ///
  /// `conclusion` speaks of the others, and is put into place only where none of them has failed.
  @discardableResult
  public func commit(
    _ transactions: [OutputTransaction], then conclusion: OutputTransaction? = nil,
    _ durability: OutputFolder.Durability, _ part: Part
  ) throws(OutputError) -> OutputPlacement {
    let all = transactions + (conclusion.map { [$0] } ?? [])
    precondition(all.allSatisfy { $0.run === self }, "a transaction belongs to the run that it was begun for")
    if durability == .flushed {
      // One device, as a rule: flushing it once more costs next to nothing.
      for staging in all.map(\.staging) {
        try permitted("") { () throws(OutputError) in try staging.flush() }
        if Self.flushesFileSystems, staging.count > 0 { break }
      }
    }
    let folders = try permitted("") { Self.folders(all.filter { $0.staging.count > 0 }.map(\.staging.place)) }
    // Runs put their files into place one after another. Whoever ends this one need not wait for another.
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

  /// The output folders, each once, in one order: two runs that lock them must not wait for each other.
  private static func folders(_ places: [OutputPlace]) -> [Descriptor] {
    let roots = Dictionary(places.map { ($0.root, $0) }) { first, _ in first }
    return roots.sorted { $0.key < $1.key }.compactMap { try? $0.value.folder() }
  }

  /// Lets nobody begin to write any more, waits for those who do, and takes back all that is not in place.
  ///
  /// Says what is in place. It may be called at any time, on any thread, more than once; it returns when all is done.
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

  /// Does `work` on a staging with a permit; `path` is what is refused where the run is over.
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

  /// A staging for the output folder at `root`, noted before anything is written for it.
  func register(_ root: String) -> Staging {
    state.withLock { state in
      let place = state.places[root] ?? OutputPlace(root)
      state.places[root] = place
      let staging = Staging(place)
      state.stagings[ObjectIdentifier(staging)] = staging
      return staging
    }
  }

  /// Takes back what `staging` still holds, as nobody will put it into place.
  func forget(_ staging: Staging) {
    try? permitted("") {
      staging.abandon(from: 0)
      state.withLock { state in
        state.stagings[ObjectIdentifier(staging)] = nil
        Self.withdrawIfIdle(&state)
      }
    }
  }

  /// Takes back the folders that were made for what is staged, where nothing is staged any more.
  private static func withdrawIfIdle(_ state: inout State) {
    guard state.stagings.isEmpty else { return }
    // One output folder may have been made below another.
    for place in state.places.values.sorted(by: { $0.root.utf8.count > $1.root.utf8.count }) {
      place.withdraw()
    }
  }
}
