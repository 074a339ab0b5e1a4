#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The documents of one folder, complete in the hidden folder of the run, before they are put into place.
///
/// An unchanged document is there as a link to the existing file, so that the documents of one run appear
/// together, whatever another run does meanwhile.
struct StagedFolder {
  let place: OutputPlace
  let components: [String]
  /// The folder's path for messages.
  let path: String
  /// The folder's name in the hidden folder.
  let hiddenName: String
  /// Open while files are written into it.
  private(set) var open: Descriptor?
  /// The documents that change, in the given order.
  private(set) var changed: [String] = []
  /// The documents that stay as they are.
  private(set) var unchanged: [String] = []
  /// Those of them that are here as copies, because the file system could not link them.
  private(set) var copied: Set<String> = []
  /// Its own number, which distinguishes it from the folder that it replaces.
  private let number: UInt64
  /// Other people's files, which are in both folders when the two exchange their names.
  var linked: [String: ino_t] = [:]
  /// Whether nothing is left of it in the hidden folder.
  var isGone = false

  /// An empty folder in the hidden one.
  init(_ components: [String], in place: OutputPlace) throws(OutputError) {
    self.place = place
    self.components = components
    let (root, hidden) = (try place.folder(), try place.hidden())
    path = ([root.path] + components).joined(separator: "/")
    let first = String(OutputPlace.nextNumber())
    guard mkdirat(hidden.number, first, 0o777) == 0 else { throw OutputError(path: path, number: errno) }
    do throws(OutputError) {
      let folder = try hidden.folder(first, shown: path)
      guard let status = folder.status else { throw OutputError(path: path, number: errno) }
      number = UInt64(status.st_ino)
      let name = StagedName(number: number, components: components).text
      let problem = hidden.move(first, to: hidden, over: name)
      guard problem == 0 else { throw OutputError(path: path, number: problem) }
      hiddenName = name
      open = folder
    } catch {
      hidden.removeEmptyFolder(first)
      throw error
    }
  }

  var documents: Set<String> { Set(changed + unchanged) }

  /// Writes a document that changes.
  mutating func write(_ name: String, _ bytes: [UInt8]) throws(OutputError) {
    changed.append(name)
    try opened().make(name, bytes, shown: "\(path)/\(name)")
  }

  /// Takes in a document that is in `folder`, its place, with the same bytes.
  mutating func keep(_ name: String, _ bytes: [UInt8], from folder: Descriptor) throws(OutputError) {
    unchanged.append(name)
    if folder.link(name, into: try opened()) == 0 { return }
    copied.insert(name)
    #if canImport(Darwin)
      let time = folder.status(of: name)?.st_mtimespec
    #else
      let time = folder.status(of: name)?.st_mtim
    #endif
    try opened().make(name, bytes, time: time, shown: "\(path)/\(name)")
  }

  /// Says that everything is in it: it is closed, because a fleet has more folders than a process may open.
  mutating func close() { open = nil }

  /// Removes what is not in place. If the folder is in place, removes the rest of the earlier folder.
  mutating func abandon() {
    open = nil
    guard !isGone, let hidden = try? place.hidden(), let folder = try? hidden.folder(hiddenName) else {
      return
    }
    if let status = folder.status, UInt64(status.st_ino) == number {
      // It may have been given the mode of a folder that nobody may write to.
      if status.st_mode & S_IWUSR == 0 { fchmod(folder.number, 0o700) }
      for name in (try? folder.names()) ?? [] { folder.remove(name) }
    } else if let parent = try? place.parent(of: components), let name = components.last,
      let new = try? parent.folder(name)
    {
      sweep(folder, to: new)
    }
    isGone = hidden.removeEmptyFolder(hiddenName) == 0
  }

  /// Empties `old`, which was in place before `new`.
  mutating func sweep(_ old: Descriptor, to new: Descriptor) {
    Sweep(from: old, to: new, documents: documents, linked: linked).run()
    // From now on, what is missing in the old folder was removed by this code and nobody else.
    linked = [:]
  }

  /// The folder in the hidden one.
  func opened() throws(OutputError) -> Descriptor {
    if let open { return open }
    return try place.hidden().folder(hiddenName, shown: path)
  }
}
