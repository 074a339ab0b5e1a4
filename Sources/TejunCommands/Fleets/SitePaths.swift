import Foundation

/// The files that arguments name: files, folders with all they hold, and patterns that a shell did not expand.
enum SitePaths {
  /// The files, each with what was asked for; `nil` for an argument that names none.
  static func files(_ argument: String) -> [String]? {
    if argument == "-" { return [argument] }
    if let entry = Entry(argument) {
      guard entry.isFolder else { return [argument] }
      let found = files(below: argument, [entry.identity])
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

  /// By name, so that the order is the same on every machine; what is hidden stays out. `above` are the folders that
  /// lead here: a link to one of them would never end.
  private static func files(below folder: String, _ above: [Entry.Identity]) -> [String] {
    // A folder that cannot be read is given out as it is, so that whoever reads it reports it.
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [folder] }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .flatMap { name -> [String] in
        let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
        let isOurs = endings.contains { name.lowercased().hasSuffix($0) }
        guard let entry = Entry(path) else { return isOurs ? [path] : [] }
        if entry.isFolder {
          return above.contains(entry.identity) ? [] : files(below: path, above + [entry.identity])
        }
        return entry.isFile && isOurs ? [path] : []
      }
  }

  /// What stands at a path, links followed.
  private struct Entry {
    struct Identity: Equatable {
      var device: dev_t
      var number: ino_t
    }

    let isFolder: Bool
    let isFile: Bool
    let identity: Identity

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      isFile = status.st_mode & S_IFMT == S_IFREG
      identity = Identity(device: status.st_dev, number: status.st_ino)
    }
  }

  private static func matches(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }
}
