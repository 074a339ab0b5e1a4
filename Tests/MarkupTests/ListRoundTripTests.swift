import Markup
import Testing

@Suite struct ListRoundTripTests {
  private static func item(_ text: String) -> ListItem { ListItem([.paragraph([.text(text)])]) }

  private func read(_ blocks: [Block]) throws -> [Block] {
    try Document(parsing: Document(blocks).commonMark()).blocks
  }

  @Test func `A list says its start and spacing`() throws {
    let list = Block.list(List(.ordered(start: 9), .tight, items: [Self.item("a"), Self.item("b")]))
    #expect(try Document([list]).commonMark() == "9.  a\n10. b\n")
    #expect(try read([list]) == [list])
  }

  @Test func `Ordered lists that follow each other are parted by their delimiters, without a comment`() throws
  {
    let list = Block.list(List(.ordered(start: 1), .tight, items: [Self.item("a")]))
    let bullets = Block.list(List(.bullet, .tight, items: [Self.item("b")]))
    #expect(try Document([list, list, bullets, list]).commonMark() == "1.  a\n\n1)  a\n\n  - b\n\n1.  a\n")
    #expect(try read([list, list, bullets, list]) == [list, list, bullets, list])
  }

  @Test func `Bullet lists that follow each other keep cmark's comment`() throws {
    let bullets = Block.list(List(.bullet, .tight, items: [Self.item("b")]))
    #expect(try Document([bullets, bullets]).commonMark() == "  - b\n\n<!-- end list -->\n\n  - b\n")
    #expect(try read([bullets, bullets]) == Document([bullets, bullets]).normalized().blocks)
  }

  @Test func `A code block behind a list is fenced and needs no comment`() throws {
    let blocks: [Block] = [
      .list(List(.bullet, .tight, items: [Self.item("a")])), .codeBlock(info: "", text: "b\n"),
    ]
    #expect(try Document(blocks).commonMark() == "  - a\n\n```\nb\n```\n")
    #expect(try read(blocks) == blocks)
  }

  /// cmark writes `1. - a`, which moves the column where the item continues.
  @Test func `What follows bullets that begin an item stays in the item`() throws {
    let inner = Block.list(List(.bullet, .tight, items: [Self.item("a"), Self.item("b")]))
    let list = Block.list(
      List(.ordered(start: 1), .loose, items: [ListItem([inner, .paragraph([.text("c")])])]))
    #expect(try Document([list]).commonMark() == "1.  -   a\n      - b\n    \n    c\n")
    #expect(try read([list]) == [list])
  }

  /// `- -----`, as cmark writes it, is one thematic break.
  @Test func `A thematic break may begin an item, and follow a paragraph in a tight one`() throws {
    let items = [ListItem([.thematicBreak]), ListItem([.paragraph([.text("a")]), .thematicBreak])]
    let list = Block.list(List(.bullet, .tight, items: items))
    #expect(try read([list]) == [list])
  }

  /// cmark's reader treats a blank line after a thematic break as part of the break.
  @Test func `A blank line behind a thematic break makes no list loose`() throws {
    let list = Block.list(List(.bullet, .loose, items: [ListItem([.thematicBreak]), Self.item("a")]))
    #expect(try read([list]) == Document([list]).normalized().blocks)
  }

  @Test(arguments: [
    [Block.paragraph([.text("a")]), .paragraph([.text("b")])],
    [.blockQuote([.paragraph([.text("a")])]), .paragraph([.text("b")])],
    [.paragraph([.text("a")]), .list(List(.ordered(start: 2), .tight, items: [item("b")]))],
    [.paragraph([.text("a")]), .list(List(.bullet, .tight, items: [ListItem([])]))],
  ])
  func `A tight list whose blocks would run together becomes loose`(blocks: [Block]) throws {
    let document = Document([.list(List(.bullet, .tight, items: [ListItem(blocks)]))])
    let loose = Block.list(List(.bullet, .loose, items: [ListItem(blocks)]))
    #expect(document.normalized().blocks == [loose])
    #expect(try Document(parsing: document.commonMark()).blocks == [loose])
  }

  @Test func `A loose list with nothing to part is tight`() throws {
    let document = Document([.list(List(.bullet, .loose, items: [Self.item("a")]))])
    #expect(document.normalized().blocks == [.list(List(.bullet, .tight, items: [Self.item("a")]))])
  }

  @Test func `An empty item in a loose list leaves it loose`() throws {
    let list = Block.list(List(.bullet, .loose, items: [ListItem([]), Self.item("a")]))
    #expect(try read([list]) == [list])
  }

  /// `- - -` is a thematic break.
  @Test func `Bullets that begin bullets are never all empty`() throws {
    let empty = Block.list(List(.bullet, .tight, items: [ListItem([])]))
    let nested = Block.list(
      List(.bullet, .tight, items: [ListItem([.list(List(.bullet, .tight, items: [ListItem([empty])]))])]))
    #expect(try read([nested]) == Document([nested]).normalized().blocks)
  }
}
