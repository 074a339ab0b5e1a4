public import Foundation

/// The readers under fuzzing; the names are those of the folders of inputs.
public enum CheckName: String, CaseIterable, Sendable {
  /// A manual's files.
  case manual
  /// A site file.
  case site
  /// A listing of files.
  case listing
  /// Markdown.
  case markup

  /// The folder of this package, which also contains all inputs.
  public static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The check of that name.
  public func check() throws -> any Check {
    let manual = Self.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Content/dpm-cluster").path
    switch self {
    case .manual: return try ManualCheck(smallManual: Self.folder.appendingPathComponent("small-manual").path)
    case .site: return try SiteCheck(manualFolder: manual)
    case .listing: return try ListingCheck(manualFolder: manual)
    case .markup: return MarkupCheck()
    }
  }
}
