import Foundation

/// The files that arguments name: files, folders with all they hold, and patterns that a shell did not expand.
enum SitePaths {
  /// The files, each with what was asked for; `nil` for an argument that names none.
  static func files(_ argument: String) -> [String]? {
    var isFolder: ObjCBool = false
    if argument == "-" { return [argument] }
    if FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) {
      guard isFolder.boolValue else { return [argument] }
      let found = files(below: argument)
      return found.isEmpty ? nil : found
    }
    let isPattern =
      argument.contains { "*?".contains($0) }
      || argument.firstIndex(of: "[").map { argument[$0...].contains("]") } == true
    guard isPattern else { return [argument] }
    let found = matches(argument).flatMap { files($0) ?? [] }
    return found.isEmpty ? nil : found
  }

  private static let endings = [".yaml", ".yml", ".csv", ".tsv"]

  /// By name, so that the order is the same on every machine; what is hidden stays out.
  private static func files(below folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { name -> [String] in
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        switch kind(of: path) {
        case S_IFDIR: return files(below: path)
        case S_IFREG, S_IFLNK: return endings.contains { name.lowercased().hasSuffix($0) } ? [path] : []
        default: return []
        }
      }
  }

  /// Links are not followed: one to a folder above would never end.
  private static func kind(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }
}
