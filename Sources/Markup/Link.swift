/// Where a link or image points, and what it shows.
public struct Link: Equatable, Sendable {
  /// A URL or a relative reference, as written.
  public var destination: String
  /// The title; empty if there is none.
  public var title: String
  /// The content between the brackets.
  public var text: [Inline]

  /// A link to `destination` that shows `text`.
  public init(destination: String, title: String = "", text: [Inline]) {
    self.destination = destination
    self.title = title
    self.text = text
  }
}
