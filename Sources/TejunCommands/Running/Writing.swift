import Languages
import Publishing

/// What the commands that write to a folder share.
enum Writing {
  /// Gives `body` a run to write in, and ends that run however `body` is left: files that are not in place by
  /// then are removed before the result is reported.
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
