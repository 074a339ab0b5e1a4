/// A site as written in its file, not yet read: a YAML document, or a row of a table.
public struct SiteEntry: Sendable {
  enum Form: Sendable {
    /// The bytes of the document, and the line of the file where they begin.
    case document([UInt8], firstLine: Int)
    /// A row, under the names of the columns.
    case row(SiteTable.Row)
  }

  /// The file's name in messages.
  public let file: String
  let form: Form

  /// The line of the file that it begins on.
  var line: Int {
    switch form {
    case .document(_, let firstLine): firstLine
    case .row(let row): row.location.line
    }
  }
}
