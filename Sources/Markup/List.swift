/// A list of items.
public struct List: Equatable, Sendable {
  /// What precedes the items.
  public enum Marker: Equatable, Sendable {
    /// A bullet.
    case bullet
    /// Numbers counted from `start` (0 to 999,999,999).
    case ordered(start: Int)
  }
  /// Whether items are tight or loose.
  public enum Spacing: Equatable, Sendable {
    case tight, loose
  }

  /// What precedes the items.
  public var marker: Marker
  /// Whether items are tight or loose.
  public var spacing: Spacing
  /// The items, in order.
  public var items: [ListItem]

  /// A list with that marker and spacing.
  public init(_ marker: Marker, _ spacing: Spacing, items: [ListItem]) {
    self.marker = marker
    self.spacing = spacing
    self.items = items
  }
}

/// An item of a list, with a box to tick if it is a task.
public struct ListItem: Equatable, Sendable {
  /// The box of a task-list item (GFM).
  public enum Task: Equatable, Sendable {
    case open, done
  }

  /// The box; `nil` for a plain item.
  public var task: Task?
  /// The contents of the item; a task's first block is a paragraph.
  public var blocks: [Block]

  /// An item that contains `blocks`.
  public init(task: Task? = nil, _ blocks: [Block]) {
    self.task = task
    self.blocks = blocks
  }
}
