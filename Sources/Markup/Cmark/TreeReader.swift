import CCmark

/// Converts cmark's tree into values.
///
/// It walks with cmark's iterator and a stack of its own, so that no input can exhaust Swift's stack.
struct TreeReader {
  /// The deepest nesting accepted.
  let nesting: Int

  /// A node whose children are being collected.
  private struct Frame {
    let kind: NodeKind
    var blocks: [Block] = []
    var items: [ListItem] = []
    var inlines: [Inline] = []
  }

  func blocks(in tree: borrowing Tree) throws(MarkupError) -> [Block] {
    guard let iterator = cmark_iter_new(tree.root.pointer) else { throw .parserFailed }
    defer { cmark_iter_free(iterator) }
    var stack = [Frame(kind: .document)]
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      guard let pointer = cmark_iter_get_node(iterator), let kind = Node(pointer: pointer).kind else {
        throw .parserFailed
      }
      if kind == .document { continue }
      if event == CMARK_EVENT_ENTER {
        guard stack.count <= nesting else { throw .tooDeep(limit: nesting) }
        stack.append(Frame(kind: kind))
        // Leaves have no exit event.
        guard kind.isLeaf else { continue }
      }
      guard let frame = stack.popLast(), var parent = stack.popLast() else { throw .parserFailed }
      try add(frame, pointer, to: &parent)
      stack.append(parent)
    }
    guard let document = stack.popLast() else { throw .parserFailed }
    return document.blocks
  }

  /// Adds the value of a finished node to its parent.
  private func add(_ frame: Frame, _ node: OpaquePointer, to parent: inout Frame) throws(MarkupError) {
    switch frame.kind {
    case .document, .customBlock, .customInline: throw .parserFailed
    case .blockQuote: parent.blocks.append(.blockQuote(frame.blocks))
    case .list: parent.blocks.append(.list(list(frame, node)))
    case .item: parent.items.append(ListItem(frame.blocks))
    case .codeBlock:
      parent.blocks.append(
        .codeBlock(info: text(cmark_node_get_fence_info(node)), text: text(cmark_node_get_literal(node))))
    case .htmlBlock: parent.blocks.append(.html(text(cmark_node_get_literal(node))))
    case .paragraph: parent.blocks.append(.paragraph(frame.inlines))
    case .heading:
      guard let level = HeadingLevel(rawValue: Int(cmark_node_get_heading_level(node))) else {
        throw .parserFailed
      }
      parent.blocks.append(.heading(level: level, id: nil, frame.inlines))
    case .thematicBreak: parent.blocks.append(.thematicBreak)
    // `cmark_parser_finish` has joined adjacent texts.
    case .text: parent.inlines.append(.text(text(cmark_node_get_literal(node))))
    case .softBreak: parent.inlines.append(.softBreak)
    case .lineBreak: parent.inlines.append(.lineBreak)
    case .code: parent.inlines.append(.code(text(cmark_node_get_literal(node))))
    case .htmlInline: parent.inlines.append(.html(text(cmark_node_get_literal(node))))
    case .emphasis: parent.inlines.append(.emphasis(frame.inlines))
    case .strong: parent.inlines.append(.strong(frame.inlines))
    case .link: parent.inlines.append(.link(link(frame, node)))
    case .image: parent.inlines.append(.image(link(frame, node)))
    }
  }

  private func list(_ frame: Frame, _ node: OpaquePointer) -> List {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    return List(
      isOrdered ? .ordered(start: Int(cmark_node_get_list_start(node))) : .bullet,
      cmark_node_get_list_tight(node) == 1 ? .tight : .loose, items: frame.items)
  }

  private func link(_ frame: Frame, _ node: OpaquePointer) -> Link {
    Link(
      destination: text(cmark_node_get_url(node)), title: text(cmark_node_get_title(node)),
      text: frame.inlines)
  }

  private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}

extension NodeKind {
  /// Whether cmark's iterator gives the node only one event.
  fileprivate var isLeaf: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline: true
    case .document, .blockQuote, .list, .item, .customBlock, .paragraph, .heading, .customInline,
      .emphasis, .strong, .link, .image:
      false
    }
  }
}
