/// A command with its options and arguments, as the rules understand it.
struct CommandReading: Equatable {
  var kind: TypedCommand.Kind
  /// The program or command, as named in the tables.
  var program: LineText = ""
  /// What it looks into.
  var paths: [LineText] = []
  /// What it removes, renames or overwrites.
  var targets: [LineText] = []
  /// Whether it may print the contents of several folders.
  var looksDeeper = false
  /// Where it goes to, if it changes the folder.
  var move: Move?
  var shell: Prompt.Shell

  /// A change of the current folder.
  enum Move: Equatable {
    /// `cd` to a folder; `nil` without one. With `/d`, to another drive as well.
    case folder(LineText?, changesDrive: Bool)
    /// To an unknown folder.
    case somewhere
  }

  /// `nil` if a rule does not know all of `command`.
  init?(_ command: CommandLine.Simple, in shell: Prompt.Shell, isFilter: Bool) {
    self.shell = shell
    kind = .harmless
    guard let first = command.words.first, first.form != .block else { return nil }
    // In PowerShell, what begins with a quotation mark is a text, and is printed.
    if shell == .powerShell, first.form == .quoted { return nil }
    if command.words.count == 1, !isFilter, Self.isDrive(first.text), shell != .unix, shell != .sftp {
      move = .somewhere
      return
    }
    let words = Self.takenApart(command.words, in: shell)
    guard let verb = Self.program(words[0].text, in: shell) else { return nil }
    var names = words.prefix(3).map { $0.form == .plain ? $0.text : "\"" }
    // Programs and their first words: `NET USE` works in Windows, but `LS` is nothing in Unix.
    names = shell == .unix || shell == .sftp ? names : names.map(\.folded)
    names[0] = verb
    // `where.exe` is the program, because `where` is a cmdlet.
    let isProgram = shell == .powerShell && words[0].text.folded.hasSuffix(".exe")
    let table = CommandTable.of(isProgram ? .cmd : shell)
    guard let (rules, length) = table.rules(for: names, isFilter: isFilter) else { return nil }
    for rule in rules {
      if isProgram, WindowsCommands.builtin.contains(where: { $0.names.contains(verb) }) { continue }
      guard let read = ArgumentReader.read(Array(words.dropFirst(length)), by: rule, in: shell) else {
        continue
      }
      guard let kind = ArgumentReader.kind(read, by: rule, in: shell), kind != .unknown else { continue }
      self.kind = kind
      program = verb
      take(read, rule, verb)
      return
    }
    return nil
  }

  private mutating func take(_ read: ArgumentReader, _ rule: CommandRule, _ verb: LineText) {
    looksDeeper = rule.isDeep || read.effects.contains(.recurses)
    switch rule.arguments {
    case .folder:
      // `cd Program Files` needs no quotation marks in cmd.
      let folders = read.paths + read.arguments.map(\.text)
      let folder = folders.isEmpty ? nil : LineText(folders.map(\.string).joined(separator: " "))
      let changesDrive = read.effects.contains(.none) || verb == "pushd" || shell != .cmd
      move = verb == "lcd" ? nil : .folder(folder, changesDrive: changesDrive)
    case .targets, .sources: targets = read.paths + read.arguments.flatMap(\.parts)
    case .file:
      let files = read.values(of: ["-path", "-filepath"]) + read.arguments.flatMap(\.parts)
      if kind == .changing { targets = files }
    case .path, .paths: paths = read.paths + read.arguments.flatMap(\.parts)
    case .none, .word, .words, .host, .text, .pattern, .properties, .condition, .property, .query:
      paths = read.paths
    }
    if verb == "popd" || verb == "pop-location" { move = .somewhere }
  }

  private static func isDrive(_ word: LineText) -> Bool {
    word.count == 2 && word[1] == UInt8(ascii: ":") && word[0]?.isASCIILetter == true
  }

  /// `dir/b` is `dir /b` in cmd, `cd..` and `cd\HW` have no blank either, and `@` means that the line is not
  /// shown.
  private static func takenApart(_ words: [CommandLine.Word], in shell: Prompt.Shell) -> [CommandLine.Word] {
    guard shell == .cmd, words[0].form == .plain else { return words }
    var first = words[0].text
    if first[0] == UInt8(ascii: "@"), first.count > 1 { first = first.dropFirst() }
    let letters = LineText(first.bytes.prefix { $0.isASCIILetter || $0.isASCIIDigit })
    let rest = first.dropFirst(letters.count)
    let isFolder = ["cd", "chdir", "dir"].contains(letters.folded)
    let isSplit = rest[0] == UInt8(ascii: "/") || isFolder && (rest[0] == 0x5C || rest.hasPrefix(".."))
    // `echo.` prints an empty line, `echo.x` a text.
    let isEcho = letters.folded == "echo" && (rest[0] == UInt8(ascii: ".") || rest[0] == UInt8(ascii: ":"))
    guard !letters.isEmpty, isSplit || isEcho else {
      return [CommandLine.Word(text: first)] + words.dropFirst()
    }
    let argument = isEcho ? rest.dropFirst() : rest
    return [CommandLine.Word(text: letters)] + (argument.isEmpty ? [] : [CommandLine.Word(text: argument)])
      + words.dropFirst()
  }

  /// The name of the program that `word` runs; `nil` for one that is not in a system folder.
  static func program(_ word: LineText, in shell: Prompt.Shell) -> LineText? {
    let path = ListedPath(word)
    if shell == .unix || shell == .sftp {
      if let folder = path.folder,
        !["/bin", "/usr/bin", "/sbin", "/usr/sbin", "/usr/local/bin"].contains(folder)
      {
        return nil
      }
      return path.name
    }
    if let folder = path.folder {
      let key = ListedPath.key(folder)
      guard
        key.dropFirst().hasPrefix(":\\windows\\system32")
          || key.dropFirst().hasPrefix(":\\program files\\7-zip")
      else { return nil }
    }
    let name = path.name.folded
    return name.hasSuffix(".exe") || name.hasSuffix(".com") ? name.dropLast(4) : name
  }
}
