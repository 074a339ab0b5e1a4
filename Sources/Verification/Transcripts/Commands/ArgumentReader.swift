/// Reads the words after a program's name by the rule of the program.
struct ArgumentReader {
  private(set) var effects: Set<OptionRule.Effect> = []
  private(set) var paths: [LineText] = []
  private(set) var arguments: [CommandLine.Word] = []
  private var given: [(option: LineText, value: CommandLine.Word)] = []

  private let rule: CommandRule
  private let shell: Prompt.Shell
  private var words: [CommandLine.Word]

  /// `nil` if an option is not in the rule.
  static func read(_ words: [CommandLine.Word], by rule: CommandRule, in shell: Prompt.Shell)
    -> ArgumentReader?
  {
    var reader = ArgumentReader(words, rule, shell)
    return reader.readAll() ? reader : nil
  }

  /// What the command is, with these options and arguments; `nil` if the rule does not accept its arguments.
  static func kind(
    _ reader: ArgumentReader, by rule: CommandRule, in shell: Prompt.Shell
  ) -> TypedCommand.Kind? {
    guard var kind = ArgumentForms.kind(reader, by: rule, in: shell) else { return nil }
    if let otherwise = rule.otherwise, !reader.effects.contains(.proves) { kind = otherwise }
    if kind == .listing, reader.effects.contains(.selects) { kind = .selection }
    if kind == .listing || kind == .selection, reader.effects.contains(.hides) { kind = .harmless }
    return kind
  }

  /// The values of `options`, with the parts of lists one by one.
  func values(of options: Set<LineText>) -> [LineText] {
    given.filter { options.contains($0.option) }.flatMap(\.value.parts)
  }

  private init(_ words: [CommandLine.Word], _ rule: CommandRule, _ shell: Prompt.Shell) {
    self.words = words
    self.rule = rule
    self.shell = shell
  }

  private mutating func readAll() -> Bool {
    // What looks like an option here is not one.
    if rule.arguments == .text || rule.arguments == .query || rule.arguments == .condition {
      arguments = words
      return rule.arguments == .condition || words.allSatisfy { $0.form != .block }
    }
    while !words.isEmpty {
      let word = words.removeFirst()
      let isRead =
        switch rule.style {
        case .windows: readWindows(word)
        case .unix: readUnix(word)
        case .words: readWord(word)
        case .parameters: readParameter(word)
        }
      guard isRead else { return false }
    }
    return true
  }

  // MARK: - Windows

  private mutating func readWindows(_ word: CommandLine.Word) -> Bool {
    guard word.form != .block else { return false }
    if word.form == .quoted {
      return word.text[0] == UInt8(ascii: "/") ? takeWindows(word) : argument(word)
    }
    // `X:\HW/b/s` is a path and two options. Dates and other values with slashes are consumed with their
    // option.
    let pieces = word.text.split(at: UInt8(ascii: "/"))
    if !pieces[0].isEmpty, !readPlain(CommandLine.Word(text: pieces[0])) { return false }
    for piece in pieces.dropFirst() {
      guard takeWindows(CommandLine.Word(text: LineText("/" + piece.string))) else { return false }
    }
    return true
  }

  private mutating func readPlain(_ word: CommandLine.Word) -> Bool {
    word.text[0] == UInt8(ascii: "-") ? takeWindows(word) : argument(word)
  }

  private mutating func takeWindows(_ word: CommandLine.Word) -> Bool {
    for option in rule.options {
      for name in option.spellings where word.text.prefix(name.count).folded == name.folded {
        let rest = word.text.dropFirst(name.count)
        let value = rest[0] == UInt8(ascii: ":") ? rest.dropFirst() : nil
        switch option.value {
        case .none: if rest.isEmpty { return take(option, nil) }
        case .joined:
          if rest.isEmpty { return take(option, nil) }
          if let value, !value.isEmpty { return take(option, CommandLine.Word(text: value, form: word.form)) }
        case .any, .literal, .format, .echo:
          if rest.isEmpty { return takeNext(option) }
          if let value, !value.isEmpty { return take(option, CommandLine.Word(text: value, form: word.form)) }
        case .letters(let allowed, let selecting):
          guard let choice = Self.letters(value ?? rest, allowed, selecting) else { continue }
          effects.insert(choice)
          return true
        }
      }
    }
    return false
  }

  /// The meaning of attribute letters, each of which `-` may negate.
  private static func letters(
    _ text: LineText, _ allowed: [UInt8], _ selecting: [UInt8]
  ) -> OptionRule.Effect? {
    var effect: OptionRule.Effect? = text.isEmpty ? OptionRule.Effect.none : nil
    var isNegated = false
    for byte in text.folded.bytes {
      if byte == UInt8(ascii: "-") {
        guard !isNegated else { return nil }
        isNegated = true
        continue
      }
      if selecting.contains(byte) {
        effect = isNegated ? effect ?? OptionRule.Effect.none : .selects
      } else if allowed.contains(byte) {
        effect = effect ?? OptionRule.Effect.none
      } else {
        return nil
      }
      isNegated = false
    }
    return isNegated ? nil : effect
  }

