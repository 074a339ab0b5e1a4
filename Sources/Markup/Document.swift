/// A CommonMark document as a value: a list of blocks.
public struct Document: Equatable, Sendable {
  /// The blocks, in order.
  public var blocks: [Block]

  /// A document of those blocks.
  public init(_ blocks: [Block]) {
    self.blocks = blocks
  }
}
