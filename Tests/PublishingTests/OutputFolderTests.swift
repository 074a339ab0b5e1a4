import Foundation
import Testing

@testable import Publishing

@Suite("The output folder")
struct OutputFolderTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func file(_ path: String, _ text: String) throws -> OutputFile {
    OutputFile(path: try OutputPath(path), text: text)
  }

  private var folder: OutputFolder { OutputFolder("\(scratch.path)/Output") }

  @Test("is made with the folders below it", arguments: [OutputFolder.Durability.flushed, .buffered])
  func written(durability: OutputFolder.Durability) throws {
    let folder = OutputFolder("\(scratch.path)/a/b", durability: durability)
    let report = try folder.write([try file("tokyo/runbook.md", "手順"), try file("index.html", "")])
    #expect(report.written.map(\.text) == ["tokyo/runbook.md", "index.html"])
    #expect(scratch.listing == ["a", "a/b", "a/b/index.html", "a/b/tokyo", "a/b/tokyo/runbook.md"])
    #expect(try scratch.text("a/b/tokyo/runbook.md") == "手順")
  }

  @Test("does not touch a file that holds the same already")
  func unchanged() throws {
    _ = try folder.write([try file("a", "same"), try file("b", "old")])
    let path = "\(scratch.path)/Output/a"
    let before = try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    let report = try folder.write([try file("a", "same"), try file("b", "new")])
    #expect(report.unchanged.map(\.text) == ["a"] && report.written.map(\.text) == ["b"])
    let after = try #require(FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
    #expect(before == after)
    #expect(try scratch.text("Output/b") == "new")
  }

  @Test("tells files of the same length apart", arguments: [65_535, 65_536, 65_537, 200_000])
  func comparison(length: Int) throws {
    var text = String(repeating: "a", count: length)
    _ = try folder.write([try file("a", text)])
    text.removeLast()
    text += "b"
    #expect(try folder.write([try file("a", text)]).written.count == 1)
    #expect(try folder.write([try file("a", text)]).unchanged.count == 1)
  }

  @Test("is left as it was where one of several files cannot be written")
  func allOrNothing() throws {
    _ = try folder.write([try file("site/a", "old")])
    try scratch.put("in the way", at: "Output/b")
    let before = scratch.listing
    #expect(throws: OutputError(path: "\(scratch.path)/Output/b", reason: .fileInPlaceOfFolder)) {
      try folder.write([try file("site/a", "new"), try file("new/c", "x"), try file("b/c", "x")])
    }
    #expect(scratch.listing == before)
    #expect(try scratch.text("Output/site/a") == "old")
  }

  @Test("is not made where nothing could be written into it")
  func nothingMade() throws {
    #expect(throws: OutputError.self) {
      try OutputFolder("\(scratch.path)/x/y").write([
        try file("a", "x"), try file(String(repeating: "n", count: 256), "x"),
      ])
    }
    #expect(scratch.listing.isEmpty)
  }

  @Test("takes no path that would mean another place on Windows, or that no name can hold")
  func paths() throws {
    for code in (0..<128).compactMap(Unicode.Scalar.init) where code != "/" {
      let isName = code.value >= 32 && code != "\\" && code != ":"
      #expect(((try? OutputPath("a\(code)b")) != nil) == isName, "\(code.value)")
    }
    for text in ["", ".", "..", "a/..", "/a", "a/", "a//b", "./a", ".tejun-a", "a/.tejun-a"] {
      #expect(throws: OutputError(path: text, reason: .leavesTheFolder)) { try OutputPath(text) }
    }
    for text in ["a", "a.b", "...", ".a", "a/b/c"] { #expect(try OutputPath(text).text == text) }
  }

  @Test("clears what a run has left that was killed, and nothing else")
  func temporaries() throws {
    let others = [
      ".tejun-notes", ".tejun-A-1", ".tejun-a-", ".tejun--1", ".tejun-a-1-2", "tejun-a-1", ".tejun-a-1x",
      "x.tejun-a-1",
    ]
    try scratch.make("Output")
    for name in others + [".tejun-a1z-20", ".tejun-9-0"] { try scratch.put("x", at: "Output/\(name)") }
    _ = try folder.write([try file("a", "x")])
    #expect(scratch.listing == (["Output", "Output/a"] + others.map { "Output/\($0)" }).sorted())
  }

  @Test("clears only what is a day old where locks do not reach every machine")
  func oldTemporaries() throws {
    try scratch.make("Output")
    let ages = [
      ".tejun-fresh-1": 0, ".tejun-today-1": 86_000, ".tejun-old-1": 87_000, ".tejun-notes": 87_000,
    ]
    for (name, age) in ages {
      try scratch.put("x", at: "Output/\(name)")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: Double(-age))],
        ofItemAtPath: "\(scratch.path)/Output/\(name)")
    }
    let output = try Descriptor.folder("\(scratch.path)/Output")
    Leftovers(in: output, trustingLocks: false).clear()
    #expect(
      scratch.listing == ["Output", "Output/.tejun-fresh-1", "Output/.tejun-notes", "Output/.tejun-today-1"])
    Leftovers(in: output, trustingLocks: true).clear()
    #expect(scratch.listing == ["Output", "Output/.tejun-notes"])
  }

  @Test("says that a file stands in its own place")
  func fileInPlace() throws {
    try scratch.put("x", at: "Output")
    #expect(throws: OutputError(path: "\(scratch.path)/Output", reason: .fileInPlaceOfFolder)) {
      try folder.write([try file("a", "x")])
    }
    #expect(try scratch.text("Output") == "x")
  }

  @Test("says that a folder stands where a file is to be written")
  func folderInPlace() throws {
    try scratch.make("Output/a")
    #expect(throws: OutputError(path: "\(scratch.path)/Output/a", reason: .folderInPlaceOfFile)) {
      try folder.write([try file("z", "x"), try file("a", "x")])
    }
    #expect(scratch.listing == ["Output", "Output/a"])
  }

  @Test("says that the system lets nobody write there")
  func notWritable() throws {
    // Root may write nearly everywhere, and tests often run as root; not even root makes folders in /sys.
    let error = #expect(throws: OutputError.self) {
      try OutputFolder("/sys/tejun-test").write([try file("a", "x")])
    }
    #expect([.notWritable, .readOnly].contains(error?.reason))
  }

  @Test("is not left through a link below it")
  func links() throws {
    try scratch.make("Output")
    try scratch.make("elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/Output/site", withDestinationPath: "\(scratch.path)/elsewhere")
    #expect(throws: OutputError(path: "\(scratch.path)/Output/site", reason: .linkInPlaceOfFolder)) {
      try folder.write([try file("site/a", "x")])
    }
    #expect(scratch.listing == ["Output", "Output/site", "elsewhere"])
  }

  @Test("replaces a link in a file's place and leaves what it led to")
  func linkedFile() throws {
    try scratch.make("Output")
    try scratch.put("mine", at: "precious")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/Output/a", withDestinationPath: "\(scratch.path)/precious")
    _ = try folder.write([try file("a", "mine")])
    #expect(try scratch.text("precious") == "mine")
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/Output/a")
    #expect(attributes[.type] as? FileAttributeType == .typeRegular)
  }

  @Test("takes no two files of the same path, and no file that another needs as a folder")
  func collisions() throws {
    #expect(throws: OutputError(path: "a", reason: .duplicate)) {
      try folder.write([try file("a", "1"), try file("a", "2")])
    }
    #expect(throws: OutputError(path: "a", reason: .folderInPlaceOfFile)) {
      try folder.write([try file("a", "1"), try file("a/b", "2")])
    }
    #expect(scratch.listing.isEmpty)
  }

  @Test(
    "has no paths that lead out of it, or that mean something else to Windows",
    arguments: [
      "", "/", "/etc/x", "../x", "a/../b", "a//b", "a/", ".", "a/./b", "a\\b", "C:x", "a\0b", ".tejun-1",
    ])
  func paths(text: String) {
    #expect(throws: OutputError(path: text, reason: .leavesTheFolder)) { try OutputPath(text) }
  }

  @Test(
    "tells the system's errors apart",
    arguments: [
      (EACCES, OutputError.Reason.notWritable), (EPERM, .notWritable), (EROFS, .readOnly), (ENOSPC, .noSpace),
      (EDQUOT, .noSpace), (ENAMETOOLONG, .nameTooLong), (EIO, .system(EIO)),
    ])
  func reasons(number: Int32, reason: OutputError.Reason) {
    #expect(OutputError(path: "x", number: number).reason == reason)
  }
}
