public import Procedure

/// The folders and files of a disk, by their full paths.
///
/// Windows takes paths that differ in case alone for the same.
public struct Disk: Equatable, Sendable {
  /// What a file holds, as far as the procedure cares: values that a database keeps.
  public typealias Contents = [SettingID: Set<String>]

  private var folders: Set<String> = []
  private var files: [String: Contents] = [:]

  /// Whether the folder, or the drive, is there.
  func hasFolder(_ path: String) -> Bool {
    WindowsPath.isDrive(path) || folders.contains(path.lowercased())
  }

  /// Whether the file is there.
  func hasFile(_ path: String) -> Bool { files[path.lowercased()] != nil }

  /// Whether there is such a folder or file.
  func has(_ path: String) -> Bool { hasFolder(path) || hasFile(path) }

  /// What the file holds; `nil` where there is none.
  func contents(of path: String) -> Contents? { files[path.lowercased()] }

  /// Whether the folder holds nothing.
  func isEmpty(_ folder: String) -> Bool {
    !(folders.union(files.keys)).contains { WindowsPath.isBelow($0, folder) }
  }

  /// Makes a folder with those above it.
  mutating func addFolder(_ path: String) {
    var folder = path.lowercased()
    while !WindowsPath.isDrive(folder), folders.insert(folder).inserted {
      folder = WindowsPath.parent(of: folder)
    }
  }

  /// Writes a file with the folders above it.
  mutating func write(_ contents: Contents, to path: String) {
    addFolder(WindowsPath.parent(of: path))
    files[path.lowercased()] = contents
  }

  /// What is below `folder`, with the rest of each path from there.
  func everything(below folder: String) -> (folders: [String], files: [(rest: String, contents: Contents)]) {
    let length = folder.count
    return (
      folders.filter { WindowsPath.isBelow($0, folder) }.sorted().map { String($0.dropFirst(length)) },
      files.filter { WindowsPath.isBelow($0.key, folder) }.sorted { $0.key < $1.key }
        .map { (String($0.key.dropFirst(length)), $0.value) }
    )
  }
}
