public import Markup
import Procedure

/// The sheet on which the steps of a runbook are ticked: the same steps, each a row.
///
/// Made from the resolved runbook and nothing else, so that runbook and checklist cannot differ.
public struct Checklist: Equatable, Sendable {
  /// Which manual, site and tool it comes from.
  public var source: Source
  /// The digests by which records know its steps.
  public var digests: RunbookDigests
  /// How the cluster changes, as a picture; empty where no rehearsal has shown it.
  public var course: Document
  /// What is to be known of marks, and of a rehearsal that failed.
  public var notes: [String]
  /// The sections that have steps or something to heed before them, in order.
  public var sections: [ChecklistSection]
  /// Values that are found on site and stand in no step.
  public var unusedFields: [ChecklistField]
  /// What is no value of any field, since it only stands for one.
  public var placeholders: [String]
  /// The errata that rows have marks of, to which the marks lead.
  public var errata: Document

  /// The checklist of `runbook`.
  ///
  /// 1. What references may lead to: the sections and steps of the sheet.
  /// 2. Each step becomes a row, and so does what an erratum asks to be looked at; a value that is found on site gets its field at the first step that needs it.
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
