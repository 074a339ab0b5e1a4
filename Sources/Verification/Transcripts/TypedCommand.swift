/// A command that was typed, as far as the reading of its output depends on it.
struct TypedCommand: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// It lists files.
    case listing
    /// It prints nothing that counts, such as `cd`.
    case silent
    /// It prints something else: the contents of a file, a question, a result.
    case other
  }

  /// The words of each command, where several stand on one line.
  private let commands: [[LineText]]

  init(_ text: LineText) { commands = Self.commands(in: text) }

  /// What its output is.
  var kind: Kind {
    let kinds = commands.map(Self.kind)
    if kinds.contains(.other) { return .other }
    return kinds.contains(.listing) ? .listing : .silent
  }

  /// The folder of a bare name in its output; `nil` where the command does not tell.
  func folder(of name: LineText, from current: LineText?) -> LineText? {
    guard commands.count == 1, let words = commands.first, Self.kind(words) == .listing else { return nil }
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

  /// Which of `names` it deletes, moves or renames.
  func removed(of names: [String]) -> [Int] {
    var removed: Set<Int> = []
    for words in commands {
      guard let verb = words.first.map(Self.verb), Self.removing.contains(verb) else { continue }
      if Self.removingAll.contains(verb) || words.contains(where: { Self.recursive.contains($0.folded) }) {
        return Array(names.indices)
      }
      for word in words.dropFirst() where !Self.isOption(word) {
        let pattern = Array(ListedPath(word).name.folded.bytes)
        for (index, name) in names.enumerated() where Self.matches(pattern, Array(LineText(name).folded.bytes)) {
          removed.insert(index)
        }
      }
    }
    return removed.sorted()
  }

  // MARK: -

  private static func kind(_ words: [LineText]) -> Kind {
    guard let first = words.first else { return .silent }
    let verb = verb(first)
    if silent.contains(verb) || verb.count == 2 && verb[1] == UInt8(ascii: ":") { return .silent }
    let options = words.dropFirst().map(\.folded)
    switch verb {
    case "find":
      // The find of Windows searches text in files.
      return words.dropFirst().first.map { $0.hasPrefix("/") && $0.count <= 3 || $0.hasPrefix("\u{1}") } ?? false
        ? .other : .listing
    case "unzip": return options.contains { $0.hasPrefix("-l") || $0.hasPrefix("-v") } ? .listing : .other
    case "7z", "7za", "7zr": return options.first == "l" ? .listing : .other
    case "tar": return options.first?.bytes.contains(UInt8(ascii: "t")) == true ? .listing : .other
    case "robocopy", "xcopy": return options.contains("/l") ? .listing : .other
    case _: return listing.contains(verb) ? .listing : .other
    }
  }

  private static func isOption(_ word: LineText) -> Bool {
    if word[0] == UInt8(ascii: "-") { return true }
    // `/b` is an option, `/mnt/share` a path.
    return word[0] == UInt8(ascii: "/") && word.count <= 6 && !word.dropFirst().bytes.contains(UInt8(ascii: "/"))
      && !word.bytes.contains(UInt8(ascii: "."))
  }

  private static func verb(_ word: LineText) -> LineText {
    var name = ListedPath(word).name.folded
    for ending: LineText in [".exe", ".com"] where name.hasSuffix(ending) { name = name.dropLast(4) }
    return name
  }

  /// The words of the commands of a line: quotation marks gone (a quoted word of text bears U+0001), wrappers such as
  /// `cmd /c` opened, everything behind a pipe or a redirection left out.
  private static func commands(in text: LineText) -> [[LineText]] {
    var commands: [[LineText]] = [[]]
    var word: [UInt8] = []
    var isQuoted = false
    var isWord = false
    var isIgnored = false
    func endWord() {
      if isWord, !isIgnored { commands[commands.count - 1].append(LineText(word[...])) }
      word = []
      isWord = false
    }
    for byte in text.bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
        if isQuoted, !isWord { word = [] }
        isWord = true
      } else if isQuoted {
        word.append(byte)
      } else if byte.isBlank || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "@") {
        endWord()
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ";") {
        endWord()
        isIgnored = false
        commands.append([])
      } else if byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        endWord()
        isIgnored = true
      } else {
        word.append(byte)
        isWord = true
      }
    }
    endWord()
    return commands.filter { !$0.isEmpty }.flatMap(unwrapped)
  }

  private static func unwrapped(_ words: [LineText]) -> [[LineText]] {
    guard let first = words.first else { return [] }
    switch verb(first) {
    case "cmd":
      guard let option = words.firstIndex(where: { $0.folded == "/c" || $0.folded == "/k" }) else { return [words] }
      let rest = words[(option + 1)...]
      return rest.count == 1 ? rest.flatMap { self.commands(in: $0) } : [Array(rest)]
    case "sudo", "call": return [Array(words.dropFirst())]
    case _: return [words]
    }
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
        for index in name.indices where reachable[index] && (byte == UInt8(ascii: "?") || byte == name[index]) {
          next[index + 1] = true
        }
      }
      reachable = next
    }
    return reachable[name.count]
  }

  private static let listing: Set<LineText> = [
    "dir", "tree", "where", "forfiles", "attrib", "ls", "ll", "la", "zipinfo", "get-childitem", "gci", "get-item", "gi",
    "wmic",
  ]
  private static let silent: Set<LineText> = [
    "cd", "chdir", "pushd", "popd", "set-location", "sl", "cls", "clear", "chcp", "set", "rem", "title", "color", "prompt",
    "net", "subst", "ver", "hostname", "exit", "mode",
  ]
  private static let removing: Set<LineText> = [
    "del", "erase", "rd", "rmdir", "move", "ren", "rename", "rm", "mv", "unlink", "remove-item", "ri", "move-item", "mi",
    "rename-item", "rni", "format", "diskpart", "clear-content", "clc",
  ]
  private static let removingAll: Set<LineText> = ["rd", "rmdir", "format", "diskpart"]
  private static let recursive: Set<LineText> = ["-r", "-rf", "-fr", "-recurse", "/s"]
}
