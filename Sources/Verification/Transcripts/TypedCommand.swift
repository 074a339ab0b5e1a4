/// A command that was typed, as far as the reading of its output depends on it.
struct TypedCommand: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// It lists files, and every file that it prints is there.
    case listing
    /// It lists, but with these options only folders, only empty files, or what else is no evidence.
    case selection
    /// It prints no names and changes nothing, such as `cd` or `ipconfig`.
    case harmless
    /// It prints a text that it was given: `echo`, `type`.
    case remark
    /// It removes, moves, renames or writes over files, and which is known.
    case changing
    /// What it prints or changes is not known.
    case unknown
  }

  /// The words of each command, where several stand on one line.
  private var commands: [[LineText]] = []
  /// The words of each command behind a pipe.
  private var filters: [[LineText]] = []
  /// What output is written to.
  private var redirections: [LineText] = []

  init(_ text: LineText, in shell: Prompt.Shell = .unknown) {
    var words = CommandWords(text)
    commands = words.commands.filter { !$0.isEmpty }
    filters = words.filters.filter { !$0.isEmpty }
    redirections = words.redirections
    // `cmd /c "dir /b"`, `sudo ls`
    if commands.count == 1, let inner = Self.unwrapped(commands[0]) {
      words = CommandWords(inner)
      commands = words.commands.filter { !$0.isEmpty }
      filters += words.filters.filter { !$0.isEmpty }
      redirections += words.redirections
    }
  }

  /// What its output is.
  var kind: Kind {
    let kinds = commands.map(Self.kind)
    if kinds.contains(.unknown) { return .unknown }
    return kinds.contains(.listing) ? .listing : .harmless
  }

  /// The folder of a bare name in its output; `nil` where the command does not tell, or looks into several.
  func folder(of name: LineText, from current: LineText?) -> LineText? {
    var current = current
    var rest = commands[...]
    // `cd /d X:\HW && dir /b`
    while let words = rest.first, rest.count > 1, let verb = words.first.map(Self.verb),
      Self.moving.contains(verb)
    {
      guard let path = words.last, ListedPath.root(of: path) == .absolute else { return nil }
      current = path
      rest = rest.dropFirst()
    }
    guard rest.count == 1, let words = rest.first, Self.kind(words) == .listing else { return nil }
    let options = words.dropFirst().filter(Self.isOption).map(\.folded)
    if options.contains(where: Self.recursing.contains) { return nil }
    let paths = words.dropFirst().filter { !Self.isOption($0) && $0.folded != "l" }
    guard paths.count <= 1 else { return nil }
    guard let path = paths.first else { return current }
    let listed = ListedPath(path)
    let isPattern = listed.name.bytes.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    let isItself = listed.name.folded == name.folded && !listed.endsWithSeparator
    let folder = isPattern || isItself ? listed.folder : path
    guard let folder else { return current }
    if ListedPath.root(of: folder) == .absolute { return folder }
    return current.map { LineText($0.string + "\\" + folder.string) }
  }

  /// The current folder after it, where that was `current` before; `nil` where it is not known then.
  func folderAfter(_ current: LineText?) -> LineText? { current }

  /// Which of `names` it asks for, by name or by a pattern.
  func named(of names: [String]) -> [Int] {
    commands.flatMap { words in
      words.dropFirst().filter { !Self.isOption($0) }.flatMap { Self.matched($0, names) }
    }
  }

  /// Which of `names` may be gone after it: those that it deletes, moves, renames or writes over; all of them, where it
  /// is not known for doing no harm.
  func removed(of names: [String]) -> [Int] {
    var removed: Set<Int> = []
    for word in redirections { removed.formUnion(Self.matched(word, names)) }
    for words in commands + filters {
      guard let verb = words.first.map(Self.verb), Self.kind(words) != .listing, !Self.silent.contains(verb),
        !Self.harmless.contains(verb)
      else { continue }
      let targets = words.dropFirst().filter { !Self.isOption($0) }
      let areFiles = targets.allSatisfy { word in
        let name = ListedPath(word).name
        return name.bytes.contains(UInt8(ascii: ".")) && !name.contains("~") && name != "." && name != ".."
      }
      guard Self.removing.contains(verb), areFiles, !targets.isEmpty,
        !words.contains(where: { Self.recursive.contains($0.folded) })
      else { return Array(names.indices) }
      for word in targets { removed.formUnion(Self.matched(word, names)) }
    }
    return removed.sorted()
  }

  private static func matched(_ word: LineText, _ names: [String]) -> [Int] {
    let pattern = Array(ListedPath(word).name.folded.bytes)
    return names.indices.filter { matches(pattern, Array(LineText(names[$0]).folded.bytes)) }
  }

  // MARK: -

  private static func kind(_ words: [LineText]) -> Kind {
    guard let first = words.first else { return .harmless }
    let verb = verb(first)
    if silent.contains(verb) || verb.count == 2 && verb[1] == UInt8(ascii: ":") { return .harmless }
    let options = words.dropFirst().map(\.folded)
    switch verb {
    case "find": return isFileSearch(options) ? .listing : .unknown
    case "unzip": return options.contains { $0.hasPrefix("-l") || $0.hasPrefix("-v") } ? .listing : .unknown
    case "7z", "7za", "7zr": return options.first == "l" ? .listing : .unknown
    case "tar": return options.first?.bytes.contains(UInt8(ascii: "t")) == true ? .listing : .unknown
    case "robocopy": return options.contains("/l") ? .listing : .unknown
    case _: break
    }
    // Folders alone, or what is not a file.
    if options.contains(where: { foldersOnly.contains($0) || $0.hasPrefix("/ad") || $0.hasPrefix("/a:d") }) {
      return .unknown
    }
    if verb == "ls", options.contains(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.contains("d") })
    {
      return .unknown
    }
    if verb == "forfiles", options.contains(where: { $0.contains("if ") }) { return .unknown }
    return listing.contains(verb) ? .listing : .unknown
  }

  /// The find of Unix, looking for files; that of Windows searches text in files.
  private static func isFileSearch(_ options: [LineText]) -> Bool {
    guard let first = options.first else { return true }
    if first.hasPrefix("/") && first.count <= 3 { return false }
    guard
      first[0] == UInt8(ascii: ".") || first[0] == UInt8(ascii: "/") || first[0] == UInt8(ascii: "-")
        || first[0] == UInt8(ascii: "~")
    else { return false }
    if let type = options.firstIndex(of: "-type") {
      return options.indices.contains(type + 1) && options[type + 1] == "f"
    }
    return !options.contains { ["-empty", "-size", "-delete", "-exec", "-not", "!"].contains($0) }
  }

  private static func isOption(_ word: LineText) -> Bool {
    if word[0] == UInt8(ascii: "-") { return true }
    // `/b` is an option, `/mnt/share` a path.
    return word[0] == UInt8(ascii: "/") && word.count <= 6
      && !word.dropFirst().bytes.contains(UInt8(ascii: "/"))
      && !word.bytes.contains(UInt8(ascii: "."))
  }

  private static func verb(_ word: LineText) -> LineText {
    var name = ListedPath(word).name.folded
    for ending: LineText in [".exe", ".com"] where name.hasSuffix(ending) { name = name.dropLast(4) }
    return name
  }

  /// The command that another one runs.
  private static func unwrapped(_ words: [LineText]) -> LineText? {
    guard let first = words.first else { return nil }
    var rest: ArraySlice<LineText>
    switch verb(first) {
    case "cmd":
      guard let option = words.firstIndex(where: { $0.folded == "/c" || $0.folded == "/k" }) else {
        return nil
      }
      rest = words[(option + 1)...]
    case "powershell", "pwsh": rest = words.dropFirst().drop { $0[0] == UInt8(ascii: "-") }
    case "sudo": rest = words.dropFirst()
    case _: return nil
    }
    // Words that were quoted may hold blanks.
    if rest.count > 1 { rest = rest.map { $0.bytes.contains(0x20) ? LineText("\"\($0.string)\"") : $0 }[...] }
    return LineText(rest.map(\.string).joined(separator: " "))
  }

  private static func matches(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
    // Dynamic, not recursive: a pattern of many stars must not take long.
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

  private static let listing: Set<LineText> = [
    "dir", "tree", "where", "forfiles", "attrib", "ls", "ll", "la", "zipinfo", "get-childitem", "gci",
    "get-item", "gi",
    "wmic",
  ]
  private static let silent: Set<LineText> = [
    "cd", "chdir", "pushd", "popd", "set-location", "sl", "cls", "clear", "chcp", "set", "rem", "title",
    "color", "prompt",
    "net", "subst", "ver", "hostname", "exit", "mode",
  ]
  private static let removing: Set<LineText> = [
    "del", "erase", "move", "ren", "rename", "rm", "mv", "unlink", "remove-item", "ri", "move-item", "mi",
    "rename-item", "rni", "clear-content", "clc",
  ]
  private static let recursive: Set<LineText> = ["-r", "-rf", "-fr", "-recurse", "/s"]
  private static let recursing: Set<LineText> = [
    "/s", "-r", "-recurse", "-rec", "--recursive", "-lr", "-alr", "-lar", "-1r", "-depth",
  ]
  private static let foldersOnly: Set<LineText> = ["-directory", "-ad"]
  private static let moving: Set<LineText> = ["cd", "chdir", "pushd", "set-location", "sl"]
  private static let harmless: Set<LineText> = [
    "type", "more", "cat", "less", "head", "tail", "echo", "findstr", "find", "grep", "sort", "select-object",
    "select",
    "format-table", "ft", "format-list", "fl", "format-wide", "fw", "out-file", "out-string", "tee",
    "tee-object", "where-object",
    "?", "measure-object", "measure", "sort-object", "get-content", "gc", "export-csv", "convertto-csv",
    "export-clixml", "wc",
    "ping", "ipconfig", "whoami", "date", "time", "get-date", "vol", "fc", "comp", "certutil", "get-filehash",
    "icacls",
    "cacls", "notepad", "systeminfo", "test-path", "help", "uname", "pwd", "get-location", "clip", "sc",
    "tasklist",
    "write-host", "write-output", "stat", "file", "md5sum", "sha1sum", "sha256sum", "pause", "history", "man",
    "df", "du", "mount",
  ]
}
