import Languages
import Publishing

/// What commands do that write to a folder.
enum Writing {
  /// Gives `body` a run to write in, and ends that in whatever way `body` is left: what is not in place by then is taken
  /// back before anybody is told how it went.
  static func run(in language: Language, _ body: (OutputRun) async throws -> Void) async throws {
    let run = OutputRun()
    let interruption = Interruption(of: run, in: language)
    defer {
      run.end()
      interruption.giveWay()
    }
    try await body(run)
  }
}
