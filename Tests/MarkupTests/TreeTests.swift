import Testing

@testable import Markup

/// Nothing that cmark refuses is lost silently.
@Suite struct TreeTests {
  @Test func `An append that cmark refuses is an error`() throws {
    let tree = try Tree()
    let paragraph = try tree.append(.paragraph, to: tree.root)
    #expect(throws: MarkupError.appendRefused(.text, to: .document)) { try tree.append(.text, to: tree.root) }
    #expect(throws: MarkupError.appendRefused(.item, to: .document)) { try tree.append(.item, to: tree.root) }
    #expect(throws: MarkupError.appendRefused(.paragraph, to: .paragraph)) {
      try tree.append(.paragraph, to: paragraph)
    }
    #expect(throws: MarkupError.appendRefused(.document, to: .document)) {
      try tree.append(.document, to: tree.root)
    }
  }

  @Test func `A setter that cmark refuses is an error that names it and the node`() throws {
    let tree = try Tree()
    let node = try tree.append(.paragraph, to: tree.root)
    func refused(_ setter: NodeSetter) -> MarkupError { .setterRefused(setter, on: .paragraph) }
    #expect(throws: refused(.literal)) { try node.setLiteral("a") }
    #expect(throws: refused(.url)) { try node.setURL("a") }
    #expect(throws: refused(.title)) { try node.setTitle("a") }
    #expect(throws: refused(.fenceInfo)) { try node.setFenceInfo("a") }
    #expect(throws: refused(.headingLevel)) { try node.setHeadingLevel(1) }
    #expect(throws: refused(.listType)) { try node.setListType(.bullet) }
    #expect(throws: refused(.listDelimiter)) { try node.setListDelimiter(.period) }
    #expect(throws: refused(.listStart)) { try node.setListStart(1) }
    #expect(throws: refused(.listTightness)) { try node.setListSpacing(.tight) }
    #expect(throws: refused(.entering)) { try node.setEntering("a") }
    #expect(throws: refused(.leaving)) { try node.setLeaving("a") }
    _ = try tree.html()
  }

  @Test func `A value that cmark refuses is an error`() throws {
    let tree = try Tree()
    let heading = try tree.append(.heading, to: tree.root)
    #expect(throws: MarkupError.setterRefused(.headingLevel, on: .heading)) { try heading.setHeadingLevel(7) }
    let list = try tree.append(.list, to: tree.root)
    #expect(throws: MarkupError.setterRefused(.listStart, on: .list)) { try list.setListStart(-1) }
    _ = try tree.html()
  }

  @Test(arguments: NodeKind.allCases)
  func `Every kind is made by cmark under its own name`(kind: NodeKind) {
    #expect(NodeKind(kind.cmarkType) == kind)
  }

  @Test func `Each error has words`() {
    #expect(MarkupError.tooDeep(limit: 64).description == "The document nests deeper than 64 levels.")
    #expect(
      MarkupError.setterRefused(.url, on: .text).description
        == "Internal error: cmark did not set 'url' on a node 'text'.")
  }

  @Test func `The version is the library's own`() {
    #expect(cmarkVersion.split(separator: ".").count == 3)
  }
}
