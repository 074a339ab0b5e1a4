/// A table in GFM form: one head row, and body rows with the same number of cells.
public struct Table: Equatable, Sendable {
  /// How a column is aligned.
  public enum Alignment: Equatable, Sendable {
    case none, left, center, right
  }
  /// A column: its head and its alignment.
  public struct Column: Equatable, Sendable {
    /// The cell in the head row.
    public var head: [Inline]
    /// How the column is aligned.
    public var alignment: Alignment

    /// A column under `head`.
    public init(_ head: [Inline], alignment: Alignment = .none) {
      self.head = head
      self.alignment = alignment
    }
  }
  /// A body row.
  public struct Row: Equatable, Sendable {
    /// The attributes of the row in HTML.
    public var attributes: Attributes
    /// Its cells, one per column.
    public var cells: [[Inline]]

    /// A row of cells.
    public init(_ cells: [[Inline]], attributes: Attributes = Attributes()) {
      self.cells = cells
      self.attributes = attributes
    }
  }

  /// The attributes of the table in HTML.
  public var attributes: Attributes
  /// The columns, at least one.
  public var columns: [Column]
  /// The body rows.
  public var rows: [Row]

  /// A table with those columns and rows.
  public init(columns: [Column], rows: [Row], attributes: Attributes = Attributes()) {
    self.attributes = attributes
    self.columns = columns
    self.rows = rows
  }
}
