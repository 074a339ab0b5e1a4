#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a transaction has on the disk: folders and files in the hidden folder of its run.
///
/// It belongs to the holder of a permit of its run (``OutputRun``): first to one thread that writes, at the end
/// to the thread that ends the run. That is why it may cross threads without a lock of its own.
final class Staging: @unchecked Sendable {
  /// A file directly in the output folder, which cannot be exchanged because it holds all sites.
  struct StagedFile {
    let hiddenName: String
    let name: String
  }

  enum Item {
    case folder(StagedFolder)
    case file(StagedFile)
  }

  let place: OutputPlace
  private var items: [(group: OutputGroup, item: Item)] = []

  init(_ place: OutputPlace) { self.place = place }

  /// How many folders and files are staged.
  var count: Int { items.count }

  /// What is in the place of those components, and which of `files` it already holds. Anything that cannot be
  /// replaced is found here, before anything is written.
  func compare(
    _ files: [OutputFile], with components: [String]
  ) throws(OutputError) -> (folder: Descriptor?, same: [Bool]) {
    let parent = try place.parent(of: components)
    var folder = parent
    if let name = components.last {
      guard parent.kind(of: name) != nil else { return (nil, files.map { _ in false }) }
      folder = try parent.folder(name)
    }
    let same = files.map { folder.holds($0.bytes, in: $0.path.name) }
    let changed = zip(files, same).filter { !$0.1 }.map(\.0.path.name)
    if !changed.isEmpty { try StagedFolder.reject(changed, in: folder) }
    return (folder, same)
  }

  /// Begins to stage a folder with those components.
  func begin(_ components: [String], _ group: OutputGroup) throws(OutputError) {
    items.append((group, .folder(try StagedFolder(components, in: place))))
  }

  /// Stages a document of the folder that was begun last.
  func add(_ file: OutputFile, from folder: Descriptor?) throws(OutputError) {
    guard let last = items.indices.last, case .folder(var staged) = items[last].item else { return }
    defer { items[last].item = .folder(staged) }
    if let folder {
      try staged.keep(file.path.name, file.bytes, from: folder)
    } else {
      try staged.write(file.path.name, file.bytes)
    }
  }

  /// The folder that was begun last is complete.
  func close() {
    guard let last = items.indices.last, case .folder(var staged) = items[last].item else { return }
    staged.close()
    items[last].item = .folder(staged)
  }

  /// Stages a file directly in the output folder.
  func add(_ file: OutputFile, _ group: OutputGroup) throws(OutputError) {
    let path = "\(try place.folder().path)/\(file.path.name)"
    if file.path.name.utf8.count > 255 { throw OutputError(path: path, reason: .nameTooLong) }
    let staged = StagedFile(hiddenName: String(OutputPlace.nextNumber()), name: file.path.name)
    let hidden = try place.hidden()
    items.append((group, .file(staged)))
    try hidden.make(staged.hiddenName, file.bytes, shown: path)
  }

  /// Waits until everything written is on the device: a file that is renamed earlier could be empty after a
  /// power failure.
  func flush() throws(OutputError) {
    if items.isEmpty { return }
    #if os(Linux)
      // One call for all files costs a fifth of one call per file.
      try place.hidden().flushFileSystem()
    #else
      for (_, item) in items {
        switch item {
        case .folder(let staged):
          let folder = try staged.opened()
          for name in staged.changed {
            let path = "\(staged.path)/\(name)"
            try Descriptor(openat(folder.number, name, O_RDONLY | O_CLOEXEC), path: path).flush()
          }
        case .file(let file):
          let hidden = try place.hidden()
          try Descriptor(openat(hidden.number, file.hiddenName, O_RDONLY | O_CLOEXEC), path: file.name)
            .flush()
        }
      }
    #endif
  }

  /// Puts everything into place, group by group; one that fails does not stop the others.
  func putInPlace(_ placement: inout OutputPlacement) {
    for index in items.indices {
      let group = items[index].group
      guard placement.failures[group] == nil else { continue }
      do throws(OutputError) {
        switch items[index].item {
        case .folder(var staged):
          defer { items[index].item = .folder(staged) }
          let placing = try patiently { () throws(OutputError) in try staged.putInPlace() }
          if placing == .oneByOne { placement.oneByOne.append(staged.path) }
          placement.count += staged.changed.count
        case .file(let file):
          let folder = try place.folder()
          let problem = try place.hidden().move(file.hiddenName, to: folder, over: file.name)
          guard problem == 0 else { throw OutputError(path: "\(folder.path)/\(file.name)", number: problem) }
          placement.count += 1
        }
        place.keep()
      } catch {
        placement.failures[group] = error
      }
    }
    abandon(from: 0)
  }

  /// Removes what was staged from `first` on and is not in place yet, newest first.
  func abandon(from first: Int) {
    for (_, item) in items[first...].reversed() {
      switch item {
      case .folder(var staged): staged.abandon()
      case .file(let file): _ = try? place.hidden().remove(file.hiddenName)
      }
    }
    items.removeSubrange(first...)
  }
}

/// Does `work`, and retries for a while if the process may not open more files: other threads close theirs.
///
/// If it fails, it must not hold any file open, or all threads would wait for each other.
func patiently<Result>(_ work: () throws(OutputError) -> Result) throws(OutputError) -> Result {
  for attempt in 1... {
    do throws(OutputError) {
      return try work()
    } catch {
      guard attempt < 500, [.system(EMFILE), .system(ENFILE)].contains(error.reason) else { throw error }
      usleep(2_000)
    }
  }
  return try work()
}
