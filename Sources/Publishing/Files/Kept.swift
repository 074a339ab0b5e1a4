#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a site's folder holds besides the documents of the run: documents of other formats, and other people's files.
struct Kept {
  /// Files that can be in two folders at a time.
  private let files: [String]
  /// What has to be moved: folders, and files that the system does not let us link.
  private(set) var moving: [String] = []

  /// Looks through `folder`; `nil` if something in it can be neither linked nor moved, or if a document that
  /// stays the same cannot be removed from it.
  init?(in folder: Descriptor, _ changed: [String], _ unchanged: [String]) throws(OutputError) {
    guard let own = folder.status else { return nil }
    var files: [String] = []
    // What another run has left here does not belong to other people.
    for name in try folder.names() where !changed.contains(name) && !OutputPath.isTemporary(name) {
      guard let status = folder.status(of: name) else { continue }
      guard folder.canMoveAway(name, status, from: own) else { return nil }
      if unchanged.contains(name) { continue }
      if status.st_mode & S_IFMT == S_IFDIR { moving.append(name) } else { files.append(name) }
    }
    self.files = files
  }

  /// Links the files into `staged`, and returns their numbers; `nil`, without any link, if the numbers are not
  /// known. A file that the system does not let us link is moved later.
  mutating func link(from folder: Descriptor, to staged: Descriptor) -> [String: ino_t]? {
    var linked: [String: ino_t] = [:]
    for name in files {
      let problem = folder.link(name, into: staged)
      // Removed since the folder was searched.
      if problem == ENOENT { continue }
      if problem != 0 {
        moving.append(name)
      } else if let status = staged.status(of: name) {
        linked[name] = status.st_ino
      } else {
        unlink(linked, from: staged)
        staged.remove(name)
        return nil
      }
    }
    return linked
  }

  /// Removes the links again.
  func unlink(_ linked: [String: ino_t], from staged: Descriptor) {
    for name in linked.keys { staged.remove(name) }
  }
}
