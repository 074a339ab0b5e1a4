/// Transcripts of consoles: prompts with something before them, and commands before, in and after a listing.
extension ListingGenerator {
  private enum Plan { case after, before, inside, printed, selecting }

  mutating func transcript(_ shell: Shell, _ entries: [GeneratedEntry]) -> GeneratedListing {
    let (command, listing, form) = listed(shell, entries)
    let prompt = prompt(shell)
    var result = GeneratedListing(form: "\(shell.rawValue) transcript, \(form)", set: set, lines: [])
    var lines = listing
    var typed = command
    var plans: [Plan] = []
    switch dice.below(20) {
    case 0...7: plans = [.after]
    case 8...11: plans = [.before]
    case 12...14: plans = [.inside]
    case 15...16: plans = [.printed]
    case 17: plans = [.selecting]
    case 18: plans = [.before, .after]
    default: decorate(&lines, isLongLS: form == ListingShape.lsLong.rawValue, isNames: isNames(form))
    }
    var before: [GeneratedLine] = []
    var after: [GeneratedLine] = []
    for plan in plans {
      switch plan {
      case .before: before = commandBefore(shell, prompt)
      case .after: after = commandAfter(shell, prompt)
      case .inside:
        if let fault = join(&typed, shell) { result.faults.append(fault) }
      case .printed:
        let other = self.command(shell)
        typed = other.text
        if !mayList(other) { result.faults.append(.namesPrinted) }
      case .selecting:
        let program = String(command.prefix { $0 != " " })
        let known = commands.programs(of: shell).first { $0.name == program }
        // Rows with sizes show by themselves what is a folder or empty.
        let acts = !isNames(form) || dice.percent(50)
        guard let options = acts ? known?.acting : known?.selecting, !options.isEmpty else { break }
        typed += " " + dice.pick(options)
        result.faults.append(.listingCommand)
      }
    }
    result.lines =
      before + [GeneratedLine(text: prompt + typed)] + lines + [GeneratedLine(text: "")] + after
      + [GeneratedLine(text: prompt)]
    if shell == .bash { result.lineEnd = "\n" }
    return result
  }

  /// A listing command of the shell, what it prints, and the name of the form.
  private mutating func listed(
    _ shell: Shell, _ entries: [GeneratedEntry]
  ) -> (command: String, lines: [GeneratedLine], form: String) {
    let (command, shape): (String, ListingShape)
    switch shell {
    case .cmd:
      (command, shape) = dice.pick([
        ("dir", .dirJapanese), ("dir", .dirEnglish), ("dir /b", .dirBare), ("dir /s /b", .paths),
        ("tree /f", .tree),
      ])
    case .powerShell:
      (command, shape) = dice.pick([
        ("dir", .powerShellTable), ("Get-ChildItem", .powerShellTable), ("gci -Name", .dirBare),
        ("ls", .powerShellTable),
      ])
    case .bash: (command, shape) = dice.pick([("ls -l", .lsLong), ("ls -1", .dirBare), ("ls", .dirBare)])
    }
    return (command, shape.lines(entries, &dice), shape.rawValue)
  }

  private func isNames(_ form: String) -> Bool {
    form == ListingShape.dirBare.rawValue || form == ListingShape.paths.rawValue
  }

  private mutating func prompt(_ shell: Shell) -> String {
    let usual =
      switch shell {
      case .cmd: "\(ListingShape.folder)>"
      case .powerShell: "PS \(ListingShape.folder)> "
      case .bash: dice.pick(["[root@dpm HW]# ", "user@dpm:~/HW$ ", "dpm:/mnt/HW # ", "bash-4.2$ ", "$ "])
      }
    guard dice.percent(45) else { return usual }
    let word = phrases.token(&dice)
    return dice.pick([
      "(\(word)) \(usual)", "[\(word)]: \(usual)", "\(word) \(usual)", "10:31:22,45 \(usual)", " \(usual)",
      "\(word)> ", "λ ", "❯ ", "\(word) % ", "[\(word)]$ ", "\(usual.dropLast()) > ", "(\(word))\n\(usual)",
      "\(word)@\(usual)",
    ]).replacing("\n", with: " ")
  }

  private mutating func commandBefore(_ shell: Shell, _ prompt: String) -> [GeneratedLine] {
    let command = command(shell)
    // What a known program did earlier is seen in the listing that follows, unless it gives names a different meaning.
    let outside: Outside?
    switch command.effect {
    case .lists, .harmless, .prints, .files, .other: outside = nil
    case .defines, nil: outside = command.leavesModulesAlone ? nil : .commandBefore
    }
    return [GeneratedLine(text: prompt + command.text, kind: .extra, outside: outside)] + printed() + [
      Self.blank
    ]
  }

  private mutating func commandAfter(_ shell: Shell, _ prompt: String) -> [GeneratedLine] {
    let command = command(shell)
    return [
      GeneratedLine(
        text: prompt + command.text, kind: .extra, outside: command.mayBeHarmless ? nil : .commandAfter)
    ] + printed() + [Self.blank]
  }

  /// What a command printed: nothing, or words, which affect nothing if the command is known.
  private mutating func printed() -> [GeneratedLine] {
    dice.percent(70) ? [] : [GeneratedLine(text: phrases.phrase(&dice), kind: .extra)]
  }

  /// Puts another command after or before the listing one, on the same line.
  private mutating func join(_ typed: inout String, _ shell: Shell) -> Outside? {
    let other = simpleCommand(shell)
    let pass: Set<String> = [
      "more", "sort", "less", "cat", "find", "findstr", "grep", "head", "tail", "Out-String",
    ]
    let program = String(other.text.prefix { $0 != " " })
    let operation = dice.pick(shell.operators.filter { $0.filter { $0 == "%" }.count == 1 })
    let isJoined = dice.percent(70)
    typed =
      isJoined
      ? typed + operation.replacing("%", with: other.text)
      : other.text + dice.pick(shell == .powerShell ? ["; "] : [" && ", " & "]) + typed
    return pass.contains(program) || other.mayBeHarmless ? nil : .listingCommand
  }

  /// Whether a command may print names of existing files.
  private func mayList(_ command: GeneratedCommand) -> Bool {
    guard command.isPlain, let effect = command.effect else { return false }
    return effect == .lists
  }
}
