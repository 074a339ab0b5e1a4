public import Procedure

/// The folders and files of a disk, by their full paths.
///
/// Windows treats paths that differ only in case as the same.
public struct Disk: Equatable, Sendable {
  /// The contents of a file, as far as the procedure needs them: values that a database keeps.
  public typealias Contents = [SettingID: Set<String>]

  private var folders: Set<String> = []
  private var files: [String: Contents] = [:]

  /// Whether the folder or the drive exists.
  func hasFolder(_ path: String) -> Bool {
    WindowsPath.isDrive(path) || folders.contains(WindowsPath.key(of: path))
  }

  /// Whether the file is there.
  func hasFile(_ path: String) -> Bool { files[WindowsPath.key(of: path)] != nil }

  /// Whether there is such a folder or file.
  func has(_ path: String) -> Bool { hasFolder(path) || hasFile(path) }

  /// The contents of the file; `nil` if it does not exist.
  func contents(of path: String) -> Contents? { files[WindowsPath.key(of: path)] }

  /// Whether the folder is empty.
  func isEmpty(_ folder: String) -> Bool {
    let start = WindowsPath.key(of: folder) + "\\"
    return !folders.contains { $0.hasPrefix(start) } && !files.keys.contains { $0.hasPrefix(start) }
  }

  /// Makes a folder, and the folders above it.
  mutating func addFolder(_ path: String) {
    var folder = WindowsPath.key(of: path)
    while !WindowsPath.isDrive(folder), folders.insert(folder).inserted {
      folder = WindowsPath.parent(of: folder)
    }
  }

  /// Writes a file, and makes the folders above it.
  mutating func write(_ contents: Contents, to path: String) {
    addFolder(WindowsPath.parent(of: path))
    files[WindowsPath.key(of: path)] = contents
  }

  /// What is below `folder`, as the rest of each path.
  func everything(below folder: String) -> (folders: [String], files: [(rest: String, contents: Contents)]) {
    let length = folder.count
    let start = WindowsPath.key(of: folder) + "\\"
    return (
      folders.filter { $0.hasPrefix(start) }.sorted().map { String($0.dropFirst(length)) },
      files.filter { $0.key.hasPrefix(start) }.sorted { $0.key < $1.key }
        .map { (String($0.key.dropFirst(length)), $0.value) }
    )
  }
}
