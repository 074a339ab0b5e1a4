import Foundation
import Testing

@testable import Verification

/// What is found in an actual folder.
@Suite struct FolderWalkTests {
  @Test("A pipe, a socket and a device are none of file, folder and link")
  func kinds() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("x".utf8).write(to: folder.appendingPathComponent("file"))
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("link"), withDestinationURL: folder.appendingPathComponent("file"))
    #expect(mkfifo(folder.appendingPathComponent("pipe").path, 0o600) == 0)
    var kinds: [String: Row.Kind] = [:]
    let unopened = FolderWalk.entries(below: folder.path) { kinds[$0.name] = $0.kind }
    #expect(unopened.isEmpty)
    #expect(kinds == ["folder": .folder, "file": .file, "link": .link, "pipe": .special])
  }

  @Test(
    "So it is in the rows of `ls -l`",
    arguments: [("-", Row.Kind.file), ("d", .folder), ("l", .link), ("p", .special), ("s", .special)])
  func ls(type: String, kind: Row.Kind) throws {
    var grammar = LsGrammar()
    let text = "\(type)rw-r--r-- 1 root root 1474560 May 12 10:20 RAID0_1st.DAT"
    let reading = grammar.read(Line(number: 1, text: LineText(text), end: .lf))
    guard case .rows(let rows) = reading else {
      Issue.record("no row: \(reading)")
      return
    }
    #expect(rows.map(\.kind) == [kind])
  }
}
