import Foundation
public import Runbook

/// What a run made, site by site: what the index page shows, and programs read from `summary.json`.
public struct FleetIndex: Equatable, Sendable, Encodable {
  /// A site for which documents were made.
  public struct Site: Equatable, Sendable, Encodable {
    /// Its name, which is also the name of its folder.
    public var id: String
    /// What it is called.
    public var title: String
    /// The digest of its runbook as documents show it, to distinguish states.
    public var digest: String
    /// How many warnings there were.
    public var warnings: Int
    /// What the rehearsal of its procedure says.
    public var verdict: RehearsalVerdict

    private enum CodingKeys: String, CodingKey {
      case id, title, digest, warnings
      case verdict = "rehearsal"
    }

    /// A site that was made.
    public init(id: String, title: String, digest: String, warnings: Int, verdict: RehearsalVerdict) {
      self.id = id
      self.title = title
      self.digest = digest
      self.warnings = warnings
      self.verdict = verdict
    }
  }

  /// A document that every site has.
  public struct Document: Equatable, Sendable, Encodable {
    /// The text of a link to it.
    public var label: String
    /// Its file in the site's folder.
    public var file: String

    /// A document.
    public init(label: String, file: String) {
      self.label = label
      self.file = file
    }
  }

  /// A site that an earlier run made in the same folder, and this run did not.
  public struct Earlier: Equatable, Sendable, Encodable {
    /// Its name, which is also the name of its folder.
    public var id: String
    /// Its title; `nil` if no summary gives it.
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
  /// The documents that were made for each site.
  public var documents: [Document]
  /// The sites, in the given order.
  public var sites: [Site]
  /// Sites of earlier runs with documents still in the folder, by name.
  public var earlier: [Earlier]
  /// What kept other sites from being made, one line each.
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

  /// Everything as JSON, with sorted keys and a final newline; `Content/schemas/summary.schema.json` describes
  /// the form.
  ///
  /// - Throws: errors of `JSONEncoder`, which are faults of the tool.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
