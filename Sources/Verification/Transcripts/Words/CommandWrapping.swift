/// A command that another one runs: `cmd /c "dir /b"`, `powershell -Command gci`, `sudo ls`, `LANG=C ls`.
///
/// After Microsoft Learn, `cmd`, `about_PowerShell_exe` and `about_pwsh`; sudo(8), env(1), sh(1).
enum CommandWrapping {
  /// It starts a shell, which prints its greeting.
  case shell
  /// It runs a command line in a shell.
  case line(LineText, Prompt.Shell)
  /// It runs a program with these words.
  case words([CommandLine.Word])
  /// It runs something unknown.
  case notUnderstood

  /// `nil` if `command` runs itself.
  init?(_ command: CommandLine.Simple, in shell: Prompt.Shell) {
    guard let first = command.words.first, first.form != .block else { return nil }
    let rest = Array(command.words.dropFirst())
    if shell == .unix, Self.isLanguage(first.text) {
      self = rest.isEmpty ? .notUnderstood : .words(rest)
      return
    }
    guard let program = CommandReading.program(first.text, in: shell) else { return nil }
    switch program {
    case "cmd" where shell != .unix: self = Self.cmd(rest)
    case "powershell", "pwsh": self = Self.powerShell(rest, isOld: program == "powershell")
    case "bash" where shell == .unix, "sh" where shell == .unix: self = Self.unix(rest)
    case "su" where shell == .unix: self = rest.isEmpty || rest.map(\.text) == ["-"] ? .shell : .notUnderstood
    case "sudo" where shell == .unix: self = Self.sudo(rest)
    case "env" where shell == .unix, "command" where shell == .unix, "time" where shell == .unix:
      self = rest.first.map { $0.text[0] == UInt8(ascii: "-") } ?? true ? .notUnderstood : .words(rest)
    case _: return nil
    }
  }

  private static func cmd(_ words: [CommandLine.Word]) -> CommandWrapping {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word.text.folded {
      case "/s", "/q", "/d", "/a", "/u": continue
      case "/c", "/k": return rest.isEmpty ? .notUnderstood : line(Array(rest), .cmd)
      case _: return .notUnderstood
      }
    }
    return .shell
  }

  private static func powerShell(_ words: [CommandLine.Word], isOld: Bool) -> CommandWrapping {
    var rest = words[...]
    while let word = rest.first, word.form == .plain, word.text[0] == UInt8(ascii: "-") {
      rest.removeFirst()
      switch word.text.folded {
      case "-noprofile", "-nop", "-nologo", "-noninteractive", "-noni", "-sta", "-mta", "-noexit", "-noe":
        continue
      case "-executionpolicy", "-ep", "-ex", "-exec":
        guard rest.popFirst() != nil else { return .notUnderstood }
      case "-command", "-c": return rest.isEmpty ? .notUnderstood : line(Array(rest), .powerShell)
      case _: return .notUnderstood
      }
    }
    if rest.isEmpty { return .shell }
    // PowerShell 7 treats the first word as a script.
    return isOld ? line(Array(rest), .powerShell) : .notUnderstood
  }

  private static func unix(_ words: [CommandLine.Word]) -> CommandWrapping {
    if words.isEmpty || words.map(\.text) == ["-l"] { return .shell }
    guard words.count == 2, words[0].text == "-c" else { return .notUnderstood }
    return .line(words[1].text, .unix)
  }

  private static func sudo(_ words: [CommandLine.Word]) -> CommandWrapping {
    var rest = words[...]
    while let word = rest.first, word.text[0] == UInt8(ascii: "-") {
      rest.removeFirst()
      switch word.text {
      case "-n", "-E", "-H", "-S": continue
      case "-u", "-g": guard rest.popFirst() != nil else { return .notUnderstood }
      case "-i", "-s": return rest.isEmpty ? .shell : .notUnderstood
      case _: return .notUnderstood
      }
    }
    return rest.isEmpty ? .notUnderstood : .words(Array(rest))
  }

  /// Quoted text may contain blanks, or be the whole line.
  private static func line(_ words: [CommandLine.Word], _ shell: Prompt.Shell) -> CommandWrapping {
    if shell == .cmd, words.contains(where: { $0.form == .block }) { return .notUnderstood }
    if words.count == 1 { return .line(words[0].text, shell) }
    // The quotation marks of a word are removed before PowerShell sees it.
    if shell == .powerShell, words.contains(where: { $0.form == .quoted }) { return .notUnderstood }
    let texts = words.map { word in
      switch word.form {
      case .plain: word.text.string.replacing("\u{1F}", with: ",")
      case .quoted: "\"\(word.text.string)\""
      case .block: "{\(word.text.string)}"
      }
    }
    return .line(LineText(texts.joined(separator: " ")), shell)
  }

  /// The language of the output.
  private static func isLanguage(_ word: LineText) -> Bool {
    guard let sign = word.offset(of: "=") else { return false }
    let value = word.dropFirst(sign + 1)
    return ["LANG", "LC_ALL", "LC_TIME", "LC_COLLATE", "LANGUAGE", "TZ"].contains(word.prefix(sign))
      && value.bytes.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "._-/".utf8.contains($0) }
  }
}

extension CommandReading {
  init(harmlessIn shell: Prompt.Shell) {
    kind = .harmless
    self.shell = shell
    move = .somewhere
  }
}
