/// A chapter: what it says itself, and its sections.
public struct Chapter: Equatable, Sendable {
  /// The part of the book that it belongs to (構築編).
  public var part: String
  /// Number, title and what comes before the first section.
  public var opening: Section
  /// Its sections, in order.
  public var sections: [Section]

  /// A chapter of those sections.
  public init(part: String, opening: Section, sections: [Section]) {
    self.part = part
    self.opening = opening
    self.sections = sections
  }
}
