import Authoring
import Digest
import Markup
import Procedure
import Runbook

/// Any bytes as a site file of the shipped manual.
public struct SiteCheck: Check {
  private static let name = "site.yaml"
  private let manual: Manual

  /// A check against the manual in that folder.
  public init(manualFolder: String) throws {
    let outcome = ManualReader(folder: manualFolder).read()
    guard let manual = outcome.manual else {
      throw Violation(law: "the manual can be read", found: "\(outcome.diagnostics)")
    }
    self.manual = manual
  }

  /// Reads the site, writes the result as another file and reads that; now and then also writes the runbook.
  public func check(_ bytes: [UInt8]) throws {
    let outcome = SiteReader(manual: manual).read(bytes: bytes, name: Self.name)
    try DiagnosticsCheck(diagnostics: outcome.diagnostics)
      .check(isRead: outcome.site != nil, lines: [Self.name: lineCount(bytes)])
    guard let site = outcome.site else { return }

    let text = SiteText(site: site).text
    let again = SiteReader(manual: manual).read(bytes: Array(text.utf8), name: Self.name)
    try demand(
      again.site?.id == site.id && again.site?.title == site.title && again.site?.values == site.values,
      "a site that is written reads as it was", "\(text)\n\(again.diagnostics)\n\(site)")
    try check(titleOf: site)
    // A runbook costs a thousand times as much as a site: only one in sixteen is made.
    if site.digest.hasSuffix("0") { try RunbookCheck(manual: manual).check(site) }
  }

  /// What documents show of a site can be shown safely.
  private func check(titleOf site: Site) throws {
    let texts = [site.title] + site.values.values.flatMap(\.texts)
    for text in texts {
      let unsafe = SafeText.unsafe(in: text, lineEnds: .forbidden)
      try demand(unsafe.isEmpty, "an accepted value can be shown", "\(unsafe) in \(text.debugDescription)")
    }
  }
}

/// A site as the simplest file with the same content.
private struct SiteText {
  let site: Site

  var text: String {
    let values = site.values.sorted { $0.key.text < $1.key.text }.map { id, value in
      switch value {
      case .single(let text): "  \(id.text): \(quoted(text))\n"
      case .list(let texts): "  \(id.text): [\(texts.map(quoted).joined(separator: ", "))]\n"
      }
    }
    return "manual: \(site.manual.text)\nsite: \(quoted(site.id.text))\ntitle: \(quoted(site.title))\n"
      + "parameters:\(values.isEmpty ? " {}\n" : "\n\(values.joined())")"
  }

  private func quoted(_ text: String) -> String {
    "'" + text.unicodeScalars.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }
}
