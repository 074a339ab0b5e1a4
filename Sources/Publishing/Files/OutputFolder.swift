/// The folder that documents are written to.
///
/// 1. every file is compared with the existing one, and left alone if it is the same;
/// 2. new files are written into a hidden folder, site by site;
/// 3. only when all of them are written are they put into place, each site's documents in one act if the file
///    system can do that (``StagedFolder``).
///
/// So a file appears whole or not at all, and an error before the third step leaves the folder as it was and no
/// new folders behind. No path leads out of the folder, not even through a link.
public struct OutputFolder: Sendable {
  /// Whether a file must be on the device, or only with the system, when it is renamed into place.
  public enum Durability: Equatable, Sendable {
    /// On the device: whole even after a power failure.
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

  /// Writes `files` together, as the last files of the run.
  public func write(_ files: [OutputFile]) throws(OutputError) -> OutputReport {
    try rejectCollisions(files)
    let transaction = begin()
    let report = try transaction.stage(files)
    let placement = try run.commit([transaction], durability, .last)
    if let error = placement.failures[report.group] { throw error }
    return report
  }

  /// Files that have to be written together, group by group.
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
