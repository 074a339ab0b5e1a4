import Foundation

/// The files that arguments name: files, folders with everything in them, and patterns that a shell did not expand.
///
/// A file that can be reached in several ways is given out once: otherwise, links in a loop would lead
/// everywhere, again and again.
struct SitePaths {
  private static let endings = [".yaml", ".yml", ".csv", ".tsv"]

  /// The folders that have been searched and the files found in them, each with the number of the argument that
  /// led there.
  private var seen: [Entry.Identity: Int] = [:]
  private var arguments = 0

  /// The files, each with its argument; `nil` for an argument that names none.
  mutating func files(_ argument: String) -> [String]? {
    if argument == "-" { return [argument] }
    if let entry = Entry(argument) {
      guard entry.isFolder else { return [argument] }
      return files(below: argument, entry)
    }
    let isPattern =
      argument.contains { "*?".contains($0) }
      || argument.firstIndex(of: "[").map { argument[$0...].contains("]") } == true
    guard isPattern else { return [argument] }
    let matches = Self.matches(argument)
    // Folders themselves come before links to them, so that files have the names that people know.
    let order = matches.filter { Entry($0)?.isLink != true } + matches.filter { Entry($0)?.isLink == true }
    let found = Dictionary(order.map { ($0, files($0) ?? []) }) { first, _ in first }
    let all = matches.flatMap { found[$0] ?? [] }
    return all.isEmpty ? nil : all
  }

  /// By name, so that the order is the same on every machine; hidden files are left out. `nil` if nothing is
  /// there that was not already given out for an earlier argument.
  private mutating func files(below folder: String, _ entry: Entry) -> [String]? {
    arguments += 1
    var isKnown = false
    var found: [String] = []
    var folders = [(path: folder, entry: entry)]
    var links: [(path: String, entry: Entry)] = []
    // A link counts only if nothing else leads to its target.
    while let next = folders.popLast() ?? (links.isEmpty ? nil : links.removeFirst()) {
      if let argument = seen[next.entry.identity] {
        isKnown = isKnown || argument < arguments
        continue
      }
      seen[next.entry.identity] = arguments
      guard next.entry.isFolder else {
        found.append(next.path)
        continue
      }
      // A folder that cannot be read is given out as it is, so that its reader reports it.
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: next.path) else {
        found.append(next.path)
        continue
      }
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
      where !name.hasPrefix(".") {
        let path = next.path.hasSuffix("/") ? next.path + name : "\(next.path)/\(name)"
        let isOurs = Self.endings.contains { name.lowercased().hasSuffix($0) }
        guard let entry = Entry(path) else {
          if isOurs { found.append(path) }
          continue
        }
        guard entry.isFolder || (entry.isFile && isOurs) else { continue }
        if entry.isLink {
          links.append((path, entry))
        } else if entry.isFolder {
          folders.append((path, entry))
        } else {
          // Two names of one file count as two files if the user gave both.
          seen[entry.identity] = arguments
          found.append(path)
        }
      }
    }
    if found.isEmpty && !isKnown { return nil }
    return found.map { ($0, $0.utf8.split(separator: UInt8(ascii: "/"))) }
      .sorted { $0.1.lexicographicallyPrecedes($1.1) { $0.lexicographicallyPrecedes($1) } }
      .map(\.0)
  }

  /// What is at a path.
  private struct Entry {
    struct Identity: Hashable {
      var device: dev_t
      var number: ino_t
    }

    let isLink: Bool
    let isFolder: Bool
    let isFile: Bool
    /// For a link, of its target.
    let identity: Identity

    init?(_ path: String) {
      var status = stat()
      guard lstat(path, &status) == 0 else { return nil }
      isLink = status.st_mode & S_IFMT == S_IFLNK
      if isLink, stat(path, &status) != 0 { return nil }
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
