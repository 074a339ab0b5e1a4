public import ArgumentParser
import Markup

/// The command line: `tejun`.
public struct Tejun: AsyncParsableCommand {
  /// How the tool introduces itself.
  public static let configuration = CommandConfiguration(
    commandName: "tejun",
    abstract: "Turn a vendor's manual into the runbook of one site.",
    discussion: """
      With no site named, the printed manual's model case is used. Products go to stdout and to the output \
      folder, everything else to stderr.

      Exit codes: 0 done, 1 a check found a difference, 3 what a check was given proves neither yes nor no, \
      64 wrong usage, 65 a listing that cannot be read as one, 66 input missing, 70 internal error, 73 output \
      cannot be written, 78 manual or site file invalid (of such a site nothing was written).
      """,
    version: "tejun \(Version.tool) (libcmark \(cmarkVersion))",
    subcommands: [
      BuildCommand.self, CheckCommand.self, NewCommand.self, SchemaCommand.self, ModulesCommand.self,
      VerifyCommand.self, RehearseCommand.self,
    ])

  /// Made by the argument parser.
  public init() {}
}
