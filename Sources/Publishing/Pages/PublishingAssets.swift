public import Resources

/// The style sheets and scripts of pages, read once for all pages.
public struct PublishingAssets: Equatable, Sendable {
  /// The look of a document.
  public let documentStyle: InlineAsset
  /// What a document does: copying, and values found on site.
  public let documentScript: InlineAsset
  /// The look of a checklist.
  public let checklistStyle: InlineAsset
  /// What a checklist does: recording, and everything that a document does.
  public let checklistScript: InlineAsset
  /// The bar, dialogs and templates of a checklist: markup that the script works with.
  let checklistControls: String
  /// The look of the list of sites.
  public let indexStyle: InlineAsset
  /// What the list of sites does: filtering.
  public let indexScript: InlineAsset

  /// The folder of this target's files, under SwiftPM's name for it.
  public static let bundle = "tejun_Publishing.resources"

  /// Reads the assets that belong to the running executable.
  public static func load() throws(ResourceError) -> PublishingAssets {
    try PublishingAssets(from: try ResourceFolder.find(bundle: bundle))
  }

  /// Reads the assets in that folder.
  public init(from folder: ResourceFolder) throws(ResourceError) {
    documentStyle = try Self.joined(Self.documentStyles, in: folder)
    documentScript = try Self.joined(Self.documentScripts, in: folder)
    checklistStyle = try Self.joined(Self.checklistStyles, in: folder)
    checklistScript = try Self.joined(Self.checklistScripts, in: folder)
    checklistControls = try folder.text(of: "Assets/markup/checklist-controls.html")
    indexStyle = try Self.joined(Self.indexStyles, in: folder)
    indexScript = try Self.joined(["script/index.js"], in: folder)
  }

  private static let documentStyles = [
    "style/page.css", "style/contents.css", "style/text.css", "style/tables.css", "style/marks.css",
    "style/steps.css", "style/values.css", "style/commands.css", "style/figure.css", "style/print.css",
    "style/print-document.css", "style/forced.css",
  ]
  private static let checklistStyles = [
    "style/page.css", "style/text.css", "style/tables.css", "style/marks.css", "style/values.css",
    "style/commands.css", "style/figure.css", "style/checklist/sheet.css", "style/checklist/cells.css",
    "style/checklist/bar.css", "style/checklist/screen.css", "style/checklist/errata.css", "style/print.css",
    "style/checklist/print.css", "style/checklist/print-rows.css", "style/forced.css",
    "style/checklist/forced.css",
  ]
  private static let indexStyles = [
    "style/page.css", "style/text.css", "style/tables.css", "style/index.css",
  ]
  private static let documentScripts = [
    "script/announcer.js", "script/contents.js", "script/scrollers.js", "script/value-rules.js",
    "script/editions.js", "script/site-values.js", "script/value-fields.js", "script/copy.js",
    "script/document.js",
  ]
  private static let checklistScripts = [
    "script/announcer.js", "script/editions.js", "script/scrollers.js", "script/value-rules.js",
    "script/site-values.js", "script/copy.js", "script/checklist/sheet.js", "script/checklist/events.js",
    "script/checklist/shapes.js", "script/checklist/state.js", "script/checklist/rules.js",
    "script/checklist/moves.js", "script/checklist/drafts.js", "script/checklist/storage.js",
    "script/checklist/locks.js",
    "script/checklist/recorder.js", "script/checklist/record.js", "script/checklist/csv.js",
    "script/checklist/validation.js", "script/checklist/carrying.js", "script/checklist/desk.js",
    "script/checklist/refusals.js", "script/checklist/row.js", "script/checklist/rows.js",
    "script/checklist/questions.js", "script/checklist/values.js", "script/checklist/head.js",
    "script/checklist/bar.js",
    "script/checklist/keys.js", "script/checklist/records.js", "script/checklist/paper.js",
    "script/checklist/checklist.js",
  ]

  private static func joined(_ names: [String], in folder: ResourceFolder) throws(ResourceError)
    -> InlineAsset
  {
    var text = "\n"
    for name in names { text += withoutComments(try folder.text(of: "Assets/\(name)")) }
    guard let asset = InlineAsset(text) else { throw .damaged(path: folder.file("Assets")) }
    return asset
  }

  /// The text without lines that are only a comment, and without empty ones: every page has all of it, and nobody reads
  /// it there. No text of ours over several lines contains such lines (`test_style.py`).
  static func withoutComments(_ text: String) -> String {
    var isInComment = false
    var kept = ""
    for line in text.split(separator: "\n") {
      let code = line.drop { $0 == " " }
      isInComment = isInComment || code.hasPrefix("/*")
      defer { if code.hasSuffix("*/") { isInComment = false } }
      if isInComment || code.isEmpty || code.hasPrefix("//") { continue }
      kept += line
      kept += "\n"
    }
    return kept
  }
}
