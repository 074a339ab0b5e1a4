import Foundation
import Testing

@testable import Publishing

/// A folder with files that change together, and other people's files in it.
@Suite("The files of one folder")
struct TogetherTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private var folder: OutputFolder { OutputFolder("\(scratch.path)/Output", durability: .buffered) }

  private func files(_ text: String, _ names: [String] = ["a", "b"]) throws -> [OutputFile] {
    try names.map { OutputFile(path: try OutputPath("site/\($0)"), text: text) }
  }

  private func number(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/Output/\(path)")
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  @Test("get a new folder of the same mode, and leave nothing of the old one")
  func exchanged() throws {
    _ = try folder.write(try files("old"))
    let path = "\(scratch.path)/Output/site"
    try FileManager.default.setAttributes([.posixPermissions: 0o2750], ofItemAtPath: path)
    let before = try number("site")
    _ = try folder.write(try files("new"))
    #expect(try number("site") != before)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o2750)
    #expect(scratch.listing == ["Output", "Output/site", "Output/site/a", "Output/site/b"])
    #expect(try scratch.text("Output/site/a") == "new")
  }

  @Test("leave alone what others have beside them: the same files, the same folders")
  func others() throws {
    _ = try folder.write(try files("old", ["a", "b", "c"]))
    try scratch.make("Output/site/photos")
    try scratch.put("1", at: "Output/site/photos/1")
    try scratch.put("mine", at: "Output/site/notes")
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/Output/site/link", withDestinationPath: "nowhere")
    let paths = ["site/c", "site/notes", "site/photos", "site/photos/1", "site/link"]
    let before = try paths.map(number)
    _ = try folder.write(try files("new"))
    #expect(try paths.map(number) == before)
    #expect(try scratch.text("Output/site/c") == "old")
    #expect(scratch.listing.count == 2 + 3 + 4)
  }

  @Test("leave the folder alone where one file of it is all that is written")
  func single() throws {
    _ = try folder.write(try files("old"))
    let before = try number("site")
    _ = try folder.write(try files("new", ["a"]))
    #expect(try number("site") == before)
    #expect(try scratch.text("Output/site/a") == "new")
  }

  @Test("are those of one run though another one has written meanwhile")
  func meanwhile() throws {
    _ = try folder.write(try files("old"))
    let (one, other) = (folder, folder)
    let mixed = [
      OutputFile(path: try OutputPath("site/a"), text: "old"),
      OutputFile(path: try OutputPath("site/b"), text: "one"),
    ]
    let first = one.begin()
    #expect(try first.stage(mixed).unchanged.map(\.text) == ["site/a"])
    _ = try other.write(try files("other"))
    _ = try one.run.commit([first], .buffered, .last)
    #expect(try scratch.text("Output/site/a") == "old" && scratch.text("Output/site/b") == "one")
  }

  @Test("name everything that stands in the way, and change nothing")
  func inTheWay() throws {
    _ = try folder.write(try files("old", ["a"]))
    try scratch.make("Output/site/b")
    try scratch.make("Output/site/c")
    let error = #expect(throws: OutputError.self) { try folder.write(try files("new", ["a", "b", "c"])) }
    #expect(error?.path.hasSuffix("site/b") == true && error?.reason == .folderInPlaceOfFile)
    #expect(error?.others.map(\.reason) == [.folderInPlaceOfFile])
    #expect(try scratch.text("Output/site/a") == "old")
  }

  @Test("come back from what a killed run has left: what is others' is put back, and the rest is removed")
  func leftovers() throws {
    _ = try folder.write(try files("new"))
    let hidden = "Output/.tejun-x-1"
    // Staged and never put into place; its own number shows that.
    try scratch.make("\(hidden)/first")
    let number = try number(".tejun-x-1/first")
    try FileManager.default.moveItem(
      atPath: "\(scratch.path)/\(hidden)/first", toPath: "\(scratch.path)/\(hidden)/\(number):other")
    try scratch.put("staged", at: "\(hidden)/\(number):other/a")
    // The folder before the exchange, with other people's files in it.
    try scratch.make("\(hidden)/1:site/photos")
    try scratch.put("old", at: "\(hidden)/1:site/a")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -1000)],
      ofItemAtPath: "\(scratch.path)/\(hidden)/1:site/a")
    try scratch.put("mine", at: "\(hidden)/1:site/notes")
    try scratch.put("half", at: "\(hidden)/2")
    _ = try folder.write([OutputFile(path: try OutputPath("index"), text: "")])
    #expect(
      scratch.listing == [
        "Output", "Output/index", "Output/site", "Output/site/a", "Output/site/b", "Output/site/notes",
        "Output/site/photos",
      ])
    #expect(try scratch.text("Output/site/a") == "new")
  }

  @Test("do not take what a run at work has staged")
  func living() throws {
    let other = folder.begin()
    _ = try other.stage(try files("other"))
    _ = try folder.write(try files("new"))
    _ = try other.run.commit([other], .buffered, .last)
    #expect(try scratch.text("Output/site/a") == "other")
    #expect(scratch.listing == ["Output", "Output/site", "Output/site/a", "Output/site/b"])
  }

  @Test("have names in the hidden folder that are read back", arguments: [["tokyo"], ["a", "b"], ["x y"]])
  func names(components: [String]) {
    for number in [0, 7, UInt64.max] {
      let read = StagedName(StagedName(number: number, components: components).text)
      #expect(read?.number == number && read?.components == components)
    }
  }

  @Test("take no other name for such a one", arguments: ["", "7", "7:", ":a", "x:a", "7:..", "7:a:", "-1:a"])
  func otherNames(text: String) { #expect(StagedName(text) == nil) }
}
