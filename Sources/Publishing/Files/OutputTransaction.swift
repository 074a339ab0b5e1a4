/// Files on their way into the output folder: staged group by group, and put into place together
/// (``OutputRun/commit(_:then:_:_:)``).
///
/// What is not committed leaves nothing behind, whether this value goes away or the run ends. It may be handed
/// to another thread, but not shared with one.
public final class OutputTransaction: Sendable {
  let run: OutputRun
  let staging: Staging

  init(root: String, run: OutputRun) {
    self.run = run
    staging = run.register(root)
  }

  deinit { run.forget(staging) }

  /// Writes `files` where nobody sees them, folder by folder, unless the same files are already in place; all
  /// of them, or none.
  public func stage(_ files: [OutputFile]) throws(OutputError) -> OutputReport {
    try patiently { () throws(OutputError) in try stageOnce(files) }
  }

  private func stageOnce(_ files: [OutputFile]) throws(OutputError) -> OutputReport {
    let group = OutputGroup()
    var same: [OutputPath: Bool] = [:]
    var first: Int?
    do throws(OutputError) {
      var folders: [[String]] = []
      for file in files where !folders.contains(Array(file.path.folders)) {
        folders.append(Array(file.path.folders))
      }
      for folder in folders {
        let documents = files.filter { $0.path.folders.elementsEqual(folder) }
        let found = try permitted(documents[0]) { () throws(OutputError) in
          if first == nil { first = staging.count }
          return try staging.compare(documents, with: folder)
        }
        for (document, isSame) in zip(documents, found.same) { same[document.path] = isSame }
        if found.same.contains(false) { try write(documents, found.same, over: found.folder, group) }
      }
    } catch {
      // Without a permit the run is over, and the code that ends it removes everything.
      if let first { try? run.permitted("") { staging.abandon(from: first) } }
      throw error
    }
    var report = OutputReport()
    report.group = group
    report.written = files.map(\.path).filter { same[$0] != true }
    report.unchanged = files.map(\.path).filter { same[$0] == true }
    return report
  }

  private func write(
    _ documents: [OutputFile], _ same: [Bool], over folder: Descriptor?, _ group: OutputGroup
  ) throws(OutputError) {
    let components = Array(documents[0].path.folders)
    if !components.isEmpty {
      try permitted(documents[0]) { () throws(OutputError) in try staging.begin(components, group) }
    }
    // One permit per file: a run that ends waits for one file, not for a site.
    for (document, isSame) in zip(documents, same) {
      try permitted(document) { () throws(OutputError) in
        if !components.isEmpty {
          try staging.add(document, from: isSame ? folder : nil)
        } else if !isSame {
          try staging.add(document, group)
        }
      }
    }
    if !components.isEmpty { try permitted(documents[0]) { staging.close() } }
  }

  private func permitted<Result>(
    _ file: OutputFile, _ work: () throws(OutputError) -> Result
  ) throws(OutputError) -> Result {
    try run.permitted(file.path.text, work)
  }
}