  // MARK: - Unix

  private mutating func readUnix(_ word: CommandLine.Word) -> Bool {
    guard word.form != .block else { return false }
    let text = word.text
    if text == "--" {
      for word in words where !argument(word) { return false }
      words = []
      return true
    }
    if text.hasPrefix("--") {
      let name = LineText(text.bytes.prefix { $0 != UInt8(ascii: "=") })
      let value = name.count < text.count ? text.dropFirst(name.count + 1) : nil
      guard let option = rule.options.first(where: { $0.spellings.contains(name) }) else { return false }
      switch option.value {
      case .none: return value == nil && take(option, nil)
      case .joined: return take(option, nil)
      case .any, .literal, .format, .echo, .letters:
        if let value { return take(option, CommandLine.Word(text: value, form: word.form)) }
        return takeNext(option)
      }
    }
    // `tar tf x` needs no dash.
    let isOldTar = rule.names.contains("tar") && effects.isEmpty && arguments.isEmpty && paths.isEmpty
    guard text[0] == UInt8(ascii: "-") || isOldTar else { return argument(word) }
    var letters = text[0] == UInt8(ascii: "-") ? text.dropFirst() : text
    guard !letters.isEmpty else { return false }
    while let letter = letters.bytes.first {
      letters = letters.dropFirst()
      let name = LineText([UInt8(ascii: "-"), letter][...])
      guard let option = rule.options.first(where: { $0.spellings.contains(name) }) else { return false }
      switch option.value {
      case .none, .joined: guard take(option, nil) else { return false }
      case .any, .literal, .format, .echo, .letters:
        if letters.isEmpty { return takeNext(option) }
        return take(option, CommandLine.Word(text: letters, form: word.form))
      }
    }
    return true
  }

  private mutating func readWord(_ word: CommandLine.Word) -> Bool {
    guard word.form != .block else { return false }
    guard word.text[0] == UInt8(ascii: "-") else {
      // In find, paths precede all conditions.
      return (effects.isEmpty || !rule.isDeep) && argument(word)
    }
    let known = rule.options.filter { $0.spellings.contains(word.text) }
    guard let first = known.first else { return false }
    if case .literal = first.value, let next = words.first {
      guard let option = known.first(where: { $0.value == .literal(next.text) }) else { return false }
      return takeNext(option)
    }
    return first.value == .none ? take(first, nil) : takeNext(first)
  }

  // MARK: - PowerShell

  private mutating func readParameter(_ word: CommandLine.Word) -> Bool {
    // `-5` is a number.
    guard word.form == .plain, word.text[0] == UInt8(ascii: "-"), word.text[1]?.isASCIIDigit != true else {
      return argument(word)
    }
    guard let option = parameter(word.text.folded) else { return false }
    return option.value == .none ? take(option, nil) : takeNext(option)
  }

  /// The parameter with the name `name`, or the only one that begins like this; those of providers count last.
  private func parameter(_ name: LineText) -> OptionRule? {
    for isLate in [false, true] {
      let options = rule.options.filter { $0.isLate == isLate } + (isLate ? [] : PowerShellCommands.common)
      if let exact = options.first(where: { $0.spellings.contains { $0.folded == name } }) { return exact }
      let like = options.filter { $0.spellings.contains { $0.folded.hasPrefix(name) } }
      if like.count == 1 { return like[0] }
      if like.count > 1 { return nil }
    }
    return nil
  }

  // MARK: -

  private mutating func argument(_ word: CommandLine.Word) -> Bool {
    arguments.append(word)
    return true
  }

  private mutating func takeNext(_ option: OptionRule) -> Bool {
    // What looks like an option is not a value; `-7` of forfiles and find is a number.
    guard let next = words.first else { return false }
    if next.form == .plain, next.text[0] == UInt8(ascii: "-"), next.text[1]?.isASCIIDigit != true {
      return false
    }
    if next.form == .plain, next.text[0] == UInt8(ascii: "/"), rule.style == .windows { return false }
    return take(option, words.removeFirst())
  }

  private mutating func take(_ option: OptionRule, _ value: CommandLine.Word?) -> Bool {
    guard option.effect != .rejected else { return false }
    if let value {
      guard value.form != .block, ArgumentForms.isRight(value, for: option.value) else { return false }
      given.append((option.spellings[0].folded, value))
      if option.effect == .names {
        guard value.parts.allSatisfy({ PathForms.isPath($0, value.form, in: shell) }) else { return false }
        paths += value.parts
      }
    }
    effects.insert(option.effect)
    return true
  }
}
