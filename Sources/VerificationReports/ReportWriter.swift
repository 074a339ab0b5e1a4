public import Languages
import JSON
public import Verification

/// Writes what listings say about the registration of AutoRAID modules, for people and for programs.
///
/// 1. `Words` says every finding in the language of the reader; what a listing holds is made safe there.
/// 2. `ReportOutline` puts the sentences in order, for text and Markdown alike; `CheckPlan` makes checks of the
///    findings, for JUnit and TAP alike.
/// 3. A small writer a format sets them down, and escapes by position.
///
/// The same report gives the same bytes: no clock, no locale, no random order.
public struct ReportWriter {
  private let report: VerificationReport
  private let notRead: [ListingAccessError]
  private let words: Words

  /// A writer of `report` in `language`; `notRead` are the listings that could not be opened or read to their end.
  public init(_ report: VerificationReport, notRead: [ListingAccessError] = [], language: Language) {
    self.report = report
    self.notRead = notRead
    self.words = Words(language: language)
  }

  /// The report in `format`, with a final newline.
  ///
  /// - Throws: `MarkupError` where a value cannot be written as Markdown.
  public func text(in format: ReportFormat) throws -> String {
    switch format {
    case .text: TextReport(outline: outline).text
    case .markdown: try MarkdownReport(outline: outline).text()
    case .json:
      ReportData(report: report, notRead: notRead, words: words).value.text(quoting: JSONText.quoted)
    case .junit: JUnitReport(plan: plan, words: words).text
    case .tap: TAPReport(plan: plan, words: words).text
    }
  }

  private var outline: ReportOutline { ReportOutline(report: report, notRead: notRead, words: words) }
  private var plan: CheckPlan { CheckPlan(report: report, notRead: notRead, words: words) }
}
