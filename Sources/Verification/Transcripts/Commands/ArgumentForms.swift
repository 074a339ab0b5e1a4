/// The forms of values and arguments that are more than one word.
enum ArgumentForms {
  /// Whether the option accepts `value`.
  static func isRight(_ value: CommandLine.Word, for expected: OptionRule.Value) -> Bool {
    switch expected {
    case .none, .joined, .letters: true
    case .any: !value.text.isEmpty
    case .literal(let literal): value.text == literal
    case .format: isFormat(value.text)
    case .echo: isEcho(value.text)
    }
  }

  /// What the command is by its arguments; `nil` if the rule does not accept them.
  static func kind(
    _ reader: ArgumentReader, by rule: CommandRule, in shell: Prompt.Shell
  ) -> TypedCommand.Kind? {
    let arguments = reader.arguments
    let areWords = arguments.allSatisfy { $0.form != .block }
    let arePaths = arguments.allSatisfy { word in
      word.parts.allSatisfy { PathForms.isPath($0, word.form, in: shell) }
    }
    func result(_ isRight: Bool) -> TypedCommand.Kind? { isRight ? rule.kind : nil }
    switch rule.arguments {
    case .none: return result(arguments.isEmpty)
    case .pattern:
      let hasOption = !reader.values(of: ["/c", "-e"]).isEmpty
      let isPattern =
        areWords && arguments.count == (hasOption ? 0 : 1) && arguments.allSatisfy { $0.parts.count == 1 }
      return result(isPattern)
    case .word: return result(areWords && arguments.count <= 1)
    case .words: return result(areWords)
    case .host: return result(areWords && arguments.count == 1 && arguments.allSatisfy { isHost($0.text) })
    case .text: return result(!arguments.isEmpty && areWords)
    case .path: return result(arePaths && arguments.count + reader.paths.count <= 1)
    case .paths: return result(arePaths)
    case .folder: return result(arePaths && (arguments.count <= 1 || shell == .cmd))
    case .targets: return result(areTargets(reader, shell))
    case .sources: return result(areSources(reader, shell))
    case .properties: return result(areProperties(reader))
    case .condition: return reader.arguments.isEmpty ? nil : condition(arguments)
    case .property: return result(isProperty(arguments))
    case .query: return query(arguments)
    case .file: return file(reader, rule, shell)
    }
  }

