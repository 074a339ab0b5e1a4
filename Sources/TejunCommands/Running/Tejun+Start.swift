import ArgumentParser
import Authoring
import Languages

extension Tejun {
  /// Runs the command line as `main()` does, except that it echoes nothing that would affect a terminal.
  public static func start() async {
    if let message = unknownCommand(in: Array(CommandLine.arguments.dropFirst())) {
      Console.talk(message)
      exit(withError: ExitCode(Failure.Kind.usage.rawValue))
    }
    do {
      var command = try await asyncParseAsRoot(nil)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      // Help and the like are products, and entirely our own words.
      guard !code.isSuccess, !message.isEmpty else { exit(withError: error) }
      Console.talk(message)
      exit(withError: code)
    }
  }

  /// What is said if the first words do not name a command; the argument parser does not suggest one.
  static func unknownCommand(in arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Tejun.self
    var path = "tejun"
    for word in arguments {
      let known = command.configuration.subcommands
      if known.isEmpty || word.hasPrefix("-") { return nil }
      if command == Tejun.self, word == "help" { continue }
      if let next = known.first(where: { $0.configuration.commandName == word }) {
        command = next
        path += " \(word)"
        continue
      }
      let names = known.compactMap { $0.configuration.commandName }
      let hint =
        NearMiss.best(for: word, among: names).map { "did you mean '\(path) \($0)'?" }
        ?? "it can be \(names.map { "'\($0)'" }.joined(separator: ", "))"
      return """
        Error: '\(path)' has no command '\(Problem.shown(word, in: .english))'; \(hint)
        Usage: \(path) <subcommand>
          See '\(path) --help' for more information.
        """
    }
    return nil
  }
}
