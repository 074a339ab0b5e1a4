import Foundation
import Procedure
import Publishing
import Rehearsal
import Resources
import Runbook

/// Makes the documents of several sites at a time.
struct Publication {
  let manual: Manual
  let formats: Set<SiteDocuments.Format>
  let assets: PublishingAssets
  let jobs: Int?

  private struct Rendered: Sendable {
    var isProved: Bool
    var site: SiteID
    var files: [OutputFile]
    var entry: IndexPage.Entry
  }

  /// The files of all sites, in the order of `sites`, and the list of them.
  func files(for sites: [ReadSite]) async throws -> [OutputFile] {
    let width = min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, max(sites.count, 1))
    var rendered: [Rendered?] = Array(repeating: nil, count: sites.count)
    try await withThrowingTaskGroup(of: (Int, Rendered).self) { group in
      var next = 0
      func startNext() {
        guard next < sites.count else { return }
        let (index, site) = (next, sites[next])
        group.addTask { (index, try render(site)) }
        next += 1
      }
      for _ in 0..<width { startNext() }
      while let (index, result) = try await group.next() {
        rendered[index] = result
        startNext()
      }
    }
    let all = rendered.compactMap { $0 }
    for rendered in all where !rendered.isProved {
      Console.talk(
        "tejun: warning: site '\(rendered.site)': the rehearsal does not hold; see 'tejun rehearse' with its file"
      )
    }
    let index = IndexPage(entries: all.map(\.entry))
    return all.flatMap(\.files) + [OutputFile(path: try OutputPath("index.html"), text: index.html(assets))]
  }

  private func render(_ read: ReadSite) throws -> Rendered {
    var runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
    let rehearsal = RehearsalReport(manual: manual, site: read.site, runbook: runbook)
    runbook.rehearsal = rehearsal.course.map { .held($0) } ?? .failed
    let documents = try SiteDocuments(runbook, assets: assets)
    return Rendered(
      isProved: rehearsal.isProved, site: read.site.id, files: try documents.files(formats),
      entry: try documents.indexEntry(formats, warnings: read.warnings))
  }
}
