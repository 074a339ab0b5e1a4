import Procedure

/// The table of contents of a runbook.
public struct RunbookContents: Equatable, Sendable {
  /// The level of an entry.
  public enum Depth: Equatable, Sendable {
    /// A part or a chapter.
    case chapter
    /// A section of a chapter.
    case section
  }
  /// An entry.
  public struct Entry: Equatable, Sendable {
    /// Its level.
    public var depth: Depth
    /// Where it leads.
    public var anchor: Anchor
    /// The printed number; empty if there is none.
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
    func part(_ part: DocumentPart) -> Entry {
      Entry(depth: .chapter, anchor: .part(part), number: "", title: Words.part(part))
    }
    func entry(_ section: ResolvedSection, _ depth: Depth) -> Entry {
      Entry(depth: depth, anchor: section.anchor, number: section.number.description, title: section.title)
    }
    let before: [DocumentPart] = [.cluster, .parameters, .revisions, .trademarks, .introduction, .glossary]
    let chapters = runbook.chapters.enumerated().flatMap { index, chapter -> [Entry] in
      let isNewPart = index == 0 || runbook.chapters[index - 1].part != chapter.part
      let anchor = Anchor.bookPart(from: chapter.opening.number)
      return (isNewPart ? [Entry(depth: .chapter, anchor: anchor, number: "", title: chapter.part)] : [])
        + [entry(chapter.opening, .chapter)] + chapter.sections.map { entry($0, .section) }
    }
    let course: [DocumentPart] = runbook.rehearsalNotes.isEmpty && runbook.course == nil ? [] : [.course]
    entries = (before + course).map(part) + chapters + Self.back(of: runbook).map(part)
  }

  /// The parts that come after the chapters.
  static func back(of runbook: SiteRunbook) -> [DocumentPart] {
    runbook.documents.isEmpty ? [.errata] : [.documents, .errata]
  }
}
