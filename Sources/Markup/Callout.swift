/// An admonition: a block quote under a bold heading in CommonMark, an `aside` in HTML.
public struct Callout: Equatable, Sendable {
  /// The class of the aside in HTML, such as `important`.
  public var style: String
  /// The word above it, such as 重要.
  public var heading: String
  /// What it says.
  public var blocks: [Block]

  /// A callout under `heading`.
  public init(style: String, heading: String, _ blocks: [Block]) {
    self.style = style
    self.heading = heading
    self.blocks = blocks
  }
}
