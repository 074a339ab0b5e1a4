/// Title, edition, revision history and trademarks of a manual.
public struct FrontMatter: Equatable, Sendable {
  /// The printed title.
  public var title: String
  /// The short name of what is built, for the title of a site's runbook.
  public var subject: String
  /// The edition that was modelled.
  public var edition: String
  /// The date of that edition, `YYYY-MM-DD`.
  public var date: String
  /// The versions of the product that the manual covers.
  public var supports: [SupportedVersion]
  /// The revision history, oldest first.
  public var revisions: [Revision]
  /// The trademark notices.
  public var trademarks: [Prose]

  /// A front matter of those parts.
  public init(
    title: String, subject: String, edition: String, date: String, supports: [SupportedVersion],
    revisions: [Revision], trademarks: [Prose]
  ) {
    self.title = title
    self.subject = subject
    self.edition = edition
    self.date = date
    self.supports = supports
    self.revisions = revisions
    self.trademarks = trademarks
  }
}

/// A version of the product and its editions.
public struct SupportedVersion: Equatable, Sendable {
  /// The product with its version.
  public var version: String
  /// The editions of that version.
  public var editions: [String]

  /// A version with its editions.
  public init(version: String, editions: [String]) {
    self.version = version
    self.editions = editions
  }
}

/// An entry of the revision history.
public struct Revision: Equatable, Sendable {
  /// The printed edition number.
  public var number: Int
  /// The date, `YYYY-MM-DD`.
  public var date: String
  /// What changed.
  public var changes: [Prose]

  /// An entry of the revision history.
  public init(number: Int, date: String, changes: [Prose]) {
    self.number = number
    self.date = date
    self.changes = changes
  }
}
