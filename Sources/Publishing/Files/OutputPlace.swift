#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Synchronization

/// An output folder that a run writes to, and the hidden folder in it with the files that are not in place yet.
///
/// 1. The output folder is made if there is none, and what killed runs have left is cleared (``Leftovers``).
/// 2. The hidden folder is made when something has to be written. The run holds its lock until the run ends,
///    however that happens: so other runs can distinguish work in progress from leftovers.
/// 3. ``withdraw()`` removes both again, as far as they are empty.
final class OutputPlace: Sendable {
  private struct State {
    var folder: Descriptor?
    var hidden: Descriptor?
    var hiddenName = ""
    /// Paths of the folders that were made for this run, outermost first.
    var made: [String] = []
    var isCleared = false
  }

  /// The path of the output folder.
  let root: String
  private let state = Mutex(State())

  /// Distinguishes hidden folders: in containers that share an output folder, all runs have the same process id.
  static let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private static let counter = Atomic<UInt64>(0)

  init(_ root: String) { self.root = root }

  /// How many seconds a run waits for another one that is putting files into place.
  static let patience = 20

  /// A number that no other file or folder of this process has.
  static func nextNumber() -> UInt64 { counter.add(1, ordering: .relaxed).newValue }

  /// The output folder.
  func folder() throws(OutputError) -> Descriptor {
    try state.withLock { state throws(OutputError) in try Self.folder(root, &state) }
  }

  /// The run's hidden folder in it.
  func hidden() throws(OutputError) -> Descriptor {
    try state.withLock { state throws(OutputError) in
      if let hidden = state.hidden { return hidden }
      let (name, hidden) = try Self.makeHidden(in: try Self.folder(root, &state))
      state.hiddenName = name
      state.hidden = hidden
      return hidden
    }
  }

  /// The folder with those components; missing folders above it are made.
  func parent(of components: [String]) throws(OutputError) -> Descriptor {
    var folder = try folder()
    for name in components.dropLast() {
      if mkdirat(folder.number, name, 0o777) != 0, errno != EEXIST {
        throw OutputError(path: "\(folder.path)/\(name)", number: errno)
      }
      folder = try folder.folder(name)
    }
    return folder
  }

  /// Something is in place: keep the folders that were made for it.
  func keep() { state.withLock { $0.made = [] } }

  /// Removes the hidden folder, and the folders that were made for this run and are empty.
  func withdraw() {
    state.withLock { state in
      if let hidden = state.hidden, let folder = state.folder,
        folder.removeEmptyFolder(state.hiddenName) == ENOTEMPTY
      {
        // What could not be removed while too many files were open can be removed now.
        Leftovers(in: folder).empty(hidden, of: state.hiddenName)
        folder.removeEmptyFolder(state.hiddenName)
      }
      state.hidden = nil
      while let path = state.made.last, rmdir(path) == 0 {
        state.made.removeLast()
        state.folder = nil
      }
    }
  }

  private static func folder(_ root: String, _ state: inout State) throws(OutputError) -> Descriptor {
    if let folder = state.folder { return folder }
    let folder = try Descriptor.folder(try make(root, &state.made))
    state.folder = folder
    if !state.isCleared {
      Leftovers(in: folder).clear()
      state.isCleared = true
    }
    return folder
  }

  /// Makes the missing folders of that path.
  private static func make(_ root: String, _ made: inout [String]) throws(OutputError) -> String {
    var path = root.hasPrefix("/") ? "" : "."
    for component in root.split(separator: "/") {
      path += "/\(component)"
      if mkdir(path, 0o777) == 0 {
        made.append(path)
        continue
      }
      let problem = errno
      // An existing folder above may well be inside one that nobody may write to.
      var status = stat()
      guard stat(path, &status) == 0 else { throw OutputError(path: path, number: problem) }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw OutputError(path: path, reason: .fileInPlaceOfFolder)
      }
    }
    return path.isEmpty ? "/" : path
  }

  private static func makeHidden(in folder: Descriptor) throws(OutputError) -> (String, Descriptor) {
    for _ in 0..<100 {
      let name = OutputPath.temporary(run: run, number: nextNumber())
      guard mkdirat(folder.number, name, 0o777) == 0 else {
        if errno == EEXIST { continue }
        throw OutputError(path: folder.path, number: errno)
      }
      // Until it is locked, another run may consider it a leftover and remove it: then another one is made.
      do throws(OutputError) {
        let hidden = try folder.folder(name, shown: folder.path)
        if hidden.lock(), let own = hidden.status, folder.status(of: name)?.st_ino == own.st_ino {
          return (name, hidden)
        }
      } catch  where error.reason == .system(ENOENT) {
        continue
      } catch {
        folder.removeEmptyFolder(name)
        throw error
      }
    }
    throw OutputError(path: folder.path, reason: .system(EAGAIN))
  }
}
