/// Running text: a list of typed spans.
public struct Prose: Equatable, Sendable {
  /// The spans, in order.
  public var spans: [Span]

  /// Running text of those spans.
  public init(_ spans: [Span]) {
    self.spans = spans
  }
}

/// A block of running text.
public enum Passage: Equatable, Sendable {
  /// A paragraph.
  case paragraph(Prose)
  /// A bullet list.
  case list([Prose])
}
