/// A name in a command, in which `*` and `?` may match other characters.
struct NamePattern {
  private let pattern: [UInt8]

  /// Only the last part of `path` counts.
  init(_ path: LineText) { pattern = Array(PathForms.written(ListedPath(path).name).bytes) }

  /// Which of `names` it matches.
  func matched(_ names: [String]) -> [Int] {
    names.indices.filter { matches(Array(LineText(names[$0]).folded.bytes)) }
  }

  /// Whether it matches `name`, which is folded.
  func matches(_ name: [UInt8]) -> Bool {
    // Dynamic, not recursive: a pattern with many stars must not take long.
    var reachable = [Bool](repeating: false, count: name.count + 1)
    reachable[0] = true
    for byte in pattern {
      var next = [Bool](repeating: false, count: name.count + 1)
      if byte == UInt8(ascii: "*") {
        var isReachable = false
        for index in reachable.indices {
          isReachable = isReachable || reachable[index]
          next[index] = isReachable
        }
      } else {
        for index in name.indices where reachable[index] && (byte == UInt8(ascii: "?") || byte == name[index])
        {
          next[index + 1] = true
        }
      }
      reachable = next
    }
    return reachable[name.count]
  }
}
