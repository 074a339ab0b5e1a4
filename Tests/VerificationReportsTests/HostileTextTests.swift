import Languages
import Testing

@testable import Verification
@testable import VerificationReports

/// Listings, their names and contents come from anywhere, and a report is read at a terminal.
@Suite("Hostile text in every place")
struct HostileTextTests {
  static let texts = [
    "a\u{1B}[2J\u{1B}]0;title\u{7}b", "a\nb", "a\r\nb\rc", "\0", "\u{9B}31m\u{85}",
    "a\u{202E}txt.DAT\u{2066}\u{200F}",
    "\u{2028}\u{2029}", "\u{FEFF}\u{FFFE}\u{FFFF}", "`x` ``y`` ```", "| a | b |", "# h\n- x\n> q",
    "<script>alert(1)</script>",
    "]]>&amp;&#0;<!-- -->", "\"quoted\" 'x' \\", "ok 1 # TODO", "  ---\n  ...", "{{x}} $(x) %x%", "", " ",
    "\u{E0041}",
    String(repeating: "長", count: 5000), String(repeating: "e\u{301}\u{302}\u{303}", count: 500),
  ]

  private static func isRaw(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\n"
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
    default: false
    }
  }

  @Test("nothing that a terminal would obey or hide gets through", arguments: texts, ReportFormat.allCases)
  func terminal(text: String, format: ReportFormat) throws {
    for language in Language.allCases {
      let report = try ReportWriter(
        Samples.hostile(text), notRead: [.missing(path: text), .notReadable(path: text, number: 5)],
        language: language
      ).text(in: format)
      #expect(report.unicodeScalars.filter { Self.isRaw($0) }.isEmpty)
    }
  }

  @Test("what is hostile makes no line more or less", arguments: texts, ReportFormat.allCases)
  func lines(text: String, format: ReportFormat) throws {
    let lines: (String) throws -> Int = { text in
      try ReportWriter(Samples.hostile(text), language: .english).text(in: format).split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
    }
    #expect(try lines(text) == lines("harmless"))
  }

  @Test(
    "texts without an end are shortened for people", arguments: [ReportFormat.text, .markdown, .junit, .tap])
  func shortened(format: ReportFormat) throws {
    let text = String(repeating: "長", count: 5000)
    let report = try ReportWriter(Samples.hostile(text), language: .english).text(in: format)
    #expect(!report.contains(String(repeating: "長", count: ShownText.pathLimit + 1)))
    #expect(report.contains("長…"))
  }

  @Test("a complaint stays on one line", arguments: texts)
  func complaints(text: String) throws {
    for language in Language.allCases {
      let complaint = try #require(
        ListingComplaint(Samples.listing(text, unreadable: .notText), language: language))
      for line in [complaint.text, ListingComplaint(.missing(path: text), language: language).text] {
        #expect(line.unicodeScalars.filter { Self.isRaw($0) || $0 == "\n" }.isEmpty)
        #expect(line.count < 2000)
      }
    }
  }
}
