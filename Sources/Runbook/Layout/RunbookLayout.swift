public import Markup
import Procedure

/// Lays a runbook out as a document.
///
/// 1. Front: title, source, picture of the cluster, parameter sheet; in CommonMark also the contents.
/// 2. Revision history, trademarks, introduction, glossary.
/// 3. Chapters, sections, steps.
/// 4. Other documents, errata.
public struct RunbookLayout {
  /// The medium of the document.
  public enum Medium: Equatable, Sendable {
    /// A CommonMark file, which needs its table of contents in the text.
    case commonMark
    /// A page, which has its own table of contents.
    case page
  }

  let runbook: SiteRunbook
  let digests: RunbookDigests
  let medium: Medium

  /// A layout of `runbook`, with its digests, for `medium`.
  public init(_ runbook: SiteRunbook, digests: RunbookDigests, for medium: Medium) {
    self.runbook = runbook
    self.digests = digests
    self.medium = medium
  }

  /// The whole document.
  public var document: Document { Document(opening.blocks + body.blocks) }

  /// The title and what belongs to it.
  public var opening: Document {
    Document([.heading(level: .one, id: nil, [.text(runbook.source.title)]), sourceTable])
  }

  /// Everything after the opening.
  public var body: Document {
    let front =
      clusterPart + (medium == .commonMark ? contentsPart : notationPart) + sheetPart
      + backgroundParts + coursePart
    let back = RunbookContents.back(of: runbook).map { Words.part($0) }.joined(separator: "、")
    return Document(
      sheets(under: Words.frontMatter, front) + chapters + sheets(under: back, documentsPart + errataPart))
  }

  /// Text for which every printed sheet says at its head what it belongs to.
  func sheets(under title: String, style: String? = nil, _ blocks: [Block]) -> [Block] {
    switch medium {
    case .commonMark: blocks
    case .page:
      [
        .division(
          Attributes(classes: ["sheets"] + (style.map { [$0] } ?? []), data: [DataAttribute("head", title)]),
          [.division(Attributes(classes: ["sheets-text"]), blocks)])
      ]
    }
  }

  private var sourceTable: Block {
    let source = runbook.source
    let rows: [(String, [Inline])] = [
      ("サイト", [.text(source.siteTitle), .text(" ("), .code(source.site.text), .text(")")]),
      ("原典", [.text("\(source.front.title) \(source.front.edition) (\(source.front.date))")]),
      ("識別値", [.code(digests.short)]),
      ("原典データの SHA-256", [.code(source.manualDigest)]),
      ("サイトデータの SHA-256", [.code(source.siteDigest)]),
      ("作成", [.text("Tejun \(source.toolVersion)")]),
    ]
    return .table(
      Table(
        columns: [.init([.text("項目")]), .init([.text("内容")])],
        rows: rows.map { .init([[.text($0.0)], $0.1]) }, attributes: Attributes(classes: ["front"])))
  }

  private var clusterPart: [Block] {
    [
      partHeading(.cluster),
      .figure(
        Figure(
          svg: runbook.diagram.svg(for: .page), file: Self.diagramFile,
          description: runbook.diagram.description,
          attributes: Attributes(classes: ["cluster"]))),
    ]
  }

  /// The file of the picture, beside the CommonMark document.
  public static let diagramFile = "cluster.svg"

  private var contentsPart: [Block] {
    let entries = RunbookContents(runbook).entries
    var items: [ListItem] = []
    for entry in entries {
      let link = Inline.link(Link(destination: "#\(entry.anchor)", text: [.text(entry.heading)]))
      if entry.depth == .section, let last = items.popLast() {
        items.append(ListItem(Self.adding(ListItem([.paragraph([link])]), to: last.blocks)))
      } else {
        items.append(ListItem([.paragraph([link])]))
      }
    }
    return [partHeading(.contents), .list(List(.bullet, .tight, items: items))]
  }

  private static func adding(_ item: ListItem, to blocks: [Block]) -> [Block] {
    if case .list(var list)? = blocks.last {
      list.items.append(item)
      return blocks.dropLast() + [.list(list)]
    }
    return blocks + [.list(List(.bullet, .tight, items: [item]))]
  }

  private var documentsPart: [Block] {
    if runbook.documents.isEmpty { return [] }
    let items = runbook.documents.map { ListItem([.paragraph([.text($0.citation)])]) }
    return [partHeading(.documents), .list(List(.bullet, .tight, items: items))]
  }

  /// How the cluster changes; the pages show it as a picture, and every section states it in a line.
  private var coursePart: [Block] {
    let notes = runbook.rehearsalNotes.map { Block.paragraph([.text($0)]) }
    let picture: [Block] =
      medium == .page ? runbook.course.map { [Self.picture(of: $0, in: runbook)] } ?? [] : []
    return notes.isEmpty && picture.isEmpty ? [] : [partHeading(.course)] + picture + notes
  }

  /// The picture over the sections of `runbook`.
  static func picture(of course: ClusterCourse, in runbook: SiteRunbook) -> Block {
    let sections = runbook.chapters.flatMap { [$0.opening] + $0.sections }.map {
      (number: $0.number.description, anchor: $0.anchor)
    }
    let drawing = CourseDrawing(course: course, sections: sections)
    return .figure(
      Figure(
        svg: drawing.svg(), file: "", description: CourseWords.description(course, sections: sections),
        attributes: Attributes(classes: ["course"])))
  }

  func partHeading(_ part: DocumentPart) -> Block {
    .heading(level: .two, id: Anchor.part(part).description, [.text(Words.part(part))])
  }
}
