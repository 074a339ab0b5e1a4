/// The rules of each shell, by the names of their programs.
struct CommandTable: Sendable {
  private let commands: [LineText: [CommandRule]]
  private let filters: [LineText: [CommandRule]]

  static func of(_ shell: Prompt.Shell) -> CommandTable {
    switch shell {
    case .cmd, .unknown: cmd
    case .powerShell: powerShell
    case .unix: unix
    case .sftp: sftp
    }
  }

  private static let cmd = CommandTable(
    [(WindowsCommands.builtin + WindowsCommands.programs, .windows)] + archivers,
    filters: [(WindowsCommands.filters, .windows)])
  private static let powerShell = CommandTable(
    [(PowerShellCommands.cmdlets, .parameters), (WindowsCommands.programs, .windows)] + archivers,
    filters: [(PowerShellCommands.filters, .parameters), (WindowsCommands.filters, .windows)])
  private static let unix = CommandTable(
    [(UnixCommands.programs, .unix), (UnixCommands.wordPrograms, .words)] + archivers,
    filters: [(UnixCommands.filters, .unix)])
  private static let sftp = CommandTable([(UnixCommands.transfers, .unix)], filters: [])

  private static let archivers: [([CommandRule], CommandRule.Style)] = [
    (UnixCommands.archivers, .unix), (UnixCommands.wordArchivers, .words),
  ]

  private init(
    _ commands: [([CommandRule], CommandRule.Style)], filters: [([CommandRule], CommandRule.Style)]
  ) {
    self.commands = Self.index(commands)
    self.filters = Self.index(filters)
  }

  /// If two lists have a program, the first counts: a cmdlet precedes a program with the same name.
  private static func index(_ lists: [([CommandRule], CommandRule.Style)]) -> [LineText: [CommandRule]] {
    var index: [LineText: [CommandRule]] = [:]
    for (rules, style) in lists {
      var own: [LineText: [CommandRule]] = [:]
      for rule in rules {
        var rule = rule
        rule.style = style
        for name in rule.names { own[name, default: []].append(rule) }
      }
      index.merge(own) { first, _ in first }
    }
    return index
  }

  /// The rules for `words`, and how many of the words they cover; what covers more words counts first.
  func rules(for words: [LineText], isFilter: Bool) -> (rules: [CommandRule], length: Int)? {
    let table = isFilter ? filters : commands
    for length in stride(from: min(3, words.count), through: 1, by: -1) {
      let name = LineText(words.prefix(length).map(\.string).joined(separator: " "))
      if let rules = table[name] { return (rules, length) }
    }
    return nil
  }
}
