import Procedure

/// The table of contents of a runbook.
public struct RunbookContents: Equatable, Sendable {
  /// How deep an entry stands.
  public enum Depth: Equatable, Sendable {
    /// A part or a chapter.
    case chapter
    /// A section of a chapter.
    case section
  }
  /// An entry.
  public struct Entry: Equatable, Sendable {
    /// How deep it stands.
    public var depth: Depth
    /// Where it leads.
    public var anchor: Anchor
    /// The printed number; empty where there is none.
    public var number: String
    /// The title.
    public var title: String

    /// Number and title.
    public var heading: String { number.isEmpty ? title : "\(number) \(title)" }
  }

  /// The entries, in order.
  public var entries: [Entry]

  /// The contents of `runbook`.
  public init(_ runbook: SiteRunbook) {
    func part(_ part: DocumentPart, _ title: String) -> Entry {
      Entry(depth: .chapter, anchor: .part(part), number: "", title: title)
    }
    func entry(_ section: ResolvedSection, _ depth: Depth) -> Entry {
      Entry(depth: depth, anchor: section.anchor, number: section.number.description, title: section.title)
    }
    entries =
      [
        part(.cluster, "構成図"), part(.parameters, "パラメータ表"), part(.revisions, "原典の改版履歴"),
        part(.trademarks, "商標"), part(.introduction, runbook.introduction.title), part(.glossary, "用語"),
      ]
      + runbook.chapters.flatMap { chapter in
        [entry(chapter.opening, .chapter)] + chapter.sections.map { entry($0, .section) }
      }
      + (runbook.documents.isEmpty ? [] : [part(.documents, "参照する文書")]) + [part(.errata, "正誤表")]
  }
}
