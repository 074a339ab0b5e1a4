import Foundation

/// What a run made, site by site: what the index page shows, and programs read from `summary.json`.
public struct FleetIndex: Equatable, Sendable, Encodable {
  /// A site whose documents were made.
  public struct Site: Equatable, Sendable, Encodable {
    /// Its name, which is its folder's as well.
    public var id: String
    /// What it is called.
    public var title: String
    /// The digest of its runbook as documents show it, to tell one state from another.
    public var digest: String
    /// How many warnings there were.
    public var warnings: Int
    /// Whether the procedure holds there when it is rehearsed.
    public var isProved: Bool

    private enum CodingKeys: String, CodingKey {
      case id, title, digest, warnings
      case isProved = "proved"
    }

    /// A site that was made.
    public init(id: String, title: String, digest: String, warnings: Int, isProved: Bool) {
      self.id = id
      self.title = title
      self.digest = digest
      self.warnings = warnings
      self.isProved = isProved
    }
  }

  /// A document that every site has.
  public struct Document: Equatable, Sendable, Encodable {
    /// What a link to it says.
    public var label: String
    /// Its file in the site's folder.
    public var file: String

    /// A document.
    public init(label: String, file: String) {
      self.label = label
      self.file = file
    }
  }

  /// A site that an earlier run made in the same folder, and this one did not.
  public struct Earlier: Equatable, Sendable, Encodable {
    /// Its name, which is its folder's as well.
    public var id: String
    /// What it was called; `nil` where no summary says so.
    public var title: String?
    /// Those of its documents that are there.
    public var documents: [Document]
  }

  /// The name of the format of `summary.json`, with its version.
  public static let schema = "tejun.summary/2"

  private let schema = Self.schema
  /// Title and edition of the manual.
  public var manual: String
  /// The tool's version.
  public var toolVersion: String
  /// Which part of a fleet it is, such as `3/8`; `nil` for all of it.
  public var part: String?
  /// The documents that were made of each site.
  public var documents: [Document]
  /// The sites, in the order given.
  public var sites: [Site]
  /// Sites of earlier runs whose documents are still in the folder, by name.
  public var earlier: [Earlier]
  /// What kept other sites from being made, a line each.
  public var failures: [String]

  /// What a run made.
  public init(
    manual: String, toolVersion: String, part: String?, documents: [Document], sites: [Site],
    earlier: [Earlier] = [], failures: [String]
  ) {
    self.manual = manual
    self.toolVersion = toolVersion
    self.part = part
    self.documents = documents
    self.sites = sites
    self.earlier = earlier
    self.failures = failures
  }

  /// The whole as JSON, keys sorted, with a final newline; its shape is `Content/schemas/summary.schema.json`.
  ///
  /// - Throws: what `JSONEncoder` throws, which is a fault of the tool.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
