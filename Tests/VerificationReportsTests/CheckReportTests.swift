import Languages
import Foundation
import Testing

@testable import Verification
@testable import VerificationReports

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The reports for continuous integration")
struct CheckReportTests {
  private func xml(_ report: VerificationReport, notRead: [ListingAccessError] = []) throws -> XMLNodes {
    let text = try ReportWriter(report, notRead: notRead, language: .english).text(in: .junit)
    let nodes = XMLNodes()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = nodes
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return nodes
  }

  private func tap(_ report: VerificationReport) throws -> [Substring] {
    try ReportWriter(report, language: .english).text(in: .tap).split(separator: "\n")
  }

  @Test("the counts of a suite are those of its cases")
  func counts() throws {
    for (name, report) in Samples.all {
      let nodes = try xml(report, notRead: [.missing(path: "gone.txt")])
      for suite in nodes.suites {
        #expect(suite.attributes["tests"] == "\(suite.cases.count)", "\(name)")
        for (outcome, key) in [("failure", "failures"), ("error", "errors"), ("skipped", "skipped")] {
          let count = suite.cases.count { $0 == outcome }
          #expect(suite.attributes[key] ?? "0" == "\(count)", "\(name) \(key)")
        }
      }
      #expect(nodes.suites.compactMap { $0.attributes["id"] } == nodes.suites.indices.map { "\($0)" })
    }
  }

  @Test("a release has a case for each module and one for their standing together")
  func cases() throws {
    let suites = try xml(Samples.troubled).suites
    #expect(suites.map { $0.attributes["name"] } == ["3.005a-B", "listings"])
    #expect(suites[0].cases == ["passed", "failure", "failure", "error", "failure"])
    #expect(suites[1].cases == ["error"])
    #expect(try xml(Samples.complete).suites.map(\.cases) == [Array(repeating: "passed", count: 5)])
    #expect(try xml(Samples.scattered).suites.map(\.cases) == [["passed", "passed", "failure"]])
  }

  @Test("what could not be judged is an error, not a failure")
  func unreadable() throws {
    let suites = try xml(Samples.unreadable).suites
    #expect(suites.count == 3)
    #expect(suites.flatMap(\.cases).allSatisfy { $0 == "error" })
  }

  @Test("where no release was asked for, an absent set is passed over, unless nothing is there at all")
  func derived() throws {
    let suites = try xml(Samples.derivedReport).suites
    #expect(suites.map { $0.cases.first } == ["skipped", "passed", "passed", "skipped"])
    #expect(try xml(Samples.nothingThere).suites.flatMap(\.cases).allSatisfy { $0 == "failure" })
  }

  @Test("TAP numbers its checks without a gap, and announces them")
  func plan() throws {
    for (name, report) in Samples.all {
      let lines = try tap(report)
      let checks = lines.filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
      #expect(lines.first == "TAP version 13")
      #expect(lines[1] == "1..\(checks.count)", "\(name)")
      let numbers = checks.compactMap { $0.split(separator: " ").compactMap { Int($0) }.first }
      #expect(numbers == Array(1...checks.count), "\(name)")
    }
  }

  @Test("a name cannot become a directive of TAP, nor end a block")
  func tapEscaping() throws {
    let listing = Samples.listing("x # TODO \\", unreadable: .empty)
    let lines = try tap(Samples.asked([("3.004a-B", Samples.complete(0))], listings: [listing]))
    #expect(lines.contains(##"not ok 4 - listings: x \# TODO \\"##))
  }

  @Test("JUnit and TAP say the same")
  func agreement() throws {
    for (name, report) in Samples.all {
      let cases = try xml(report).suites.flatMap(\.cases)
      let checks = try tap(report).filter { $0.hasPrefix("ok ") || $0.hasPrefix("not ok ") }
      #expect(cases.count == checks.count, "\(name)")
      for (outcome, check) in zip(cases, checks) {
        let isOK = outcome == "passed" || outcome == "skipped"
        #expect(isOK == check.hasPrefix("ok "), "\(name): \(check)")
        #expect((outcome == "skipped") == check.contains(" # SKIP "), "\(name): \(check)")
      }
    }
  }
}

/// What another program's parser finds in the XML.
private final class XMLNodes: NSObject, XMLParserDelegate {
  struct Suite {
    var attributes: [String: String]
    /// The result of each case: `passed`, or the name of the element below it.
    var cases: [String] = []
  }
  var suites: [Suite] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    switch name {
    case "testsuite": suites.append(Suite(attributes: attributes))
    case "testcase": suites[suites.count - 1].cases.append("passed")
    case "failure", "error", "skipped":
      let suite = suites.count - 1
      suites[suite].cases[suites[suite].cases.count - 1] = name
    default: break
    }
  }
}
