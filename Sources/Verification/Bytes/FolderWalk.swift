#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Walks through an actual folder, such as a mounted share.
struct FolderWalk {
  /// One file or folder, or anything else that has a name.
  struct Entry {
    var name: String
    var folder: String
    var kind: Row.Kind
    var size: UInt64
  }

  /// Calls `body` for everything below `root`, in an order that depends only on names; links are not followed.
  /// Returns the folders that could not be opened.
  static func entries(below root: String, _ body: (Entry) -> Void) -> [String] {
    var unopened: [String] = []
    var open = [root]
    while let folder = open.popLast() {
      guard let names = names(in: folder) else {
        unopened.append(folder)
        continue
      }
      var below: [String] = []
      for name in names {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        var status = stat()
        guard lstat(path, &status) == 0 else {
          unopened.append(path)
          continue
        }
        let kind: Row.Kind =
          switch status.st_mode & S_IFMT {
          case S_IFREG: .file
          case S_IFDIR: .folder
          case S_IFLNK: .link
          // Pipes, sockets, devices.
          case _: .special
          }
        body(Entry(name: name, folder: folder, kind: kind, size: UInt64(max(status.st_size, 0))))
        if kind == .folder { below.append(path) }
      }
      open += below.reversed()
    }
    return unopened
  }

  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
