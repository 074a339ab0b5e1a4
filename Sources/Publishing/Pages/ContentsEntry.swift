/// A line of a page's table of contents.
public struct ContentsEntry: Equatable, Sendable {
  /// The level of the line: 1 for a chapter, 2 for a section of it, and so on.
  public var level: Int
  /// The id of the heading it links to.
  public var anchor: String
  /// The printed number, such as `3.2`; empty if there is none.
  public var number: String
  /// The title.
  public var title: String

  /// A line that links to `anchor`.
  public init(level: Int, anchor: String, number: String, title: String) {
    self.level = level
    self.anchor = anchor
    self.number = number
    self.title = title
  }
}
