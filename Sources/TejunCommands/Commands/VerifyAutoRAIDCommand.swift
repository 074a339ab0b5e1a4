import ArgumentParser
import Authoring
import Foundation
import Procedure
import Verification
import VerificationReports

/// `tejun verify autoraid`: checks from listings whether the AutoRAID modules are registered.
///
/// 1. The releases are settled before anything is read; a release that the manual does not know ends the run.
/// 2. Every listing is read; if one cannot be used, stderr says so, and the others are still read.
/// 3. The report goes to stdout, and the worst finding decides the exit code.
struct VerifyAutoRAIDCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autoraid",
    abstract: "Check from listings of files whether the AutoRAID modules are registered.",
    discussion: """
      Takes the place of the check in section 6.3 of the manual; the [HW] tab has the final word. This command \
      makes a good listing: \(ListingAdvice.command). If no release is named by --expressbuilder or in --site, \
      the releases are worked out from the modules found. If the site is given but names no release, they are a \
      guess, and the verdict stays open.

      Exit codes: 0 all complete, 1 incomplete: a module is shown to be missing, 3 undecided: no module is shown \
      to be missing, but not all are proved to be there, 64 wrong usage, including an unknown release, 65 a file \
      cannot be read as a listing, 66 a listing is missing. The report on the other listings is printed all the \
      same.
      """)

  @Argument(
    help: ArgumentHelp("Listings of files, or folders to look into; '-' for stdin.", valueName: "listing"),
    completion: .file())
  var listings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A release that was used, such as 3.005a-B, or a family, such as 3.005x-B; can be repeated.",
      valueName: "r")
  )
  var expressbuilder: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The site that the listings are from: its releases are checked if none is named here, and modules on a \
      drive other than its shared drive prove nothing.
      """, valueName: "site.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var site: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      """
      Ignore lines that are not part of what programs listed. By giving this option you confirm that you have \
      read them and that none contradicts the listing; the report says how many there were.
      """))
  var ignoreRemarks = false

  @OptionGroup var manual: ManualOptions

  @Option(name: .long, help: "How to print the report.")
  var format: ReportFormat = .text

  @OptionGroup var speech: LanguageOptions

  func validate() throws {
    if listings.isEmpty {
      throw ValidationError(
        "no listing is given; make one with '\(ListingAdvice.command)' and give its file, or '-' for stdin")
    }
    if (listings + [site].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("'-' is given more than once, but stdin can be read only once")
    }
  }

  func run() async throws {
    let language = speech.language
    try await reporting(in: language) {
      let table = try manual.loadAutoRAIDTable { Console.say($0, in: language) }
      let question = try await question(in: table)
      var reading = ListingReading(
        verifier: AutoRAIDVerifier(table: table, releases: question.releases, options: question.options),
        language: language)
      for listing in listings { reading.read(listing) }
      let report = reading.verifier.report()
      for error in reading.notRead { complain(ListingComplaint(error, language: language)) }
      for listing in report.listings { complain(ListingComplaint(listing, language: language)) }
      // If nothing was opened, there is nothing to report on.
      if !report.listings.isEmpty {
        let writer = ReportWriter(report, notRead: reading.notRead, language: language)
        try Console.product(try writer.text(in: format))
      }
      if let kind = Self.failure(report, notRead: reading.notRead) { throw Failure(kind, nil) }
    }
  }

  /// The question: releases, and what depends on a site.
  private struct Question {
    var releases: [Release]
    var options = AutoRAIDVerifier.Options()
  }

  private func question(in table: AutoRAIDTable) async throws -> Question {
    try KnownReleases.check(expressbuilder, in: table)
    var question = Question(releases: KnownReleases.expanded(expressbuilder, in: table))
    question.options.ignoresRemarks = ignoreRemarks
    if let site {
      let facts = try await facts(ofSite: site)
      question.options.place = facts.place
      if expressbuilder.isEmpty { question.releases = KnownReleases.expanded(facts.releases, in: table) }
      question.options.isGuessing = question.releases.isEmpty
    }
    return question
  }

  /// What the site at `path` says about a registration; its file is checked against the whole manual.
  private func facts(ofSite path: String) async throws -> RegistrationFacts {
    let language = speech.language
    let manual = try manual.load { Console.say($0, in: language) }
    let sites = try await Inputs.sites([path], of: manual) { Console.say($0, in: language) }
    guard let site = sites.first, sites.count == 1 else {
      throw Failure(.usage, .notOneSite(path: path, sites.count))
    }
    return RegistrationFacts(of: site.site, manual: manual)
  }

  private func complain(_ complaint: ListingComplaint?) {
    if let complaint { Console.talk("tejun: error: \(complaint.text)") }
  }

  /// What the findings mean for the exit code: a missing listing comes before one that cannot be read as a
  /// listing, and that comes before the verdict.
  private static func failure(_ report: VerificationReport, notRead: [ListingAccessError]) -> Failure.Kind? {
    if !notRead.isEmpty { return .missingInput }
    if report.hasUnreadableListing { return .data }
    return switch report.verdict {
    case .complete: nil
    case .undecided: .undecided
    case .incomplete: .difference
    case .unreadable: .data
    }
  }
}