  private static func isHost(_ text: LineText) -> Bool {
    text.bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "-.:_%".utf8.contains($0) }
  }

  // MARK: - Files

  private static func areTargets(_ reader: ArgumentReader, _ shell: Prompt.Shell) -> Bool {
    let words = reader.paths.map { CommandLine.Word(text: $0, form: .quoted) } + reader.arguments
    // The parts of a list are checked as they are.
    return !words.isEmpty
      && words.allSatisfy { word in word.parts.allSatisfy { PathForms.isTarget($0, word.form, in: shell) } }
  }

  private static func areSources(_ reader: ArgumentReader, _ shell: Prompt.Shell) -> Bool {
    var words = reader.paths.map { CommandLine.Word(text: $0, form: .quoted) } + reader.arguments
    guard words.count == 2, let last = words.popLast(), last.parts.count == 1 else { return false }
    return PathForms.isNewName(last.text, last.form, in: shell)
      && words.allSatisfy { word in
        word.parts.allSatisfy {
          !PathForms.hasPattern($0) && PathForms.isTarget($0, word.form, in: shell)
        }
      }
  }

  private static func file(
    _ reader: ArgumentReader, _ rule: CommandRule, _ shell: Prompt.Shell
  ) -> TypedCommand.Kind? {
    let named = reader.values(of: ["-path", "-filepath"]).map { CommandLine.Word(text: $0, form: .quoted) }
    let words = named + reader.arguments
    // For both, the second positional parameter is something else.
    guard words.count == 1, words[0].parts.count == 1 else { return nil }
    if PathForms.isTextFile(words[0].text, words[0].form, in: shell) { return rule.kind }
    let isTarget = PathForms.isTarget(words[0].text, words[0].form, in: shell)
    return isTarget && !PathForms.hasPattern(words[0].text) ? .changing : nil
  }

  // MARK: - PowerShell

  private static func areProperties(_ reader: ArgumentReader) -> Bool {
    let names =
      reader.values(of: ["-property", "-expandproperty", "-groupby"]) + reader.arguments.flatMap(\.parts)
    return reader.arguments.allSatisfy { $0.form != .block }
      && names.allSatisfy { PowerShellCommands.properties.contains($0.folded) }
  }

  /// `% Name`, `% { $_.FullName }`: any other block may do anything.
  private static func isProperty(_ arguments: [CommandLine.Word]) -> Bool {
    guard arguments.count == 1, arguments[0].parts.count == 1 else { return false }
    var name = arguments[0].text.trimmed.folded
    if arguments[0].form == .block {
      guard let property = property(name) else { return false }
      name = property
    }
    return name == "name" || name == "fullname"
  }

  /// `? { -not $_.PSIsContainer -and $_.Name -like 'RAID*' }`, `? Name -like RAID*`: conditions that only leave
  /// out. What is selected by anything except its name, being a file, and a minimum size may all be empty.
  private static func condition(_ arguments: [CommandLine.Word]) -> TypedCommand.Kind? {
    var words: [LineText]
    if arguments.count == 1, arguments[0].form == .block {
      guard let parts = parts(ofBlock: arguments[0].text) else { return nil }
      words = parts
    } else {
      guard arguments.count == 3, arguments.allSatisfy({ $0.form != .block }), arguments[0].form == .plain
      else {
        return nil
      }
      words = [LineText("$_." + arguments[0].text.string)] + [arguments[1].text, "'x'"]
      if arguments[2].text.bytes.allSatisfy({ $0.isASCIIDigit }) { words[2] = arguments[2].text }
    }
    var isListing = true
    while true {
      guard let clause = clause(&words) else { return nil }
      isListing = isListing && clause
      guard let next = words.first else { break }
      guard next == "-and" || next == "-or" else { return nil }
      words.removeFirst()
    }
    return isListing ? .listing : .selection
  }

  /// Whether one comparison leaves only files that are no worse than others; `nil` for an unknown comparison.
  private static func clause(_ words: inout [LineText]) -> Bool? {
    guard var word = words.first else { return nil }
    words.removeFirst()
    var isNegated = false
    if word == "-not" || word == "!" {
      guard let next = words.first else { return nil }
      isNegated = true
      word = next
      words.removeFirst()
    } else if word[0] == UInt8(ascii: "!") {
      isNegated = true
      word = word.dropFirst()
    }
    if word.hasPrefix("("), word.hasSuffix(")") { word = word.dropFirst().dropLast() }
    guard let property = property(word) else { return nil }
    guard let sign = words.first, comparisons.contains(sign) else {
      return isNegated && property == "psiscontainer"
    }
    words.removeFirst()
    guard !isNegated, let value = words.first, isLiteral(value) else { return nil }
    words.removeFirst()
    switch property {
    case "name", "fullname", "basename", "extension": return true
    case "psiscontainer": return sign == "-eq" && value == "$false" || sign == "-ne" && value == "$true"
    case "length":
      // Folders have no length in Windows PowerShell, and 1 in others.
      return sign == "-gt"
        && value.bytes.first.map { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } == true
        && value.count > 1
    case _: return false
    }
  }

  private static func property(_ word: LineText) -> LineText? {
    for item: LineText in ["$_.", "$psitem."] where word.folded.hasPrefix(item) {
      let name = word.dropFirst(item.count).folded
      return !name.isEmpty && name.bytes.allSatisfy(\.isASCIILetter) ? name : nil
    }
    return nil
  }

  private static func isLiteral(_ word: LineText) -> Bool {
    if word == "$true" || word == "$false" { return true }
    if let mark = word[0], mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\""), word.count >= 2 {
      return word.bytes.last == mark
    }
    let number =
      [LineText("kb"), "mb", "gb"].contains { word.folded.hasSuffix($0) } ? word.dropLast(2) : word
    return !number.isEmpty && number.bytes.allSatisfy(\.isASCIIDigit)
  }

  /// The words of a script block, including quoted ones; `nil` if one of them contains more than a text.
  private static func parts(ofBlock text: LineText) -> [LineText]? {
    var parts: [LineText] = []
    var part: [UInt8] = []
    var mark: UInt8?
    for byte in text.bytes {
      if let open = mark {
        guard byte >= 0x20, !"`$".utf8.contains(byte), byte != 0xE2 else { return nil }
        part.append(byte)
        if byte == open { mark = nil }
      } else if byte.isBlank {
        if !part.isEmpty { parts.append(LineText(part[...])) }
        part = []
      } else {
        guard byte >= 0x20, byte < 0x7F, !"`;&|<>{}=,@#%[]".utf8.contains(byte) else { return nil }
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          guard part.isEmpty else { return nil }
          mark = byte
        }
        part.append(byte)
      }
    }
    if !part.isEmpty { parts.append(LineText(part[...])) }
    return mark == nil ? parts : nil
  }

  private static let comparisons: Set<LineText> = [
    "-eq", "-ne", "-gt", "-ge", "-lt", "-le", "-like", "-notlike", "-match", "-notmatch",
  ]

  // MARK: - Others

  /// `-printf '%p %s\n'` of find: directives, line endings, and text that cannot be a name.
  private static func isFormat(_ text: LineText) -> Bool {
    var bytes = text.bytes
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let directive = bytes.popFirst() else { return false }
        if "ACT".utf8.contains(directive) {
          guard bytes.popFirst() != nil else { return false }
        } else if !"pfPskbtugMmyin".utf8.contains(directive) {
          return false
        }
      case UInt8(ascii: "\\"):
        guard let escape = bytes.popFirst(), "nt0".utf8.contains(escape) else { return false }
      case 0x20, UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
        UInt8(ascii: "-"):
        break
      case _: return false
      }
    }
    return true
  }

  /// `cmd /c echo @path @fsize` of forfiles: only the file, its path, its size and its time.
  private static func isEcho(_ text: LineText) -> Bool {
    let words = text.folded.words
    guard words.count > 3, ["cmd", "cmd.exe"].contains(words[0]), words[1] == "/c", words[2] == "echo" else {
      return false
    }
    return words.dropFirst(3).allSatisfy {
      ["@file", "@path", "@relpath", "@fsize", "@fdate", "@ftime"].contains($0)
    }
  }

  /// `where "drive='x:' and path='\\HW\\'" get Name,FileSize /format:csv` after `wmic datafile`. What is
  /// selected by anything except its place and name may all be empty.
  private static func query(_ arguments: [CommandLine.Word]) -> TypedCommand.Kind? {
    var words = arguments
    var kind = TypedCommand.Kind.listing
    if words.first?.text.folded == "where" {
      words.removeFirst()
      guard let clause = words.first, clause.form == .quoted else { return nil }
      words.removeFirst()
      let names = clause.text.folded.bytes.split { "=<>".utf8.contains($0) }.dropLast()
        .compactMap { LineText($0).words.last }
      let isPlace = names.allSatisfy {
        ["drive", "path", "name", "filename", "extension"].contains($0)
      }
      if names.isEmpty || !isPlace || clause.text.folded.contains(" not ") { kind = .selection }
    }
    guard words.first?.text.folded == "get" else { return nil }
    words.removeFirst()
    var count = 0
    for word in words {
      let text = word.text.folded
      if text.hasPrefix("/format:") {
        guard ["csv", "list", "table", "value"].contains(text.dropFirst(8)) else { return nil }
        continue
      }
      if text == "/value" { continue }
      let names = text.bytes.split { $0 == UInt8(ascii: ",") || $0 == CommandLine.Word.comma }
      guard names.allSatisfy({ wmicProperties.contains(LineText($0)) }) else { return nil }
      count += names.count
    }
    return count > 0 ? kind : nil
  }

  private static let wmicProperties: Set<LineText> = [
    "name", "filesize", "filename", "extension", "lastmodified", "creationdate", "lastaccessed", "drive",
    "path",
    "caption", "description", "filetype", "hidden", "system", "readable", "writeable", "archive",
    "eightdotthreefilename", "fsname", "version", "manufacturer", "status",
  ]
}
