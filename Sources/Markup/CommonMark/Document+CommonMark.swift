extension Document {
  /// The document as CommonMark, with tables and tasks as GFM has them.
  ///
  /// 1. Look at what the types cannot forbid.
  /// 2. Bring the tree into the form that CommonMark can hold (see `normalized()`).
  /// 3. Build cmark's tree of blocks; their lines are written here, so that every reader finds in them what
  ///    the tree says (docs of cmark 0.30.2 leave `~`, Japanese brackets and more unprotected).
  /// 4. Let cmark lay the blocks out.
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
