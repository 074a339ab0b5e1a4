import Foundation
import Testing

@testable import Resources

@Suite("Files that come with the tool")
struct ResourceFolderTests {
  @Test("are looked for beside the executable, then where they are installed")
  func places() {
    #expect(
      ResourceFolder.candidates(bundle: "b.resources", executable: "/opt/x/bin/tejun") == [
        "/opt/x/bin/b.resources", "/opt/x/share/tejun/b.resources", "/opt/x/libexec/tejun/b.resources",
      ])
    #expect(ResourceFolder.candidates(bundle: "b", executable: "/tejun").first == "/b")
  }

  @Test("are found in each of those places", arguments: ["bin/b", "share/tejun/b", "libexec/tejun/b"])
  func found(place: String) throws {
    let folder = try ScratchFolder()
    try folder.make(place)
    let found = try ResourceFolder.find(bundle: "b", executable: "\(folder.path)/bin/tejun")
    #expect(found.path == "\(folder.path)/\(place)")
  }

  @Test("a missing folder is an error that names where it was looked for, not a trap")
  func missing() throws {
    let folder = try ScratchFolder()
    let executable = "\(folder.path)/bin/tejun"
    #expect(
      throws: ResourceError.notFound(
        bundle: "b", searched: ResourceFolder.candidates(bundle: "b", executable: executable))
    ) { try ResourceFolder.find(bundle: "b", executable: executable) }
  }

  @Test("a file that is missing or is not UTF-8 is an error")
  func damaged() throws {
    let folder = try ScratchFolder()
    try Data([0x82, 0xA0]).write(to: URL(fileURLWithPath: "\(folder.path)/b.css"))
    try folder.make("x/b")
    let resources = try ResourceFolder.find(bundle: "b", executable: "\(folder.path)/x/tejun")
    #expect(throws: ResourceError.unreadable(path: "\(resources.path)/none")) {
      try resources.text(of: "none")
    }
    #expect(throws: ResourceError.damaged(path: "\(resources.path)/../../b.css")) {
      try resources.text(of: "../../b.css")
    }
  }
}
