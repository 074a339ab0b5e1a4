public import Markup
import Procedure

/// The sheet on which the steps of a runbook are ticked: the same steps, one per row.
///
/// Made only from the resolved runbook, so that runbook and checklist cannot differ.
public struct Checklist: Equatable, Sendable {
  /// Which manual, site and tool it comes from.
  public var source: Source
  /// The digests by which records identify its steps.
  public var digests: RunbookDigests
  /// How the cluster changes, as a picture; empty if no rehearsal has shown it.
  public var course: Document
  /// What readers must know about marks, and about a rehearsal that failed.
  public var notes: [String]
  /// The sections that have steps, or something to note before them, in order.
  public var sections: [ChecklistSection]
  /// Values that are found on site and are used in no step.
  public var unusedFields: [ChecklistField]
  /// Texts that no field accepts as a value, because they only stand in for one.
  public var placeholders: [String]
  /// The errata that are marked in rows, to which the marks link.
  public var errata: Document

  /// The checklist of `runbook`.
  ///
  /// 1. The possible targets of references: the sections and steps of the sheet.
  /// 2. Each step becomes a row, and so does each check that an erratum asks for; a value that is found on site
  ///    gets its field at the first step that needs it.
  public init(_ runbook: SiteRunbook, digests: RunbookDigests) {
    let sections = runbook.chapters.flatMap { [$0.opening] + $0.sections }
    let anchors = Set(sections.map(\.anchor) + runbook.steps.map(\.anchor))
    let fields = runbook.sheet.flatMap(\.rows).filter { $0.value.state == .open }
    source = runbook.source
    self.digests = digests
    self.sections = sections.map { section in
      ChecklistSection(
        section.linking(onlyTo: anchors),
        rows: section.steps.flatMap { step -> [ChecklistRow] in
          let linked = step.linking(onlyTo: anchors)
          let checks = { (moment: Erratum.Check.Moment) in
            linked.checks.filter { $0.moment == moment }.map {
              ChecklistRow($0, digest: digests.steps[$0.anchor] ?? "")
            }
          }
          let row = ChecklistRow(
            linked, digest: digests.steps[step.anchor] ?? "",
            fields: fields.filter { $0.uses.first?.anchor == step.anchor }.map { ChecklistField($0) },
            slip: runbook.slip(at: step.anchor))
          return checks(.before) + [row] + checks(.after)
        }, state: runbook.clusterState(in: section))
    }
    course = Document(
      runbook.course.map { [RunbookLayout.picture(of: $0, in: runbook)] } ?? [])
    notes = runbook.rehearsalNotes
    placeholders = runbook.placeholders
    errata = Document(ErrataLayout(marked: runbook.errata, in: anchors).blocks)
    unusedFields = fields.filter(\.uses.isEmpty).map { ChecklistField($0) }
  }

  /// All rows, in order.
  public var rows: [ChecklistRow] { sections.flatMap(\.rows) }
}

/// A section of the sheet.
public struct ChecklistSection: Equatable, Sendable {
  /// Its anchor.
  public var anchor: Anchor
  /// The printed number.
  public var number: String
  /// The printed title.
  public var title: String
  /// What is said before its steps.
  public var lead: Document
  /// Its rows.
  public var rows: [ChecklistRow]

  init(_ section: ResolvedSection, rows: [ChecklistRow], state: String?) {
    anchor = section.anchor
    number = section.number.description
    title = section.title
    lead = Document(
      InlineLayout.course(state) + InlineLayout.blocks(section.lead)
        + section.callouts.map { InlineLayout.callout($0) })
    self.rows = rows
  }
}
