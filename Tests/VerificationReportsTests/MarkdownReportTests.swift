import Languages
import Markup
import Testing

@testable import Verification
@testable import VerificationReports

@Suite("The report as Markdown")
struct MarkdownReportTests {
  private func markdown(_ report: VerificationReport) throws -> String {
    try ReportWriter(report, language: .english).text(in: .markdown)
  }

  @Test("names, places and folders are code")
  func code() throws {
    let markdown = try markdown(Samples.complete)
    #expect(
      markdown.contains("| `RAID0_1st.DAT` | found | `list.txt:10` | `8,192` | `\(Samples.folder)` |"))
    #expect(markdown.hasPrefix("# Registration of the AutoRAID modules: COMPLETE\n"))
  }

  @Test("what a listing holds becomes no markup, read back by cmark", arguments: HostileTextTests.texts)
  func hostile(text: String) throws {
    let blocks: (String) throws -> [String] = { text in
      try Document(parsing: try markdown(Samples.hostile(text))).blocks.map { Self.kind($0) }
    }
    #expect(try blocks(text) == blocks("harmless"))
  }

  @Test("it holds no HTML")
  func html() throws {
    for (name, report) in Samples.all {
      let kinds = try Document(parsing: try markdown(report)).blocks.map { Self.kind($0) }
      #expect(!kinds.contains("html"), "\(name)")
    }
  }

  private static func kind(_ block: Block) -> String {
    switch block {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .blockQuote: "block quote"
    case .list(let list): "list of \(list.items.count)"
    case .codeBlock: "code block"
    case .thematicBreak: "thematic break"
    case .html: "html"
    case .table, .callout, .division, .transcript, .figure: "custom"
    }
  }
}
