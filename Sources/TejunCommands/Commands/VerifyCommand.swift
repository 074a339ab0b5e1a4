import ArgumentParser

/// `tejun verify`: checks what was done.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check what was done at a site.",
    subcommands: [VerifyAutoRAIDCommand.self])

  /// A check of nothing must not look like one that passed.
  func run() async throws {
    throw ValidationError("say what to verify: 'autoraid'")
  }
}
