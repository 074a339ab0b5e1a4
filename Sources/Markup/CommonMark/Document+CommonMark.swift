extension Document {
  /// The document as CommonMark, with tables and tasks as GFM has them.
  ///
  /// 1. Look at what the types cannot forbid.
  /// 2. Bring the tree into the form that CommonMark can hold (see `normalized()`).
  /// 3. Build cmark's tree; custom nodes hold what cmark would write so that it reads otherwise (it leaves `~`,
  ///    emphasis beside Japanese brackets and more unprotected).
  /// 4. Let cmark render it.
  ///
  /// - Throws: `MarkupError` where a value cannot be written.
  public func commonMark() throws(MarkupError) -> String {
    try Validation().check(blocks)
    let blocks = written()
    guard !blocks.isEmpty else { return "" }
    let tree = try Tree()
    try CommonMarkBuilder().add(blocks, to: tree.root, of: tree)
    return NestedBullets.mend(try tree.commonMark())
  }
}
