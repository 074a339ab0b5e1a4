import Verification

/// Turns findings into checks.
struct CheckMaker {
  let report: VerificationReport
  let words: Words

  /// Whether something could be judged, and how its folder relates to the site's.
  enum Judgement {
    case judged(PlaceFinding?)
    case unreadable
  }

  func suite(_ release: ReleaseFinding) -> CheckSuite {
    suite(
      "\(release.release)", release.set,
      judgement: release.verdict == .unreadable ? .unreadable : .judged(release.place))
  }

  func suite(_ name: String, _ set: SetFinding, judgement: Judgement) -> CheckSuite {
    let modules = set.modules.map { module(module: $0) }
    return switch judgement {
    case .unreadable:
      CheckSuite(name: name, checks: (modules + [together(set, nil)] + guess).map { notJudged($0) })
    case .judged(let place):
      CheckSuite(
        name: name,
        checks: (modules + [together(set, place)] + guess).map { isOfNoConcern(set) ? skipped($0, set) : $0 })
    }
  }

  private func module(module: ModuleFinding) -> Check {
    Check(
      name: module.name, outcome: outcome(module.state),
      message: module.state == .found ? "" : words.sentence(module), kind: module.state.rawValue,
      details: module.occurrences.prefix(Excerpt.limit).map { words.occurrence($0, name: module.name) }
        + Excerpt.rest(module.occurrences.count, words: words) + words.doubts(module))
  }

  /// What is not proved is an error: it could not be checked.
  private func outcome(_ state: ModuleFinding.State) -> Check.Outcome {
    switch state {
    case .found: .passed
    case .missing, .empty: .failed
    case .uncertain: .errored
    }
  }

  private func together(_ set: SetFinding, _ place: PlaceFinding?) -> Check {
    let outcome: Check.Outcome =
      switch set.verdict {
      case .complete: place?.isNoProof == true ? .errored : .passed
      case .undecided, .unreadable: .errored
      case .incomplete: .failed
      }
    let remarks = report.place.flatMap { site in place.map { words.remark($0, site) } } ?? []
    let apart = words.apart(set)
    let duplicates = words.duplicates(set).flatMap { [$0.sentence] + $0.folders }
    return switch set.standing {
    case .complete where outcome == .passed: check(set, outcome, "", remarks + duplicates)
    case .complete: check(set, outcome, remarks.first ?? words.reason(set), duplicates, kind: "otherDrive")
    case .scattered, .unplaced:
      check(set, outcome, apart?.sentence ?? words.reason(set), apart?.folders ?? [])
    case .partial, .absent: check(set, outcome, words.reason(set), [])
    }
  }

  private func check(
    _ set: SetFinding, _ outcome: Check.Outcome, _ message: Phrase, _ details: [Phrase], kind: String? = nil
  ) -> Check {
    Check(
      name: "together in one folder", outcome: outcome, message: message,
      kind: kind ?? set.standing.rawValue, details: details)
  }

  /// A check that keeps a guess from looking like a proof.
  private var guess: [Check] {
    switch report.question {
    case .asked, .derived: []
    case .guessed:
      [
        Check(
          name: "the site names a release", outcome: .errored, message: words.guessed(report),
          kind: report.question.rawValue, details: [])
      ]
    }
  }

  /// If nothing was requested, a set may be absent if another one is present.
  private func isOfNoConcern(_ set: SetFinding) -> Bool {
    switch report.question {
    case .asked: false
    case .derived, .guessed: set.standing == .absent && report.sets.contains { $0.standing != .absent }
    }
  }

  private func skipped(_ check: Check, _ set: SetFinding) -> Check {
    var check = check
    check.outcome = .skipped
    if check.message.pieces.isEmpty { check.message = words.standing(set) }
    return check
  }

  private func notJudged(_ check: Check) -> Check {
    Check(
      name: check.name, outcome: .errored, message: words.nothingRead, kind: Verdict.unreadable.rawValue,
      details: [])
  }

  /// The files that are not listings.
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
