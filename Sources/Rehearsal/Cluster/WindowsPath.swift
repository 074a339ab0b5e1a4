/// Full Windows paths: a drive letter, then names after backslashes.
enum WindowsPath {
  /// Whether it is a drive, such as `X:`.
  static func isDrive(_ path: String) -> Bool { path.utf8.count == 2 && path.utf8.last == UInt8(ascii: ":") }

  /// The drive that it begins with.
  static func drive(of path: String) -> String { String(path.prefix(2)) }

  /// Whether it is below `folder`.
  static func isBelow(_ path: String, _ folder: String) -> Bool {
    guard let common = commonLength(path, folder) else {
      return path.lowercased().hasPrefix(folder.lowercased() + "\\")
    }
    return common == folder.utf8.count && path.utf8.dropFirst(common).first == UInt8(ascii: "\\")
  }

  /// Whether it is `folder` or below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    areSame(path, folder) || isBelow(path, folder)
  }

  /// Whether both are the same path.
  static func areSame(_ a: String, _ b: String) -> Bool {
    guard let common = commonLength(a, b) else { return a.lowercased() == b.lowercased() }
    return common == a.utf8.count && common == b.utf8.count
  }

  /// The length in bytes of the common beginning of `a` and `b`, ignoring case; `nil` if one of them has
  /// characters beyond ASCII in it.
  private static func commonLength(_ a: String, _ b: String) -> Int? {
    let length = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b -> Int? in
        let shorter = min(a.count, b.count)
        for index in 0..<shorter {
          if a[index] | b[index] >= 0x80 { return nil }
          if a[index] != b[index], folded(a[index]) != folded(b[index]) { return index }
        }
        return shorter
      }
    }
    return (length ?? nil) ?? nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// The common form of paths that differ only in case.
  static func key(of path: String) -> String {
    // Nearly all are ASCII, but the standard library does not know that of concatenated texts.
    guard path.utf8.allSatisfy({ $0 < 0x80 }) else { return path.lowercased() }
    return String(unsafeUninitializedCapacity: path.utf8.count) { buffer in
      buffer.initialize(fromContentsOf: path.utf8.map(folded))
    }
  }

  /// The folder that it is in.
  static func parent(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "\\")).map { String(path[..<$0]) } ?? WindowsPath.drive(of: path)
  }
}
