public import ArgumentParser
import Authoring
import Languages
import Markup

/// The command line: `tejun`.
public struct Tejun: AsyncParsableCommand {
  /// How the tool introduces itself.
  public static let configuration = CommandConfiguration(
    commandName: "tejun",
    abstract: "Turn a vendor's manual into the runbook of one site.",
    discussion: """
      If no site is named, the printed manual's model case is used. Results go to stdout and to the output \
      folder, everything else to stderr. Messages are in Japanese or English, as the locale or --language says.

      Exit codes: 0 done, 1 a check found a difference, 3 a check could prove neither yes nor no, 64 wrong usage, \
      65 a file that cannot be read as a listing, 66 input missing, 70 internal error, 73 output cannot be written, \
      78 manual or site file invalid (nothing is written for that site).
      """,
    version: "tejun \(Version.tool) (libcmark \(cmarkVersion))",
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, SchemaCommand.self, ModulesCommand.self,
      VerifyCommand.self, RehearseCommand.self,
    ])

  /// Made by the argument parser.
  public init() {}
}

extension Tejun {
  /// Runs the command that the arguments of the process name, and ends the process.
  public static func start() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let message = unknownCommand(in: arguments) {
      Console.talk(message)
      exit(withError: ExitCode(Failure.Kind.usage.rawValue))
    }
    await main(arguments)
  }

  /// What is said where the first words name no command; the argument parser does not say which was meant.
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
