import CCmark

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A tree in cmark's memory; its only owner frees it.
struct Tree: ~Copyable {
  /// The document node.
  let root: Node

  /// A tree that holds an empty document.
  init() throws(MarkupError) {
    root = try Tree.makeNode(.document)
  }

  /// What cmark reads in the Markdown.
  init(parsing markdown: String) throws(MarkupError) {
    var markdown = markdown
    // The documentation of `cmark_parse_document` asks for UTF-8, which Swift's text always is.
    let pointer = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // An empty buffer has no address, and cmark needs one.
        guard let address = characters.baseAddress else {
          return cmark_parse_document("", 0, CMARK_OPT_DEFAULT)
        }
        return cmark_parse_document(address, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let pointer else { throw .parserFailed }
    root = Node(pointer: pointer)
  }

  deinit { cmark_node_free(root.pointer) }

  /// Makes a node of that kind as the last child of `parent`.
  func append(_ kind: NodeKind, to parent: Node) throws(MarkupError) -> Node {
    let node = try Tree.makeNode(kind)
    guard cmark_node_append_child(parent.pointer, node.pointer) == 1 else {
      cmark_node_free(node.pointer)
      throw .appendRefused(kind, to: parent.kind ?? .document)
    }
    return node
  }

  /// The tree as HTML; raw HTML and unsafe links are left out, because safe mode is cmark's default.
  func html() throws(MarkupError) -> String {
    guard let rendered = cmark_render_html(root.pointer, CMARK_OPT_DEFAULT) else { throw .rendererFailed }
    defer { free(rendered) }
    return String(cString: rendered)
  }

  /// The tree as CommonMark, without wrapping lines.
  func commonMark() throws(MarkupError) -> String {
    guard let rendered = cmark_render_commonmark(root.pointer, CMARK_OPT_DEFAULT, 0) else {
      throw .rendererFailed
    }
    defer { free(rendered) }
    return String(cString: rendered)
  }

  private static func makeNode(_ kind: NodeKind) throws(MarkupError) -> Node {
    guard let pointer = cmark_node_new(kind.cmarkType) else { throw .nodeRefused(kind) }
    return Node(pointer: pointer)
  }
}
