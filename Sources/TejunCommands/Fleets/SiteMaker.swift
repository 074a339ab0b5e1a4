import Parallel
import Procedure
import Publishing
import Rehearsal
import Runbook

/// Makes the documents of sites; what the sites of a variant share is made once (``CommonWork``).
struct SiteMaker: Sendable {
  let manual: Manual
  let formats: Set<SiteDocuments.Format>
  let assets: PublishingAssets
  /// What is kept between sites; `nil` if a single site is made.
  let common: CommonWork?

  /// The documents of a site.
  struct Made: Sendable {
    var files: [OutputFile]
    var entry: FleetIndex.Site
  }

  func make(_ read: ReadSite) throws -> Made {
    let assignment = Assignment(manual.parameters, values: read.site.values)
    guard let common else {
      let runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
      let (digests, proof) = concurrently {
        RunbookDigests(runbook)
      } _: {
        Proof(RehearsalReport(manual: manual, site: read.site, runbook: runbook))
      }
      return try make(read, runbook, digests, proof)
    }
    let proof = common.proof(assignment) {
      let runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
      return Proof(RehearsalReport(manual: manual, site: read.site, runbook: runbook))
    }
    let direct = {
      let runbook = Resolver(manual: manual, toolVersion: Version.tool).runbook(for: read.site)
      return try make(read, runbook, RunbookDigests(runbook), proof)
    }
    let mould = try common.mould(Variant(assignment, of: manual.parameters), proof) {
      try checkedMould(assignment, proof, read.site, direct)
    }
    guard let mould, let (files, digest) = try mould.documents(of: read.site, assignment) else {
      return try direct()
    }
    return Made(files: files, entry: entry(read, digest, proof))
  }

  private func make(
    _ read: ReadSite, _ runbook: SiteRunbook, _ digests: RunbookDigests, _ proof: Proof
  ) throws -> Made {
    // The result of a rehearsal is not part of the digests.
    var runbook = runbook
    runbook.rehearsal = proof.standing
    let documents = SiteDocuments(runbook, digests: digests, assets: assets)
    return Made(
      files: try documents.files(formats), entry: entry(read, documents.shortDigest, proof))
  }

  private func entry(_ read: ReadSite, _ digest: String, _ proof: Proof) -> FleetIndex.Site {
    FleetIndex.Site(
      id: read.site.id.text, title: read.site.title, digest: digest, warnings: read.warnings,
      verdict: proof.verdict)
  }

  /// A mould that makes the same documents for `site` as are made without it; `nil` if there is none.
  private func checkedMould(
    _ assignment: Assignment, _ proof: Proof, _ site: Site, _ direct: () throws -> Made
  ) throws -> SiteMould? {
    let mould = try SiteMould(
      manual: manual, assignment: assignment, standing: proof.standing, toolVersion: Version.tool,
      formats: formats, assets: assets)
    guard let mould, let made = try mould.documents(of: site, assignment) else { return nil }
    return made.files == (try direct()).files ? mould : nil
  }
}
