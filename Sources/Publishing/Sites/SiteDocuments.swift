import JSON
import Markup
import Parallel
import Procedure
public import Runbook

/// The documents of one site, ready to be written.
///
/// 1. The runbook is laid out for each medium.
/// 2. cmark renders the layout.
/// 3. The rendered text is put into its page, or used as it is.
public struct SiteDocuments: Sendable {
  /// A document that can be made, in the order in which the index lists them: working documents come first.
  public enum Format: String, Equatable, Sendable, CaseIterable {
    /// `checklist.html`.
    case checklist
    /// `runbook.html`.
    case html
    /// `runbook.md`, with `cluster.svg` beside it.
    case markdown
    /// `runbook.json`.
    case json
  }

  private let runbook: SiteRunbook
  private let digests: RunbookDigests
  private let assets: PublishingAssets

  /// The documents of `runbook`.
  public init(_ runbook: SiteRunbook, assets: PublishingAssets) {
    self.init(runbook, digests: RunbookDigests(runbook), assets: assets)
  }

  /// The documents of `runbook`, with its digests.
  public init(_ runbook: SiteRunbook, digests: RunbookDigests, assets: PublishingAssets) {
    self.runbook = runbook
    self.digests = digests
    self.assets = assets
  }

  /// The first digits of the runbook's digest, as documents show them.
  public var shortDigest: String { digests.short }

  /// The files of those formats, in the site's folder; formats are made in parallel.
  ///
  /// - Throws: ``MarkupError`` if cmark refuses the document, ``OutputError`` for a path that no folder can
  ///   have; both are faults of the tool.
  public func files(_ formats: Set<Format>) throws -> [OutputFile] {
    // The most expensive first, so that all cores finish at about the same time.
    let order: [Format] = [.markdown, .html, .json, .checklist]
    return try order.filter(formats.contains).concurrentMap { format in
      Result { try files(format) }
    }.flatMap { try $0.get() }
  }

  private func files(_ format: Format) throws -> [OutputFile] {
    switch format {
    case .markdown:
      [
        try file(
          "runbook.md", RunbookLayout(runbook, digests: digests, for: .commonMark).document.commonMark()),
        try file(RunbookLayout.diagramFile, runbook.diagram.svg(for: .file)),
      ]
    case .html: [try file(Companion.runbook.file, page())]
    case .checklist:
      [
        try file(
          Companion.checklist.file, ChecklistPage(Checklist(runbook, digests: digests)).html(assets))
      ]
    case .json: [try file("runbook.json", RunbookData(runbook, digests: digests).json)]
    }
  }

  private func file(_ name: String, _ text: String) throws -> OutputFile {
    OutputFile(path: try OutputPath("\(runbook.source.site)/\(name)"), text: text)
  }

  private func page() throws -> String {
    let layout = RunbookLayout(runbook, digests: digests, for: .page)
    let source = runbook.source
    let companion = CompanionLink(to: .checklist, edition: digests.short)
    let contents = RunbookContents(runbook).entries.map { entry in
      ContentsEntry(
        level: entry.depth == .chapter ? 1 : 2, anchor: entry.anchor.description, number: entry.number,
        title: entry.title)
    }
    return HTMLPage(
      language: "ja", title: source.title, runningHead: source.title,
      runningFoot: digests.short, edition: digests.short,
      placeholders: JSONValue.strings(runbook.placeholders).line, contents: contents,
      opening: try layout.opening.html() + companion.sentence + NoScriptNote.runbook.html,
      body: try layout.body.html()
    ).html(assets)
  }
}

extension SiteDocuments.Format {
  /// The document in the words of the index.
  public var document: FleetIndex.Document {
    switch self {
    case .markdown: .init(label: "手順書 (Markdown)", file: "runbook.md")
    case .html: .init(label: "手順書 (HTML)", file: "runbook.html")
    case .checklist: .init(label: "チェックリスト (HTML)", file: "checklist.html")
    case .json: .init(label: "手順書のデータ (JSON)", file: "runbook.json")
    }
  }
}
