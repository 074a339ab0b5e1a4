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
    var placed = 0
    var isWhole = false
  }

  private let state = Mutex(State())
  /// The permits given out. Entered and left with `state` locked: no permit begins after the phase is closed, and what a
  /// writer did is seen by whoever locks it next.
  private let permits = DispatchGroup()

  /// A run that has written nothing.
  public init() {}

  /// Renames everything of several transactions into place, one transaction after another: all of it, even where the run
  /// is ended meanwhile, or, where it was ended before, nothing.
  public func commit(
    _ transactions: [OutputTransaction], _ durability: OutputFolder.Durability, _ part: Part
  ) throws(OutputError) {
    precondition(
      transactions.allSatisfy { $0.run === self }, "a transaction belongs to the run that it was begun for")
    let stagings = transactions.map(\.staging)
    if durability == .flushed {
      try permitted("") { () throws(OutputError) in try Staging.flush(stagings) }
    }
    try permitted("") { () throws(OutputError) in
      var placed = 0
      defer { state.withLock { $0.placed += placed } }
      for staging in stagings { try staging.putInPlace(&placed) }
      state.withLock { $0.isWhole = part == .last }
    }
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
      // One transaction's folder may have been made below another's: until none goes any more.
      var (before, left) = (-1, 0)
      while before != left {
        before = left
        for staging in stagings { staging.abandon(from: 0) }
        left = stagings.reduce(0) { $0 + $1.madeCount }
      }
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

  /// Takes note of a staging before anything is written for it.
  func register(_ staging: Staging) {
    state.withLock { $0.stagings[ObjectIdentifier(staging)] = staging }
  }

  /// Takes back what `staging` still holds, as nobody will put it into place.
  func forget(_ staging: Staging) {
    try? permitted("") {
      staging.abandon(from: 0)
      // A folder that it has made, and others have written into, is for the end to take back.
      guard staging.madeCount == 0 else { return }
      state.withLock { _ = $0.stagings.removeValue(forKey: ObjectIdentifier(staging)) }
    }
  }
}
