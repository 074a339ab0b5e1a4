#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// The files of one run on their way into the output folder.
final class OutputStaging {
  enum Outcome {
    case unchanged, staged
  }

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
  private let durability: OutputFolder.Durability
  private var folders: [[String]: Descriptor] = [:]
  private var staged: [Staged] = []
  private var made: [Made] = []

  private static let counter = Atomic<UInt64>(0)

  init(root: String, durability: OutputFolder.Durability) {
    self.root = root
    self.durability = durability
  }

  /// Writes `file` beside its place, unless the same stands there.
  func stage(_ file: OutputFile) throws(OutputError) -> Outcome {
    let folder = try folder(Array(file.path.folders))
    let name = file.path.name
    if folder.holds(file.bytes, in: name) { return .unchanged }
    if folder.kind(of: name) == S_IFDIR {
      throw OutputError(path: "\(folder.path)/\(name)", reason: .folderInPlaceOfFile)
    }
    // Found out now and not at the renaming, when other files are in place already.
    if name.utf8.count > 255 { throw OutputError(path: "\(folder.path)/\(name)", reason: .nameTooLong) }
    let number = Self.counter.add(1, ordering: .relaxed).newValue
    let temporary = "\(OutputPath.temporaryPrefix)\(getpid())-\(number)"
    unlinkat(folder.number, temporary, 0)  // left by a run that was killed and had the same process id
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try Descriptor(
      openat(folder.number, temporary, flags, 0o666), path: "\(folder.path)/\(name)")
    staged.append(Staged(folder: folder, temporary: temporary, name: name))
    try descriptor.append(file.bytes)
    if durability == .flushed { try descriptor.flush() }
    return .staged
  }

  /// Renames everything into place.
  func commit() throws(OutputError) {
    for index in staged.indices {
      let file = staged[index]
      guard renameat(file.folder.number, file.temporary, file.folder.number, file.name) == 0 else {
        throw OutputError(path: "\(file.folder.path)/\(file.name)", number: errno)
      }
      staged[index].isInPlace = true
    }
    if durability == .flushed {
      for folder in folders.values { try folder.flush() }
    }
  }

  /// Takes back what is not in place yet, newest first.
  func abandon() {
    for file in staged.reversed() where !file.isInPlace {
      unlinkat(file.folder.number, file.temporary, 0)
    }
    // A folder that something was renamed into is not empty, and stays.
    for folder in made.reversed() {
      unlinkat(folder.parent?.number ?? AT_FDCWD, folder.name, AT_REMOVEDIR)
    }
  }

  private func folder(_ components: [String]) throws(OutputError) -> Descriptor {
    if let known = folders[components] { return known }
    let folder: Descriptor
    if let name = components.last {
      let parent = try self.folder(components.dropLast())
      if mkdirat(parent.number, name, 0o777) == 0 {
        made.append(Made(parent: parent, name: name))
      } else if errno != EEXIST {
        throw OutputError(path: "\(parent.path)/\(name)", number: errno)
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
