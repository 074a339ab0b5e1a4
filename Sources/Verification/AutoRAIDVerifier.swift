public import Procedure

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Verifies from file listings which AutoRAID modules are registered (the check in 6.3 of the manual).
///
/// 1. Each listing is read once, from front to end, in constant memory.
/// 2. `report()` judges what they say together.
public struct AutoRAIDVerifier: Sendable {
  private let table: AutoRAIDTable
  private var releases: [Release]
  private let names: ModuleNames
  private let pace: ReadingPace
  private var options = Options()
  private var evidence: Evidence
  private var shownBefore: [Evidence] = []
  private var listings: [ListingFinding] = []

  /// What is asked besides the releases.
  public struct Options: Equatable, Sendable {
    /// Whether lines beside a program's listing are ignored, because a person has read them.
    public var ignoresRemarks = false
    /// Where the site keeps its modules, to judge each requested release; `nil` if no site is named.
    public var place: RegistrationPlace?
    /// Whether a site is named that names no release. It has no effect if releases are requested.
    public var isGuessing = false

    /// Nothing besides the releases.
    public init() {}
  }

  /// A verifier for `releases` of `table`; if there are none, it finds out which sets are present.
  public init(table: AutoRAIDTable, releases: [Release] = [], options: Options = Options()) {
    self.init(table: table, releases: releases, pace: .skimming)
    self.options = options
  }

  init(table: AutoRAIDTable, releases: [Release], pace: ReadingPace) {
    self.pace = pace
    self.table = table
    self.releases = releases
    names = ModuleNames(table: table)
    evidence = Evidence(modules: names.names.count)
  }

  /// The same verifier with a different question.
  func asking(for releases: [Release]) -> Self {
    var other = self
    other.releases = releases
    return other
  }

  /// Reads the listing at `path`; a folder itself counts as a listing.
  ///
  /// - Throws: `ListingAccessError` if nothing can be read there. What was read before is kept.
  public mutating func read(
    path: String, progress: (ReadingProgress) -> Void = { _ in }
  ) throws(ListingAccessError) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would never end.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.accessError(path, errno) }
    defer { close(descriptor) }
    Self.awaitWriter(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Self.accessError(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { return readFolder(path, progress) }
    let total = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    try read(ByteSource(descriptor: descriptor), name: path, total: total, progress)
  }

  /// Reads the listing from an open file descriptor, such as standard input; the report calls it `name`.
  ///
  /// - Throws: `ListingAccessError` if reading fails.
  public mutating func read(
    descriptor: Int32, name: String, progress: (ReadingProgress) -> Void = { _ in }
  ) throws(ListingAccessError) {
    try read(ByteSource(descriptor: descriptor), name: name, total: nil, progress)
  }

  /// Reads a listing from memory; the report calls it `name`.
  public mutating func read(bytes: [UInt8], name: String) {
    // Memory does not fail.
    try? read(.memory(bytes), name: name, total: bytes.count) { _ in }
  }

  /// What the listings read so far say.
  public func report() -> VerificationReport {
    let sets = SetJudge(table: table, evidence: evidence).findings(askedFor: releases)
    let findings = releases.compactMap { release in
      sets.first { $0.releases.contains(release) }.map { finding(release, $0) }
    }
    let question: VerificationReport.Question =
      !releases.isEmpty ? .asked : options.isGuessing ? .guessed : .derived
    let verdict: Verdict =
      switch question {
      case .asked: findings.map(\.verdict).max() ?? .unreadable
      case .derived: isReadable ? Self.verdict(derivedFrom: sets) : .unreadable
      // Which release was used is only a guess, so what is present proves nothing.
      case .guessed: isReadable ? max(Self.verdict(derivedFrom: sets), .undecided) : .unreadable
      }
    return VerificationReport(
      question: question, verdict: verdict, releases: findings, sets: sets, listings: listings,
      place: options.place)
  }

  private var isReadable: Bool { listings.contains { $0.unreadable == nil } }

  private func finding(_ release: Release, _ set: SetFinding) -> ReleaseFinding {
    let place = options.place.flatMap { PlaceJudge(place: $0).finding(of: set) }
    let verdict = place?.isNoProof == true ? max(set.verdict, .undecided) : set.verdict
    return ReleaseFinding(
      release: release, verdict: isReadable ? verdict : .unreadable, set: set, place: place)
  }

  /// The worst over the sets that are present. If none is present beyond doubt, one that may be leaves the
  /// verdict open.
  private static func verdict(derivedFrom sets: [SetFinding]) -> Verdict {
    let worst = sets.filter { $0.standing != .absent }.map(\.verdict).max()
    return worst ?? sets.map(\.verdict).min() ?? .incomplete
  }

  // MARK: - Reading

  private mutating func read(
    _ source: ByteSource, name: String, total: Int?, _ progress: (ReadingProgress) -> Void
  ) throws(ListingAccessError) {
    var scanner = LineScanner(source: source, total: total)
    var interpreter = ListingInterpreter(
      names: names, listing: listings.count, path: name, pace: pace,
      ignoresRemarks: options.ignoresRemarks)
    do {
      try scanner.run(&interpreter) { progress(ReadingProgress(done: $0, total: total)) }
    } catch {
      throw .notReadable(path: name, number: error.number)
    }
    interpreter.finish()
    let finding = ListingFinding(
      path: name, scan: scanner.facts, lines: scanner.lines, decoder: scanner.decoder,
      interpretation: interpreter.facts)
    listings.append(finding)
    if finding.unreadable == nil { add(interpreter.evidence) }
  }

  private mutating func readFolder(_ path: String, _ progress: (ReadingProgress) -> Void) {
    var interpreter = ListingInterpreter(names: names, listing: listings.count, path: path, pace: pace)
    var count = 0
    let unopened = FolderWalk.entries(below: path) { entry in
      interpreter.take(entry)
      count += 1
      if count % 1000 == 0 { progress(ReadingProgress(done: count, total: nil)) }
    }
    interpreter.finish()
    var finding = ListingFinding(
      path: path, scan: ScanFacts(), lines: 0, decoder: LineDecoder(), interpretation: interpreter.facts)
    finding.encoding = nil
    finding.format = .folder
    finding.unreadable = nil
    finding.notes = unopened.prefix(100).map { .notOpened(path: $0) }
    listings.append(finding)
    add(interpreter.evidence)
  }

  /// Adds what a listing shows. If two listings show the same folder differently, neither proves anything about it.
  private mutating func add(_ shown: Evidence) {
    var shown = shown
    for other in shownBefore { shown.disagree(with: other) }
    evidence.disagree(with: shown)
    evidence.merge(shown)
    shownBefore.append(shown)
  }

  /// Gives the writer of a pipe (`<(…)` in a shell) a moment to begin; after that, it is read as it is.
  private static func awaitWriter(_ descriptor: Int32) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&waiting, 1, 1_000)
    _ = fcntl(descriptor, F_SETFL, O_RDONLY)
  }

  private static func accessError(_ path: String, _ number: Int32) -> ListingAccessError {
    number == ENOENT || number == ENOTDIR ? .missing(path: path) : .notReadable(path: path, number: number)
  }
}
