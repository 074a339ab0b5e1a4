#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// What a transaction holds on the disk: files beside their places, and the folders made for them.
///
/// It belongs to whoever has a permit of its run (``OutputRun``): first to one thread that writes, at the end to the one
/// that ends the run. That, and not a lock of its own, is why it may cross threads.
final class Staging: @unchecked Sendable {
  private struct Staged {
    let folder: Descriptor
    let temporary: String
    let name: String
    var isInPlace = false
  }

  private struct Made {
    /// The folder it was made in; `nil` for the working directory or a full path.
    let parent: Descriptor?
    let name: String
  }

  private let root: String
  private var folders: [[String]: Descriptor] = [:]
  /// The folders that are shared with other runs.
  private var shared: Set<[String]> = []
  private var staged: [Staged] = []
  private var made: [Made] = []

  private static let counter = Atomic<UInt64>(0)
  /// Tells temporaries of runs apart that write to the same folder: in containers they all have the same process id.
  private static let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  init(root: String) { self.root = root }

  /// How many files are staged and not in place.
  var count: Int { staged.count }

  /// How many folders were made that nothing has been put into yet.
  var madeCount: Int { made.count }

  /// Renames everything into place; `placed` counts the files.
  func putInPlace(_ placed: inout Int) throws(OutputError) {
    for index in staged.indices {
      let file = staged[index]
      guard renameat(file.folder.number, file.temporary, file.folder.number, file.name) == 0 else {
        let number = errno
        throw OutputError(path: "\(file.folder.path)/\(file.name)", number: number)
      }
      staged[index].isInPlace = true
      placed += 1
    }
    staged = []
    made = []
  }

  /// Waits until what was written is on the device: a file that is renamed before could be empty after a loss of power.
  static func flush(_ stagings: [Staging]) throws(OutputError) {
    let staged = stagings.flatMap(\.staged)
    #if os(Linux)
      // One call for all files costs a fifth of one call a file.
      if let file = staged.first { try file.folder.flushFileSystem() }
    #else
      for file in staged {
        let path = "\(file.folder.path)/\(file.name)"
        try Descriptor(openat(file.folder.number, file.temporary, O_RDONLY | O_CLOEXEC), path: path).flush()
      }
    #endif
  }

  /// Writes the file beside its place; `false` where the same stands there already.
  func stage(_ file: OutputFile) throws(OutputError) -> Bool {
    let components = Array(file.path.folders)
    let folder = try folder(components)
    // Not a folder that is only passed through: with a site a folder, to look for something in it takes long.
    if shared.insert(components).inserted { folder.share(trustingLocks: folder.hasLocksForAll) }
    let name = file.path.name
    switch folder.kind(of: name) {
    case nil: break
    case S_IFDIR: throw OutputError(path: "\(folder.path)/\(name)", reason: .folderInPlaceOfFile)
    default: if folder.holds(file.bytes, in: name) { return false }
    }
    // Found out now and not at the renaming, when other files are in place already.
    if name.utf8.count > 255 { throw OutputError(path: "\(folder.path)/\(name)", reason: .nameTooLong) }
    let number = Self.counter.add(1, ordering: .relaxed).newValue
    let temporary = OutputPath.temporary(run: Self.run, number: number)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try Descriptor(
      openat(folder.number, temporary, flags, 0o666), path: "\(folder.path)/\(name)")
    staged.append(Staged(folder: folder, temporary: temporary, name: name))
    try descriptor.append(file.bytes)
    return true
  }

  /// Takes back what was staged from `first` on and is not in place yet, newest first.
  func abandon(from first: Int) {
    for file in staged[first...].reversed() where !file.isInPlace {
      unlinkat(file.folder.number, file.temporary, 0)
    }
    staged.removeSubrange(first...)
    // A folder that holds something is not empty, and stays.
    made = made.reversed().filter { folder in
      unlinkat(folder.parent?.number ?? AT_FDCWD, folder.name, AT_REMOVEDIR) != 0
    }.reversed()
    folders = [:]
    shared = []
  }

  private func folder(_ components: [String]) throws(OutputError) -> Descriptor {
    if let known = folders[components] { return known }
    let folder: Descriptor
    if let name = components.last {
      let parent = try self.folder(components.dropLast())
      if mkdirat(parent.number, name, 0o777) == 0 {
        made.append(Made(parent: parent, name: name))
      } else {
        let number = errno
        if number != EEXIST { throw OutputError(path: "\(parent.path)/\(name)", number: number) }
      }
      folder = try parent.folder(name)
    } else {
      folder = try makeRoot()
    }
    folders[components] = folder
    return folder
  }

  private func makeRoot() throws(OutputError) -> Descriptor {
    var path = root.hasPrefix("/") ? "" : "."
    for component in root.split(separator: "/") {
      path += "/\(component)"
      if mkdir(path, 0o777) == 0 {
        made.append(Made(parent: nil, name: path))
        continue
      }
      let problem = errno
      // A folder above that is there already may well lie where nobody may write.
      var status = stat()
      guard stat(path, &status) == 0 else { throw OutputError(path: path, number: problem) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw OutputError(path: path, reason: .fileInPlaceOfFolder)
      }
    }
    return try Descriptor.folder(path.isEmpty ? "/" : path)
  }
}
