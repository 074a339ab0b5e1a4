public import ArgumentParser
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
