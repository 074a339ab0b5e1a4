import JSON
import Procedure

/// A runbook as JSON, for programs: `"schema": "tejun.runbook/1"`.
///
/// Texts are plain; commands, paths and tables are data. `Content/schemas/runbook.schema.json` describes the form.
public struct RunbookData {
  private let runbook: SiteRunbook
  private let digests: RunbookDigests

  /// The name of the format, with its version.
  public static let schema = "tejun.runbook/1"

  /// The data of `runbook`, with its digests.
  public init(_ runbook: SiteRunbook, digests: RunbookDigests) {
    self.runbook = runbook
    self.digests = digests
  }

  /// The data as JSON text, with sorted keys and a final newline.
  public var json: String { value.text() }

  private var value: JSONValue {
    let source = runbook.source
    return .object([
      "schema": .string(Self.schema),
      "tool": .object(["name": .string("tejun"), "version": .string(source.toolVersion)]),
      "title": .string(source.title), "sha256": .string(digests.runbook),
      "manual": .object([
        "id": .string(source.manual.text), "title": .string(source.front.title),
        "edition": .string(source.front.edition), "date": .string(source.front.date),
        "sha256": .string(source.manualDigest),
        "revisions": .array(runbook.revisions.map { revision($0) }),
        "trademarks": .strings(runbook.trademarks.map(\.plainText)),
      ]),
      "site": .object([
        "id": .string(source.site.text), "title": .string(source.siteTitle),
        "sha256": .string(source.siteDigest),
      ]),
      "parameters": .array(
        runbook.sheet.flatMap { group in group.rows.map { parameter($0, group: group.title) } }),
      "introduction": .object([
        "title": .string(runbook.introduction.title),
        "topics": .array(runbook.introduction.topics.map { topic($0) }),
        "glossary": .array(
          runbook.introduction.glossary.map {
            .object([
              "word": .string($0.word), "synonyms": .strings($0.synonyms),
              "meaning": .string($0.meaning.plainText),
            ])
          }),
      ]),
      "chapters": .array(
        runbook.chapters.map { chapter in
          var members = self.section(chapter.opening)
          members["part"] = .string(chapter.part)
          members["sections"] = .array(chapter.sections.map { .object(self.section($0)) })
          return .object(members)
        }),
      "documents": .strings(runbook.documents.map(\.citation)),
      "errata": .array(runbook.errata.map { erratum($0) }),
    ])
  }

  private func revision(_ revision: ResolvedRevision) -> JSONValue {
    .object([
      "number": .number(revision.number), "date": .string(revision.date),
      "changes": .strings(revision.changes.map(\.plainText)),
    ])
  }

  private func parameter(_ row: SheetGroup.Row, group: String) -> JSONValue {
    let value: JSONValue =
      if case .list = row.parameter.type { .strings(row.texts) } else {
        row.texts.first.map { .string($0) } ?? .null
      }
    return .object([
      "id": .string(row.parameter.id.text), "label": .string(row.parameter.label), "group": .string(group),
      "value": value, "shown": .string(row.value.text), "origin": .string(InlineLayout.name(of: row.origin)),
      "usedIn": .strings(row.uses.map(\.anchor.description)),
    ])
  }

  private func topic(_ topic: ResolvedIntroduction.Topic) -> JSONValue {
    .object([
      "title": .string(topic.title), "text": .strings(topic.body.plainTexts),
      "callouts": .array(topic.callouts.map(\.data)),
    ])
  }

  private func section(_ section: ResolvedSection) -> [String: JSONValue] {
    [
      "id": .string(section.id.text), "number": .string(section.number.description),
      "title": .string(section.title), "text": .strings(section.lead.plainTexts),
      "callouts": .array(section.callouts.map(\.data)),
      "steps": .array(section.steps.map { step($0) }),
      "omits": .array(
        section.omissions.map {
          .object(["step": .string($0.anchor.description), "reason": .string($0.reason.plainText)])
        }),
      "errata": .strings(section.errata.map(\.id.text)),
      "cluster": .array((runbook.course?.moments(of: section.anchor) ?? []).map { moment($0) }),
    ]
  }

  private func moment(_ moment: ClusterMoment) -> JSONValue {
    func name(_ node: Node?) -> JSONValue { node.map { .string($0.rawValue) } ?? .null }
    return .object([
      "active": name(moment.active), "disk": name(moment.disk), "address": name(moment.address),
    ])
  }

  private func step(_ step: ResolvedStep) -> JSONValue {
    var members = StepData(step).members
    members["name"] = .string(step.id.description)
    members["errata"] = .strings(step.errata.map(\.id.text))
    members["checks"] = .array(
      step.checks.map { check in
        var members = check.members
        members["printedNumber"] = .string(check.printedNumber)
        members["sha256"] = digests.steps[check.anchor].map { .string($0) } ?? .null
        return .object(members)
      })
    members["critical"] = .flag(runbook.slip(at: step.anchor) == .unnoticed)
    members["sha256"] = digests.steps[step.anchor].map { .string($0) } ?? .null
    return .object(members)
  }

  private func erratum(_ erratum: ResolvedErratum) -> JSONValue {
    .object([
      "number": .number(erratum.number), "id": .string(erratum.id.text),
      "weight": .string(erratum.weight.rawValue),
      "places": .strings(erratum.places.map(\.anchor.description)),
      "printed": .string(erratum.printed.plainText),
      "corrected": erratum.corrected.map { .string($0.plainText) } ?? .null,
      "reason": .string(erratum.reason.plainText),
    ])
  }
}
