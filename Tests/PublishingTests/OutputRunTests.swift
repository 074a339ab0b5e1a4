import Foundation
import Testing

@testable import Publishing

/// How a writing run ends. The order of events is forced: a writing thread says where it is, and waits to be released.
@Suite("A run of writing")
struct OutputRunTests {
  private let scratch: ScratchFolder
  private let run = OutputRun()

  init() throws {
    scratch = try ScratchFolder()
  }

  private func file(_ path: String, _ text: String = "new") throws -> OutputFile {
    OutputFile(path: try OutputPath(path), text: text)
  }

  private func folder(_ path: String = "Output") -> OutputFolder {
    OutputFolder("\(scratch.path)/\(path)", durability: .buffered, run: run)
  }

  /// The files that are written and not in place.
  private var temporaries: [String] {
    scratch.listing.filter { path in
      var isFolder: ObjCBool = false
      return path.contains("/\(OutputPath.temporaryPrefix)")
        && FileManager.default.fileExists(atPath: "\(scratch.path)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
    }
  }

  /// A thread that does its work up to a point, and the rest when it is released.
  private final class Other: Sendable {
    private let isThere = DispatchSemaphore(value: 0)
    private let mayGo = DispatchSemaphore(value: 0)
    private let isDone = DispatchSemaphore(value: 0)

    /// Returns when `work` has called the function that it is given, which returns after ``letGo()``.
    static func started(_ work: @escaping @Sendable (_ pause: () -> Void) -> Void) -> Other {
      let other = Other()
      Thread.detachNewThread {
        work {
          other.isThere.signal()
          other.mayGo.wait()
        }
        other.isDone.signal()
      }
      other.isThere.wait()
      return other
    }

    func letGo() { mayGo.signal() }

    func finish() { isDone.wait() }

    /// Whether it is still at work after `seconds`.
    func isBusy(after seconds: Double) -> Bool {
      guard isDone.wait(timeout: .now() + seconds) == .success else { return true }
      isDone.signal()
      return false
    }
  }

  /// A thread that ends the run; returns when nobody can begin to write any more.
  private func ending() -> Other {
    let other = Other.started { [run] pause in
      pause()
      run.end()
    }
    other.letGo()
    let begin = ContinuousClock.now
    while (try? run.permitted("") {}) != nil {
      guard ContinuousClock.now - begin < .seconds(60) else {
        Issue.record("the run is not closed")
        break
      }
      sched_yield()
    }
    return other
  }

  @Test("takes back what was staged though something still refers to it, as the thread may that has made it")
  func references() throws {
    try scratch.put("mine", at: "beside")
    let transactions = try (0..<3).map { number in
      let transaction = folder("a/Output").begin()
      _ = try transaction.stage([try file("site-\(number)/x"), try file("index")])
      return transaction
    }
    #expect(temporaries.count == 6)
    #expect(run.end() == .nothing)
    withExtendedLifetime(transactions) { #expect(scratch.listing == ["beside"]) }
  }

  @Test("leaves what was there, and what other runs are writing")
  func others() throws {
    try scratch.make("Output/empty")
    try scratch.make("Output/site")
    try scratch.put("old", at: "Output/site/x")
    let other = OutputFolder("\(scratch.path)/Output").begin()
    _ = try other.stage([try file("site/y")])
    let before = scratch.listing
    let transaction = folder().begin()
    _ = try transaction.stage([try file("site/x"), try file("empty/x"), try file("new/x")])
    #expect(scratch.listing.count > before.count)
    run.end()
    #expect(scratch.listing == before)
    #expect(try scratch.text("Output/site/x") == "old")
    withExtendedLifetime((transaction, other)) {}
  }

  @Test("waits at its end for the file that is being written, and takes it back")
  func writer() throws {
    let transaction = folder().begin()
    let (first, second) = (try file("site/x"), try file("site/y"))
    let writer = Other.started { [run] pause in
      // In one permit, like the bytes of one file.
      try? run.permitted("") { () throws(OutputError) in
        try transaction.staging.begin(["site"], OutputGroup())
        try transaction.staging.add(first, from: nil)
        pause()
        try transaction.staging.add(second, from: nil)
      }
    }
    let ending = ending()
    #expect(ending.isBusy(after: 0.1))
    #expect(temporaries.count == 1)
    writer.letGo()
    ending.finish()
    #expect(scratch.listing.isEmpty)
    withExtendedLifetime(transaction) {}
  }

  @Test("lets a site be written up to the file at which it is ended, and no further")
  func stopped() throws {
    let transaction = folder().begin()
    let files = try (0..<3).map { try file("site/\($0)") }
    _ = try transaction.stage([files[0]])
    run.end()
    let error = #expect(throws: OutputError.self) { try transaction.stage(files) }
    #expect(error == OutputError(path: "site/0", reason: .ended))
    #expect(scratch.listing.isEmpty)
  }

  @Test("refuses whoever begins after its end")
  func late() throws {
    let early = folder().begin()
    _ = try early.stage([try file("x")])
    run.end()
    #expect(throws: OutputError(path: "site/x", reason: .ended)) { try folder().write([try file("site/x")]) }
    #expect(throws: OutputError(path: "", reason: .ended)) { try run.commit([early], .buffered, .last) }
    #expect(throws: OutputError(path: "", reason: .ended)) { try run.commit([early], .flushed, .last) }
    #expect(run.end() == .nothing)
    #expect(scratch.listing.isEmpty)
  }

  @Test("finishes what is being put into place, all of it")
  func committing() throws {
    let transactions = try (0..<2).map { number in
      let transaction = folder().begin()
      _ = try transaction.stage([try file("site-\(number)/x"), try file("site-\(number)/y")])
      return transaction
    }
    let left = folder().begin()
    _ = try left.stage([try file("site-2/x")])
    let writer = Other.started { [run] pause in
      // What `commit` does, with a stop in the middle.
      try? run.permitted("") { () throws(OutputError) in
        var placement = OutputPlacement()
        transactions[0].staging.putInPlace(&placement)
        pause()
        transactions[1].staging.putInPlace(&placement)
      }
    }
    let ending = ending()
    #expect(ending.isBusy(after: 0.1))
    writer.letGo()
    ending.finish()
    #expect(
      scratch.listing == [
        "Output", "Output/site-0", "Output/site-0/x", "Output/site-0/y", "Output/site-1", "Output/site-1/x",
        "Output/site-1/y",
      ])
    withExtendedLifetime(left) {}
  }

  @Test("says how much is in place")
  func extent() throws {
    let (one, other, last) = (folder().begin(), folder().begin(), folder().begin())
    _ = try one.stage([try file("a/x"), try file("a/y")])
    _ = try other.stage([try file("b/x")])
    _ = try last.stage([try file("c/x")])
    try run.commit([one], .buffered, .one)
    #expect(OutputRun().end() == .nothing)
    #expect(run.end() == .files(2))
    #expect(run.end() == .files(2))
    #expect(scratch.listing == ["Output", "Output/a", "Output/a/x", "Output/a/y"])

    let whole = OutputRun()
    _ = try OutputFolder("\(scratch.path)/Output", run: whole).write([try file("d")])
    #expect(whole.end() == .everything)
    withExtendedLifetime((one, other, last)) {}
  }

  @Test("counts what is in place where the rest cannot be put there, and takes back the rest")
  func half() throws {
    let transaction = folder().begin()
    let report = try transaction.stage([try file("x"), try file("y"), try file("z")])
    try scratch.make("Output/y")
    let placement = try run.commit([transaction], .buffered, .last)
    #expect(placement.failures[report.group]?.reason == .folderInPlaceOfFile)
    #expect(run.end() == .files(1))
    #expect(scratch.listing == ["Output", "Output/x", "Output/y"])
    withExtendedLifetime(transaction) {}
  }

  @Test("takes back what nobody holds any more before it ends")
  func dropped() throws {
    var transaction: OutputTransaction? = folder().begin()
    _ = try transaction?.stage([try file("site/x")])
    #expect(temporaries.count == 1)
    transaction = nil
    #expect(scratch.listing.isEmpty)
  }

  @Test("takes back a folder too that one transaction made, and another one used when the first was given up")
  func usedByOthers() throws {
    var first: OutputTransaction? = folder().begin()
    _ = try first?.stage([try file("site-0/x")])
    let second = folder().begin()
    _ = try second.stage([try file("site-1/x")])
    first = nil
    #expect(temporaries.count == 1 && !scratch.listing.contains { $0.contains("site-0") })
    run.end()
    #expect(scratch.listing.isEmpty)
    withExtendedLifetime(second) {}
  }

  @Test("may be ended by several threads at a time, which all return when everything is taken back")
  func severalEnds() throws {
    let transaction = folder().begin()
    _ = try transaction.stage([try file("x")])
    let writer = Other.started { [run] pause in try? run.permitted("") { pause() } }
    let ends = [ending(), ending()]
    #expect(ends.allSatisfy { $0.isBusy(after: 0.05) })
    writer.letGo()
    for end in ends {
      end.finish()
      #expect(scratch.listing.isEmpty)
    }
    withExtendedLifetime(transaction) {}
  }
}
