public import Languages
import JSON
public import Verification

/// Writes what listings say about the registration of AutoRAID modules, for people and for programs.
///
/// 1. `Words` puts every finding into the reader's language; text from listings is made safe there.
/// 2. `ReportOutline` puts the sentences in order, both for text and for Markdown; `CheckPlan` turns the
///    findings into checks, both for JUnit and for TAP.
/// 3. A small writer for each format writes them, and escapes by position.
///
/// The same report gives the same bytes: no clock, no locale, no random order.
public struct ReportWriter {
  private let report: VerificationReport
  private let notRead: [ListingAccessError]
  private let words: Words

  /// A writer of `report` in `language`; `notRead` are the listings that could not be opened or completely read.
  public init(_ report: VerificationReport, notRead: [ListingAccessError] = [], language: Language) {
    self.report = report
    self.notRead = notRead
    self.words = Words(language: language)
  }

  /// The report in `format`, with a final newline.
  ///
  /// - Throws: `MarkupError` if a value cannot be written as Markdown.
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
