/// Where a path leads from a folder.
enum FolderPath {
  /// `path` from `current`; `nil` if that is not known.
  static func resolved(_ path: LineText, from current: LineText?, in shell: Prompt.Shell) -> LineText? {
    guard !PathForms.hasPattern(path), path[0] != UInt8(ascii: "~"), path != "-" else { return nil }
    let isUnix = shell == .unix || shell == .sftp || current?[0] == UInt8(ascii: "/")
    if ListedPath.root(of: path) == .absolute, isUnix == (path[0] == UInt8(ascii: "/")) || !isUnix {
      return normalised(path, isUnix)
    }
    if isUnix, path == "/" { return path }
    // `X:HW` depends on what was typed before.
    guard let current, ListedPath.root(of: current) == .absolute, path[1] != UInt8(ascii: ":") else {
      return nil
    }
    if !isUnix, path[0] == 0x5C || path[0] == UInt8(ascii: "/") {
      guard current[1] == UInt8(ascii: ":") else { return nil }
      return normalised(LineText(current.prefix(2).string + path.string), isUnix)
    }
    return normalised(LineText(current.string + (isUnix ? "/" : "\\") + path.string), isUnix)
  }

  /// The drive of a path, folded; `nil` without one.
  static func drive(of path: LineText?) -> UInt8? {
    path?[1] == UInt8(ascii: ":") ? path?[0]?.asciiFolded : nil
  }

  /// Without `.` and `..`; a path that has none of them is unchanged.
  private static func normalised(_ path: LineText, _ isUnix: Bool) -> LineText? {
    let parts = ListedPath.parts(of: path)
    let isPlain = !parts.contains { $0 == "." || $0 == ".." }
    let length = ListedPath.separatorLength(of: path, at: path.count - 1)
    if isPlain, ListedPath(path).folder != nil, length == nil,
      !path.dropFirst(1).contains("\\\\"), !path.dropFirst(1).contains("//")
    {
      return path
    }
    let isShare = !isUnix && ListedPath.separatorLength(of: path, at: 0) != nil
    let root = isUnix ? 0 : isShare ? 2 : 1
    var kept: [LineText] = []
    for part in parts where part != "." {
      if part == ".." {
        if kept.count > root { kept.removeLast() }
      } else {
        kept.append(part)
      }
    }
    let joined = kept.map(\.string).joined(separator: isUnix ? "/" : "\\")
    if isUnix { return LineText("/" + joined) }
    if isShare { return LineText("\\\\" + joined) }
    return LineText(kept.count == 1 ? joined + "\\" : joined)
  }
}
