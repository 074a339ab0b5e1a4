import Verification

/// Makes checks of findings.
struct CheckMaker {
  let report: VerificationReport
  let words: Words

  func suite(_ name: String, _ set: SetFinding, isJudged: Bool) -> CheckSuite {
    let checks = set.modules.map { module(module: $0) } + [together(set)]
    return CheckSuite(
      name: name,
      checks: checks.map { check in
        if !isJudged { return notJudged(check) }
        return isOfNoConcern(set) ? skipped(check, set) : check
      })
  }

  private func module(module: ModuleFinding) -> Check {
    Check(
      name: module.name, outcome: module.state == .found ? .passed : .failed,
      message: module.state == .found ? "" : words.sentence(module), kind: module.state.rawValue,
      details: module.occurrences.prefix(Excerpt.limit).map { words.occurrence($0, name: module.name) }
        + Excerpt.rest(module.occurrences.count, words: words) + words.doubts(module))
  }

  private func together(_ set: SetFinding) -> Check {
    let scattered = words.scattered(set)
    return switch set.standing {
    case .complete: check(set, .passed, "", words.duplicates(set).flatMap { [$0.sentence] + $0.folders })
    case .scattered: check(set, .failed, scattered.sentence, scattered.folders)
    case .partial, .absent: check(set, .failed, words.reason(set), [])
    }
  }

  private func check(
    _ set: SetFinding, _ outcome: Check.Outcome, _ message: Phrase, _ details: [Phrase]
  ) -> Check {
    Check(
      name: "together in one folder", outcome: outcome, message: message, kind: set.standing.rawValue,
      details: details)
  }

  /// Where nobody asked, a set may be absent if another one is there.
  private func isOfNoConcern(_ set: SetFinding) -> Bool {
    report.question == .derived && set.standing == .absent
      && report.sets.contains { $0.standing != .absent }
  }

  private func skipped(_ check: Check, _ set: SetFinding) -> Check {
    var check = check
    check.outcome = .skipped
    if check.message.pieces.isEmpty { check.message = words.standing(set.standing) }
    return check
  }

  private func notJudged(_ check: Check) -> Check {
    Check(
      name: check.name, outcome: .errored, message: words.nothingRead, kind: Verdict.unreadable.rawValue,
      details: [])
  }

  /// The listings that are none.
  var unreadable: [Check] {
    report.listings.compactMap { listing in
      listing.unreadable.map { unreadable in
        Check(
          name: ShownText.shown(listing.path, limit: ShownText.pathLimit), outcome: .errored,
          message: words.unreadable(listing.path, unreadable, advice: .named), kind: "unreadable", details: []
        )
      }
    }
  }

  func notRead(_ error: ListingAccessError) -> Check {
    let (path, kind) =
      switch error {
      case .missing(let path): (path, "missing")
      case .notReadable(let path, _): (path, "notReadable")
      }
    return Check(
      name: ShownText.shown(path, limit: ShownText.pathLimit), outcome: .errored,
      message: words.notRead(error),
      kind: kind, details: [])
  }
}
