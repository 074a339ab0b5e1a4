/// A site: what it is called, and what it sets.
public struct Site: Equatable, Sendable {
  /// Its name, also that of its output folder.
  public var id: SiteID
  /// What it is called in documents.
  public var title: String
  /// The manual it is for.
  public var manual: ManualID
  /// The values it sets, checked against the manual.
  public var values: [ParameterID: ParameterValue]
  /// SHA-256 over its file, in lower-case hexadecimal.
  public var digest: String

  /// A site that sets `values`.
  public init(
    id: SiteID, title: String, manual: ManualID, values: [ParameterID: ParameterValue], digest: String
  ) {
    self.id = id
    self.title = title
    self.manual = manual
    self.values = values
    self.digest = digest
  }
}
