import ArgumentParser
import Authoring
import Foundation
import Procedure
import Verification
import VerificationReports

/// `tejun verify autoraid`: checks from listings whether the AutoRAID modules are registered.
///
/// 1. The releases are settled before anything is read; one that the manual does not know ends the run.
/// 2. Every listing is read; one of which nothing comes is said on stderr and does not hide the others.
/// 3. The report goes to stdout, and the worst of what was found makes the exit code.
struct VerifyAutoRAIDCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "autoraid",
    abstract: "Check from listings of files whether the AutoRAID modules are registered.",
    discussion: """
      Stands for the check of the manual's 6.3, whose [HW] tab keeps the final word. A good listing comes \
      from: \(ListingAdvice.command). With no release named, by --expressbuilder or in --site, the releases \
      are worked out from what is there; where a site is named that names none, they are a guess, and the \
      verdict stays open.

      Exit codes: 0 all complete, 1 incomplete: a module is shown to be missing, 3 undecided: none is shown \
      to be missing, but what is there does not prove that all are, 64 wrong usage, an unknown release \
      included, 65 a listing cannot be read as one, 66 a listing is missing. What the other listings say is \
      printed all the same.
      """)

  @Argument(
    help: ArgumentHelp("Listings of files, or folders to look into; '-' for stdin.", valueName: "listing"),
    completion: .file())
  var listings: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A release that was used, such as 3.005a-B, or a family, such as 3.005x-B; repeatable.", valueName: "r")
  )
  var expressbuilder: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The site that the listings are of: its releases are checked where none is named here, and modules on \
      another drive than its shared one prove nothing.
      """, valueName: "site.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var site: String?

  @Flag(
    name: .long,
    help: ArgumentHelp(
      """
      Leave lines beside what programs listed out of account. Who gives it has read them, and vouches that \
      none says anything against the listing; the report says how many there were.
      """))
  var ignoreRemarks = false

  @OptionGroup var manual: ManualOptions

  @Option(name: .long, help: "How to print the report.")
  var format: ReportFormat = .text

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language of the report. (default: ja where LC_ALL, LC_MESSAGES or LANG says so, else en)"))
  var language: Language?

  func validate() throws {
    if listings.isEmpty {
      throw ValidationError(
        "no listing is named; make one with '\(ListingAdvice.command)' and name its file, or '-' for stdin")
    }
    if (listings + [site].compactMap { $0 }).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("'-' stands more than once, and stdin can be read only once")
    }
  }

  func run() async throws {
    try await reporting {
      let table = try manual.loadAutoRAIDTable { Console.talk($0.description) }
      let question = try await question(in: table)
      let language = language ?? .ofEnvironment(ProcessInfo.processInfo.environment)
      var reading = ListingReading(
        verifier: AutoRAIDVerifier(table: table, releases: question.releases, options: question.options))
      for listing in listings { reading.read(listing) }
      let report = reading.verifier.report()
      for error in reading.notRead { complain(ListingComplaint(error, language: language)) }
      for listing in report.listings { complain(ListingComplaint(listing, language: language)) }
      // Where nothing was opened there is nothing to report on.
      if !report.listings.isEmpty {
        let writer = ReportWriter(report, notRead: reading.notRead, language: language)
        try Console.product(try writer.text(in: format))
      }
      if let kind = Self.failure(report, notRead: reading.notRead) { throw Failure(kind, nil) }
    }
  }

  /// What is asked: releases, and what goes with a site.
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

  /// What the site at `path` says of a registration; its file is checked against the whole manual.
  private func facts(ofSite path: String) async throws -> RegistrationFacts {
    let manual = try manual.load { Console.talk($0.description) }
    let sites = try await Inputs.sites([path], of: manual) { Console.talk($0.description) }
    guard let site = sites.first, sites.count == 1 else {
      throw Failure(
        .usage,
        "'\(Problem.shown(path))' names \(Counting.of(sites.count, "site")), and a listing is of one; name the file of that site"
      )
    }
    return RegistrationFacts(of: site.site, manual: manual)
  }

  private func complain(_ complaint: ListingComplaint?) {
    if let complaint { Console.talk("tejun: error: \(complaint.text)") }
  }

  /// What the findings mean for the exit code: a listing that is missing outranks one that cannot be read as a
  /// listing, and that outranks the verdict.
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
