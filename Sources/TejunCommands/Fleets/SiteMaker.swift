import Procedure
import Publishing
import Rehearsal
import Runbook

/// Makes the documents of a site.
struct SiteMaker: Sendable {
  let manual: Manual
  let formats: Set<SiteDocuments.Format>
  let assets: PublishingAssets

  /// What was made of a site.
  struct Made: Sendable {
    var files: [OutputFile]
    var entry: FleetIndex.Site
  }

  func make(_ read: ReadSite) throws -> Made {
    var runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
    let rehearsal = RehearsalReport(manual: manual, site: read.site, runbook: runbook)
    runbook.rehearsal = rehearsal.course.map { .held($0) } ?? .failed
    let documents = try SiteDocuments(runbook, assets: assets)
    return Made(
      files: try documents.files(formats),
      entry: FleetIndex.Site(
        id: read.site.id.text, title: read.site.title, digest: documents.shortDigest, warnings: read.warnings,
        isProved: rehearsal.isProved))
  }
}
