import ArgumentParser
import Foundation
import Languages

/// The language of a command's messages.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "The language of messages and reports. (default: ja if LC_ALL, LC_MESSAGES or LANG says so, else en)"))
  var chosen: Language?

  /// The language that was chosen, or else that of the locale.
  var language: Language { chosen ?? .ofEnvironment(ProcessInfo.processInfo.environment) }
}
