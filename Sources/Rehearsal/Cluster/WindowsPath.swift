/// Full Windows paths: a drive letter, then names after backslashes.
enum WindowsPath {
  /// Whether it is a drive, such as `X:`.
  static func isDrive(_ path: String) -> Bool { path.count == 2 && path.hasSuffix(":") }

  /// The drive that it begins with.
  static func drive(of path: String) -> String { String(path.prefix(2)) }

  /// Whether it is below `folder`.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    path.lowercased().hasPrefix(folder.lowercased() + "\\")
  }

  /// Whether it is `folder` or below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    areSame(path, folder) || isBelow(path, folder)
  }

  /// Whether both are the same path.
  static func areSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

  /// The folder that it lies in.
  static func parent(of path: String) -> String {
    path.lastIndex(of: "\\").map { String(path[..<$0]) } ?? WindowsPath.drive(of: path)
  }
}
