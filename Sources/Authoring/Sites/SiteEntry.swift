/// A site as it stands in its file, not yet read: a YAML document, or a row of a table.
public struct SiteEntry: Sendable {
  enum Form: Sendable {
    /// The bytes of the document, and the line of the file that they begin with.
    case document([UInt8], firstLine: Int)
    /// A row, under the names of the columns.
    case row(SiteTable.Row)
  }

  /// What messages call the file.
  public let file: String
  let form: Form
}
