extension Document {
  /// The document as CommonMark, with tables and tasks as in GFM.
  ///
  /// 1. Check what the types cannot rule out.
  /// 2. Bring the tree into a form that CommonMark can hold (see `normalized()`).
  /// 3. Build cmark's tree; custom nodes hold what would read back differently if cmark wrote it (it leaves
  ///    `~`, emphasis beside Japanese brackets and more unprotected).
  /// 4. Let cmark render it.
  ///
  /// - Throws: `MarkupError` if a value cannot be written.
  public func commonMark() throws(MarkupError) -> String {
    try Validation().check(blocks)
    let blocks = written()
    guard !blocks.isEmpty else { return "" }
    let tree = try Tree()
    try CommonMarkBuilder().add(blocks, to: tree.root, of: tree)
    return NestedBullets.mend(try tree.commonMark())
  }
}
