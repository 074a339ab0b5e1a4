import Procedure
import Verification

/// The report for people: what is said, in which order. The text and Markdown writers only format it.
struct ReportOutline {
  let report: VerificationReport
  let notRead: [ListingAccessError]
  let words: Words

  /// The report, verdict first.
  var blocks: [OutlineBlock] {
    [.title(words.title(report))] + meaning + verdicts + details + otherSets + listings + closing
  }

  /// What the verdict means if it is neither yes nor no.
  private var meaning: [OutlineBlock] {
    (report.verdict == .undecided ? [.paragraph(words.undecided)] : [])
      + (report.question == .guessed ? [.paragraph(words.guessed(report))] : [])
  }

  private var verdicts: [OutlineBlock] {
    switch report.question {
    case .asked:
      [
        .table(
          OutlineTable(
            heads: words.releaseHeads,
            rows: report.releases.map { release in
              [.name(release.release.description), words.verdict(release.verdict), words.reason(release)]
            }))
      ]
    case .derived: [.paragraph(words.derived(report)), setTable]
    case .guessed: [setTable]
    }
  }

  private var setTable: OutlineBlock {
    .table(
      OutlineTable(
        heads: words.setHeads,
        rows: report.sets.map { [words.printed($0), words.standing($0), words.reason($0)] }))
  }

  /// The modules of each set that matters. Releases with the same set share its section.
  private var details: [OutlineBlock] {
    switch report.question {
    case .asked:
      groups.filter { $0.verdict != .unreadable }.flatMap { group in
        [.heading(words.heading(group.releases, group.verdict))]
          + group.releases.prefix(1).flatMap { words.remarks($0, of: report) }.map { .paragraph($0) }
          + SetOutline(set: group.set, words: words).blocks
      }
    case .derived, .guessed:
      report.sets.filter { isRemarkable($0) }.flatMap { set in
        [.heading(words.heading(set)), .paragraph(words.candidates(set))]
          + SetOutline(set: set, words: words).blocks
      }
    }
  }

  private struct Group {
    var set: SetFinding
    var verdict: Verdict
    var releases: [ReleaseFinding]
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for release in report.releases {
      if let index = groups.firstIndex(where: { $0.set == release.set && $0.verdict == release.verdict }) {
        groups[index].releases.append(release)
      } else {
        groups.append(Group(set: release.set, verdict: release.verdict, releases: [release]))
      }
    }
    return groups
  }

  private func isRemarkable(_ set: SetFinding) -> Bool {
    set.standing != .absent
      || set.modules.contains { $0.state != .missing || !$0.mentions.isEmpty || !$0.nearMisses.isEmpty }
  }

  private var otherSets: [OutlineBlock] {
    guard report.question == .asked, !report.otherSets.isEmpty else { return [] }
    return [
      .heading(words.otherSetsHeading),
      .bullets(
        nil, report.otherSets.map { OutlineBullet(words.otherSet($0), words.occurrences($0)) }),
    ]
  }

  private var listings: [OutlineBlock] {
    let read = report.listings.map { listing in
      OutlineBullet(words.listing(listing), listing.notes.map { words.note($0) } + words.unclear(listing))
    }
    let bullets = read + notRead.map { OutlineBullet(words.notRead($0)) }
    return bullets.isEmpty ? [] : [.heading(words.listingsHeading), .bullets(nil, bullets)]
  }

  private var closing: [OutlineBlock] {
    [.heading(words.noteHeading), .paragraph(words.closing)]
      + (report.needsListing
        ? [.paragraph(words.advice(report.place?.folder)), .command(words.command(report.place?.folder))]
        : [])
  }
}

extension VerificationReport {
  /// Whether a better listing would say more.
  var needsListing: Bool {
    switch question {
    case .asked, .derived: verdict != .complete || hasUnreadableListing
    // A guess stays a guess, whatever is listed.
    case .guessed:
      hasUnreadableListing || !sets.contains { $0.standing == .complete }
        || sets.contains { $0.standing != .absent && $0.standing != .complete }
    }
  }
}
