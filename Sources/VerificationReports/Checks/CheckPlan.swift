import Procedure
import Verification

/// The findings as checks that pass or fail, for continuous integration.
///
/// One suite for each requested release, or for each set if none was requested; it has a check for each module,
/// and one for their being together. Listings without a result have a suite of their own.
struct CheckPlan {
  var suites: [CheckSuite]

  init(report: VerificationReport, notRead: [ListingAccessError], words: Words) {
    let maker = CheckMaker(report: report, words: words)
    suites =
      switch report.question {
      case .asked:
        report.releases.map { release in
          maker.suite(release)
        }
      case .derived, .guessed:
        report.sets.map { set in
          maker.suite(
            set.set.releases.map(\.canonical).joined(separator: " "), set,
            judgement: report.verdict == .unreadable ? .unreadable : .judged(nil))
        }
      }
    let listings = maker.unreadable + notRead.map { maker.notRead($0) }
    if !listings.isEmpty { suites.append(CheckSuite(name: "listings", checks: listings)) }
  }
}

/// Checks that belong together.
struct CheckSuite: Equatable, Sendable {
  var name: String
  var checks: [Check]
}

/// A check and its result.
struct Check: Equatable, Sendable {
  /// The result of a check.
  enum Outcome: Equatable, Sendable {
    case passed
    /// What was checked is not as it should be.
    case failed
    /// It could not be checked.
    case errored
    /// It does not matter here.
    case skipped
  }

  /// The same in every language, so that a run can be compared with an earlier one.
  var name: String
  var outcome: Outcome
  /// The reason for the result; empty if it passed.
  var message: Phrase
  /// The name of the finding for programs, such as `missing`.
  var kind: String
  /// What else there is to say.
  var details: [Phrase]
}
