import Markup
import Rehearsal
import Runbook

/// A report for people: headings, each with lines or with rows.
struct RehearsalOutline {
  private struct Part {
    var heading: String
    var columns: [String]
    var rows: [[String]]
    /// What is said if there are no rows; if this is `nil`, the part is then left out.
    var none: String?
  }

  private let report: RehearsalReport
  private let parts: [Part]

  init(_ report: RehearsalReport, extent: RehearsalReportWriter.Extent) {
    self.report = report
    var parts = [
      Part(
        heading: "成り立たないこと", columns: ["手順", "何が", "必要だったこと", "実際"],
        rows: Self.leading(report.violations).map {
          [
            $0.printedNumber, RehearsalWords.subject($0), RehearsalWords.needed($0) ?? "—",
            RehearsalWords.found($0),
          ]
        }, none: nil),
      Part(
        heading: "予行が扱わない作業", columns: ["手順", "操作の数", "扱わない作業"],
        rows: report.unmodelled.map {
          [
            $0.printedNumber, "\($0.actionCount) 個のうち \($0.unmodelledCount) 個",
            $0.parts.joined(separator: " / "),
          ]
        }, none: "ありません。"),
      Part(
        heading: "手順書への指摘", columns: ["指摘", "規則"], rows: report.findings.map { [$0.words, $0.rule] },
        none: "ありません。"),
      Part(
        heading: "正誤の証明", columns: ["正誤", "印刷どおりに行うと"],
        rows: report.errata.map { ["\($0.number) (\($0.erratum))", RehearsalWords.erratum($0)] }, none: nil),
    ]
    if extent == .proofAndSlips, let study = report.study { parts += Self.slips(study) }
    parts.append(
      Part(
        heading: "前提としたこと", columns: ["前提", "内容"],
        rows: RehearsalWords.assumptions(report).map { [$0.subject, $0.words] }, none: nil))
    self.parts = parts
  }

  /// The first thing that does not hold, because later ones can follow from it. For an outcome, everything.
  private static func leading(_ violations: [Violation]) -> [Violation] {
    guard let first = violations.first, !first.isOfOutcome else { return violations }
    return [first]
  }

  private static func slips(_ study: SlipStudy) -> [Part] {
    let columns = ["手順", "間違い", "どうなるか"]
    func rows(_ findings: [SlipFinding]) -> [[String]] {
      findings.map { [$0.printedNumber, RehearsalWords.slip($0), RehearsalWords.verdict($0)] }
    }
    func isCaught(_ finding: SlipFinding) -> Bool {
      if case .caught = finding.verdict { true } else { false }
    }
    func isUnknown(_ finding: SlipFinding) -> Bool { finding.verdict == .unknown }
    func isHarmless(_ finding: SlipFinding) -> Bool {
      if case .harmless = finding.verdict { true } else { false }
    }
    return [
      Part(heading: "気づけない間違い", columns: columns, rows: rows(study.silent), none: "ありません。"),
      Part(
        heading: "後で分かる抜け", columns: columns, rows: rows(study.omissions.filter(isCaught)), none: "ありません。"),
      Part(
        heading: "影響の分からない抜け", columns: columns, rows: rows(study.omissions.filter(isUnknown)), none: "ありません。"
      ),
      Part(
        heading: "影響のない抜け", columns: columns, rows: rows(study.omissions.filter(isHarmless)), none: "ありません。"),
      Part(
        heading: "隣の手順との入れ替え", columns: columns, rows: rows(study.swaps.filter { $0.verdict.weight == 0 }),
        none: "ありません。"),
      Part(
        heading: "サーバの取り違え", columns: columns,
        rows: rows(study.wrongServers.filter { $0.verdict.weight == 0 }), none: "ありません。"),
    ]
  }

  private var title: String { "予行: \(report.source.title)" }

  private var written: [Part] { parts.filter { !$0.rows.isEmpty || $0.none != nil } }

  var text: String {
    var lines = [title, RehearsalWords.result(report)]
    for part in written {
      lines += ["", part.heading]
      if part.rows.isEmpty, let none = part.none { lines.append("  \(none)") }
      for row in part.rows {
        lines.append("  \(row[0])\(row.count > 2 ? "  \(row[1])" : "")")
        for (column, text) in zip(part.columns, row).dropFirst(row.count > 2 ? 2 : 1) where text != "—" {
          // If there are two texts, it must be clear which is which.
          lines.append("      \(row.count > 3 ? "\(column): " : "")\(text)")
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  var document: Document {
    var blocks: [Block] = [
      .heading(level: .one, id: nil, [.text(title)]), .paragraph([.text(RehearsalWords.result(report))]),
    ]
    for part in written {
      blocks.append(.heading(level: .two, id: nil, [.text(part.heading)]))
      if part.rows.isEmpty, let none = part.none { blocks.append(.paragraph([.text(none)])) }
      if part.rows.isEmpty { continue }
      blocks.append(
        .table(
          Table(
            columns: part.columns.map { .init([.text($0)]) },
            rows: part.rows.map { .init($0.map { [.text($0)] }) })))
    }
    return Document(blocks)
  }
}
