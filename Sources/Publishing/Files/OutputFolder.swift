/// The folder that documents are written to.
///
/// 1. every file is compared with what stands in its place, and left alone where it is the same;
/// 2. what is new is written into a hidden folder, site by site;
/// 3. only when all of it is there is it put into place, each site's documents in one act where the file system can do
///    that (``StagedFolder``).
///
/// A file therefore appears whole or not at all, and an error before the third step leaves the folder as it was, new
/// folders included. No path leads out of the folder, not even through a link.
public struct OutputFolder: Sendable {
  /// Whether a file is on the device, or only with the system, when it is renamed into place.
  public enum Durability: Equatable, Sendable {
    /// On the device: whole even after a loss of power.
    case flushed
    /// With the system: whole whatever happens to the program.
    case buffered
  }

  /// Where the folder is or will be; a relative path starts at the working directory.
  public let path: String
  /// When a file counts as written.
  public let durability: Durability
  /// The run that writes to it.
  public let run: OutputRun

  /// The folder at `path`, which is made when something is written.
  public init(_ path: String, durability: Durability = .flushed, run: OutputRun = OutputRun()) {
    self.path = path
    self.durability = durability
    self.run = run
  }

  /// Writes `files` together, as the last that the run writes.
  public func write(_ files: [OutputFile]) throws(OutputError) -> OutputReport {
    try rejectCollisions(files)
    let transaction = begin()
    let report = try transaction.stage(files)
    let placement = try run.commit([transaction], durability, .last)
    if let error = placement.failures[report.group] { throw error }
    return report
  }

  /// Files that are to be written together, group by group.
  public func begin() -> OutputTransaction { OutputTransaction(root: path, run: run) }

  private func rejectCollisions(_ files: [OutputFile]) throws(OutputError) {
    var paths: Set<OutputPath> = []
    var folders: Set<[String]> = []
    for file in files {
      guard paths.insert(file.path).inserted else {
        throw OutputError(path: file.path.text, reason: .duplicate)
      }
      for count in 0..<file.path.folders.count {
        folders.insert(Array(file.path.folders.prefix(count + 1)))
      }
    }
    for file in files where folders.contains(file.path.components) {
      throw OutputError(path: file.path.text, reason: .folderInPlaceOfFile)
    }
  }
}
