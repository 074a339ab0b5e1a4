extension Document {
  /// The document as HTML, for a page's body.
  ///
  /// 1. Check what the types cannot rule out.
  /// 2. Build cmark's tree; anything that CommonMark has no kind for becomes a custom node around its contents.
  /// 3. Let cmark render it in safe mode: raw HTML and unsafe links (`javascript:` and the like) are left out.
  ///
  /// - Throws: `MarkupError` if a value cannot be rendered.
  public func html() throws(MarkupError) -> String {
    try Validation().check(blocks)
    let tree = try Tree()
    try HTMLBuilder().add(blocks, to: tree.root, of: tree)
    return try tree.html()
  }
}
