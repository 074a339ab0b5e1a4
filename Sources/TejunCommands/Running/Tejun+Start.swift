import ArgumentParser

extension Tejun {
  /// Runs the command line as `main()` does, except that nothing of it is echoed which does something to a terminal.
  public static func start() async {
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
      // Help and the like are products, and all our own words.
      guard !code.isSuccess, !message.isEmpty else { exit(withError: error) }
      Console.talk(message)
      exit(withError: code)
    }
  }
}
