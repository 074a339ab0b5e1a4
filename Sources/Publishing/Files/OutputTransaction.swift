/// Files on their way into the output folder: staged group by group, and renamed into place together
/// (``OutputRun/commit(_:_:_:)``).
///
/// What is not committed leaves nothing behind, whether this value goes or the run ends. It may be handed to another
/// thread, but not shared with one.
public final class OutputTransaction: Sendable {
  let run: OutputRun
  let staging: Staging

  init(root: String, run: OutputRun) {
    self.run = run
    staging = Staging(root: root)
    run.register(staging)
  }

  deinit { run.forget(staging) }

  /// Writes each of `files` beside its place, unless the same stands there; all of them, or none.
  public func stage(_ files: [OutputFile]) throws(OutputError) -> OutputReport {
    var report = OutputReport()
    var first: Int?
    do throws(OutputError) {
      for file in files {
        // A permit a file: a run that ends waits for one file, not for a site.
        let isWritten = try run.permitted(file.path.text) { () throws(OutputError) in
          if first == nil { first = staging.count }
          return try staging.stage(file)
        }
        if isWritten { report.written.append(file.path) } else { report.unchanged.append(file.path) }
      }
    } catch {
      // Without a permit the run is over, and whoever ends it takes everything back.
      if let first { try? run.permitted("") { staging.abandon(from: first) } }
      throw error
    }
    return report
  }
}
