/// The meaning of a command line in one shell: that of its parts, if each of them is understood.
struct CommandUnderstanding {
  /// A command of the line.
  struct Step: Equatable, Sendable {
    var kind: TypedCommand.Kind
    var reading: CommandReading
    /// Whether it runs only if the previous one succeeded.
    var isConditional: Bool
    /// Whether a separate shell runs it: a change of folder there does not change the folder here.
    var isInner = false
  }

  private(set) var kind: TypedCommand.Kind
  private(set) var steps: [Step] = []

  /// The depth to which commands within commands are examined.
  private static let deepest = 4

  init(_ text: LineText, in shell: Prompt.Shell, depth: Int = 0) {
    kind = .unknown
    let text = text.trimmed
    if text.isEmpty {
      kind = .harmless
      return
    }
    guard depth < Self.deepest, text.count <= 4_000 else { return }
    if shell == .powerShell, PowerShellCommands.facts.contains(text.folded) {
      kind = .harmless
      return
    }
    let line = CommandLine(Self.withoutMember(text, shell), in: shell)
    guard line.isUnderstood else { return }
    var kinds: [TypedCommand.Kind] = []
    for pipeline in line.pipelines where pipeline.commands != [CommandLine.Simple()] {
      guard let found = understand(pipeline, shell, depth) else { return }
      kinds.append(found)
    }
    kind = Self.together(kinds)
  }

  /// The files of `(dir).Name`.
  private static func withoutMember(_ text: LineText, _ shell: Prompt.Shell) -> LineText {
    guard shell == .powerShell, text[0] == UInt8(ascii: "(") else { return text }
    for member: LineText in [").name", ").fullname"] where text.folded.hasSuffix(member) {
      let inner = text.dropFirst().dropLast(member.count)
      // Parentheses inside are not understood, whatever they contain.
      return inner.bytes.contains { "()|&;>".utf8.contains($0) } ? text : inner
    }
    return text
  }

  /// The meaning of commands in a row.
  private static func together(_ kinds: [TypedCommand.Kind]) -> TypedCommand.Kind {
    let isListing = kinds.contains(.listing) || kinds.contains(.selection)
    if kinds.contains(.unknown) { return .unknown }
    // Whether printed files still exist depends on the order.
    if kinds.contains(.changing) { return isListing || kinds.contains(.remark) ? .unknown : .changing }
    if kinds.contains(.remark) { return .remark }
    if kinds.contains(.selection) { return .selection }
    return kinds.contains(.listing) ? .listing : .harmless
  }

  // MARK: - Pipes

  private mutating func understand(
    _ pipeline: CommandLine.Pipeline, _ shell: Prompt.Shell, _ depth: Int
  ) -> TypedCommand.Kind? {
    let first = steps.count
    guard var kind = understand(pipeline.commands[0], shell, depth, pipeline.isConditional) else {
      return nil
    }
    for (index, command) in pipeline.commands.enumerated() {
      if index > 0 {
        guard kind != .changing, let filter = CommandReading(command, in: shell, isFilter: true) else {
          return nil
        }
        switch filter.kind {
        case .listing: break
        case .selection: kind = kind == .listing ? .selection : kind
        case .harmless: kind = .harmless
        case .changing:
          kind = .changing
          steps.append(Step(kind: .changing, reading: filter, isConditional: false))
        case .remark, .unknown: return nil
        }
      }
      for redirection in command.redirections {
        let isLast = index == pipeline.commands.count - 1
        guard let target = written(redirection, kind, shell, isLast) else { return nil }
        kind = target
      }
    }
    if kind == .harmless {
      for index in steps.indices.dropFirst(first) where steps[index].kind != .changing {
        steps[index].kind = .harmless
      }
    }
    if kind == .selection {
      for index in steps.indices.dropFirst(first) where steps[index].kind == .listing {
        steps[index].kind = .selection
      }
    }
    return kind
  }

  /// The meaning of a command whose output goes to a file.
  private mutating func written(
    _ redirection: CommandLine.Redirection, _ kind: TypedCommand.Kind, _ shell: Prompt.Shell, _ isLast: Bool
  ) -> TypedCommand.Kind? {
    let target = redirection.target
    let isNowhere = PathForms.isNowhere(target.text, in: shell)
    let isPath = target.parts.count == 1 && (shell != .cmd || !target.text.contains("/"))
    let isText = isPath && PathForms.isTextFile(target.text, target.form, in: shell)
    // What is written to a file before a pipe does not go through the pipe.
    if redirection.stream != .errors, !isLast { return nil }
    if isNowhere || isText {
      return redirection.stream == .errors || kind == .changing ? kind : .harmless
    }
    guard isPath, !PathForms.hasPattern(target.text), PathForms.isTarget(target.text, target.form, in: shell),
      redirection.stream == .output, var reading = steps.last?.reading
    else { return nil }
    reading.targets = [target.text]
    steps.append(Step(kind: .changing, reading: reading, isConditional: true))
    return .changing
  }

  // MARK: - Commands within commands

  private mutating func understand(
    _ command: CommandLine.Simple, _ shell: Prompt.Shell, _ depth: Int, _ isConditional: Bool
  ) -> TypedCommand.Kind? {
    if let inner = CommandWrapping(command, in: shell) {
      switch inner {
      case .shell:
        steps.append(Step(kind: .harmless, reading: .init(harmlessIn: shell), isConditional: isConditional))
        return .harmless
      case .notUnderstood: return nil
      case .words(let words):
        return understand(CommandLine.Simple(words: words), shell, depth + 1, isConditional)
      case .line(let text, let other):
        let understanding = CommandUnderstanding(text, in: other, depth: depth + 1)
        guard understanding.kind != .unknown else { return nil }
        var inner = understanding.steps
        if !inner.isEmpty { inner[0].isConditional = isConditional }
        for index in inner.indices { inner[index].isInner = true }
        steps += inner
        return understanding.kind
      }
    }
    guard let reading = CommandReading(command, in: shell, isFilter: false) else { return nil }
    steps.append(Step(kind: reading.kind, reading: reading, isConditional: isConditional))
    return reading.kind
  }
}
