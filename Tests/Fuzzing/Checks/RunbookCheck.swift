import Markup
import Procedure
import Runbook

/// A site that was accepted can be written: both its documents, whatever its values.
struct RunbookCheck {
  let manual: Manual

  func check(_ site: Site) throws {
    let runbook = Resolver(manual: manual, toolVersion: "fuzzing").runbook(for: site)
    let digests = RunbookDigests(runbook)
    let document = RunbookLayout(runbook, digests: digests, for: .commonMark).document
    do {
      let markdown = try document.commonMark()
      let again = try Document(parsing: markdown, limits: ParsingLimits(brackets: 1_000_000))
      try demand(!again.blocks.isEmpty, "a runbook has contents", "")
      _ = try RunbookLayout(runbook, digests: digests, for: .page).document.html()
    } catch let error as MarkupError {
      throw Violation(law: "the documents of an accepted site can be written", found: "\(error)")
    }
  }
}
