import JSON
import Languages
import Procedure
import Verification

/// The findings as JSON: `"schema": "tejun.verify.autoraid/2"`.
///
/// Names and paths are exact, and keys and the values of enumerations are the same in every language; `notes`
/// are sentences. `Content/schemas/verify.autoraid.schema.json` describes the form.
struct ReportData {
  let report: VerificationReport
  let notRead: [ListingAccessError]
  let words: Words

  var value: JSONValue {
    .object([
      "schema": .string("tejun.verify.autoraid/2"),
      "language": .string(words.language.rawValue),
      "question": .string(report.question.rawValue),
      "verdict": .string(report.verdict.rawValue),
      "releases": .array(report.releases.map { release($0) }),
      "sets": .array(report.sets.map { set($0) }),
      "otherSets": .array(report.otherSets.map { set($0) }),
      "candidates": candidates,
      "listings": .array(report.listings.map { listing($0) }),
      "notRead": .array(notRead.map { access($0) }),
      "place": report.place.map {
        .object(["drive": .string($0.drive), "folder": .string($0.folder)])
      } ?? .null,
      "command": report.needsListing ? .string(words.command(report.place?.folder)) : .null,
      "notes": .strings((reasons + [words.closing]).map(\.plain)),
    ])
  }

  /// The releases that are likely from what is present, if none was requested; complete sets first.
  private var candidates: JSONValue {
    switch report.question {
    case .asked: return .null
    case .derived, .guessed: break
    }
    let standings: [SetFinding.Standing] = [.complete, .unplaced, .scattered, .partial]
    return .array(
      standings.flatMap { standing in
        report.sets.filter { $0.standing == standing }.flatMap { set in
          set.releases.map { release in
            .object(["release": .string("\(release)"), "standing": .string(standing.rawValue)])
          }
        }
      })
  }

  private var reasons: [Phrase] {
    var said: [Phrase] = report.verdict == .undecided ? [words.undecided] : []
    let all: [Phrase] =
      switch report.question {
      case .asked:
        report.releases.flatMap { words.remarks($0, of: report) + words.remarks($0.set) }
          + report.otherSets.map { words.otherSet($0) }
      case .derived: thereRemarks
      case .guessed: [words.guessed(report)] + thereRemarks
      }
    for sentence in all where !said.contains(sentence) { said.append(sentence) }
    return said
  }

  private var thereRemarks: [Phrase] {
    report.sets.filter { $0.standing != .absent }.flatMap { words.remarks($0) }
  }

  private func release(_ finding: ReleaseFinding) -> JSONValue {
    .object([
      "release": .string("\(finding.release)"), "verdict": .string(finding.verdict.rawValue),
      "standing": .string(finding.set.standing.rawValue), "completeIn": folders(finding.set.completeIn),
      "place": place(finding.place),
      "modules": .array(finding.set.modules.map { module($0) }),
    ])
  }

  private func place(_ finding: PlaceFinding?) -> JSONValue {
    guard let finding else { return .null }
    let (kind, folder): (String, String?) =
      switch finding {
      case .expected: ("expected", nil)
      case .otherDrive(let folder): ("otherDrive", folder)
      case .otherFolder(let folder): ("otherFolder", folder)
      case .unnamed: ("unnamed", nil)
      }
    return .object(["kind": .string(kind), "folder": .optional(folder)])
  }

  private func set(_ set: SetFinding) -> JSONValue {
    .object([
      "printed": .strings(set.set.releases.map(\.canonical)),
      "releases": .strings(set.releases.map(\.description)),
      "askedFor": .flag(set.isAskedFor), "standing": .string(set.standing.rawValue),
      "completeIn": folders(set.completeIn), "modules": .array(set.modules.map { module($0) }),
    ])
  }

  private func module(_ module: ModuleFinding) -> JSONValue {
    .object([
      "name": .string(module.name), "state": .string(module.state.rawValue),
      "folders": folders(module.folders),
      "occurrences": .array(module.occurrences.map { occurrence($0) }),
      "mentions": .array(module.mentions.map { mention($0) }),
      "nearMisses": .array(module.nearMisses.map { nearMiss($0) }), "omitted": .number(module.omitted),
    ])
  }

  private func occurrence(_ occurrence: Occurrence) -> JSONValue {
    object(
      occurrence.place, occurrence.folder,
      [
        "text": .string(occurrence.text), "size": occurrence.size.map { .unsigned($0) } ?? .null,
        "fullWidth": .flag(occurrence.isFullWidth),
      ])
  }

  private func mention(_ mention: Mention) -> JSONValue {
    object(
      mention.place, mention.folder,
      [
        "text": .string(mention.text), "doubt": .string(mention.doubt.rawValue),
        "open": .flag(mention.doubt.isOpen),
      ])
  }

  private func nearMiss(_ miss: NearMiss) -> JSONValue {
    object(
      miss.place, miss.folder,
      ["seen": .string(miss.seen), "difference": .string(miss.difference.rawValue)])
  }

  private func object(
    _ place: ListingPlace, _ folder: String?, _ members: [String: JSONValue]
  ) -> JSONValue {
    .object(
      [
        "listing": .string(place.listing), "line": place.line.map { .number($0) } ?? .null,
        "folder": .optional(folder),
      ].merging(members) { first, _ in first })
  }

  private func folders(_ folders: [String?]) -> JSONValue { .array(folders.map { .optional($0) }) }

  private func access(_ error: ListingAccessError) -> JSONValue {
    switch error {
    case .missing(let path): .object(["path": .string(path), "reason": .string("missing")])
    case .notReadable(let path, _): .object(["path": .string(path), "reason": .string("notReadable")])
    }
  }
}
