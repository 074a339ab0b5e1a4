import Markup
public import Rehearsal

/// Writes what a rehearsal says.
public struct RehearsalReportWriter {
  /// How it is written.
  public enum Format: String, Equatable, Sendable, CaseIterable {
    /// For a terminal.
    case text
    /// CommonMark with GFM tables.
    case markdown
    /// For programs, `"schema": "tejun.rehearsal/2"`.
    case json
  }

  /// How much of the study of slips is written.
  public enum Extent: Equatable, Sendable {
    /// Whether it is proved, and what contradicts it.
    case proof
    /// Every slip as well.
    case proofAndSlips
  }

  private let report: RehearsalReport
  private let extent: Extent

  /// A writer of `report`.
  public init(_ report: RehearsalReport, extent: Extent) {
    self.report = report
    self.extent = extent
  }

  /// The report in that format, with a final newline.
  ///
  /// - Throws: errors of cmark or `JSONEncoder`, which are faults of the tool.
  public func text(in format: Format) throws -> String {
    let outline = RehearsalOutline(report, extent: extent)
    switch format {
    case .text: return outline.text
    case .markdown: return try outline.document.commonMark()
    case .json: return try RehearsalData(report, extent: extent).json()
    }
  }
}
