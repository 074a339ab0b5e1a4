import CCmark

/// A node of cmark's tree, borrowed: it lives as long as the `Tree` that owns its root.
///
/// Every setter checks what cmark returns, so that a refusal is an error and never lost text.
struct Node {
  let pointer: OpaquePointer

  /// The kind; `nil` for one that this package does not know.
  var kind: NodeKind? { NodeKind(cmark_node_get_type(pointer)) }

  func setLiteral(_ text: String) throws(MarkupError) {
    try check(.literal, cmark_node_set_literal(pointer, sound(text)))
  }

  func setURL(_ url: String) throws(MarkupError) {
    try check(.url, cmark_node_set_url(pointer, sound(url)))
  }

  func setTitle(_ title: String) throws(MarkupError) {
    try check(.title, cmark_node_set_title(pointer, sound(title)))
  }

  func setFenceInfo(_ info: String) throws(MarkupError) {
    try check(.fenceInfo, cmark_node_set_fence_info(pointer, sound(info)))
  }

  func setHeadingLevel(_ level: Int) throws(MarkupError) {
    try check(.headingLevel, cmark_node_set_heading_level(pointer, Int32(clamping: level)))
  }

  /// Makes a list ordered or not.
  func setListType(_ marker: List.Marker) throws(MarkupError) {
    let type: cmark_list_type =
      switch marker {
      case .bullet: CMARK_BULLET_LIST
      case .ordered: CMARK_ORDERED_LIST
      }
    try check(.listType, cmark_node_set_list_type(pointer, type))
  }

  /// Sets what follows the numbers of an ordered list.
  func setListDelimiter(_ delimiter: ListDelimiter) throws(MarkupError) {
    let type: cmark_delim_type =
      switch delimiter {
      case .period: CMARK_PERIOD_DELIM
      case .parenthesis: CMARK_PAREN_DELIM
      }
    try check(.listDelimiter, cmark_node_set_list_delim(pointer, type))
  }

  func setListStart(_ start: Int) throws(MarkupError) {
    try check(.listStart, cmark_node_set_list_start(pointer, Int32(clamping: start)))
  }

  func setListSpacing(_ spacing: List.Spacing) throws(MarkupError) {
    try check(.listTightness, cmark_node_set_list_tight(pointer, spacing == .tight ? 1 : 0))
  }

  /// Sets what a custom node writes before its children.
  func setEntering(_ text: String) throws(MarkupError) {
    try check(.entering, cmark_node_set_on_enter(pointer, markup(text)))
  }

  /// Sets what a custom node writes after its children.
  func setLeaving(_ text: String) throws(MarkupError) {
    try check(.leaving, cmark_node_set_on_exit(pointer, markup(text)))
  }

  private func check(_ setter: NodeSetter, _ accepted: Int32) throws(MarkupError) {
    guard accepted == 1 else { throw .setterRefused(setter, on: kind ?? .document) }
  }

  private func sound(_ text: String) -> String { text.replacingUnwritableScalars() }

  /// C strings end at a NUL: markup after one would be silently dropped.
  private func markup(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacingUnwritableScalars() : text
  }
}

/// What follows the number of a list item.
enum ListDelimiter {
  case period, parenthesis
}
