import Procedure
import Publishing
import Rehearsal
import Runbook
import Synchronization

/// What a rehearsal has shown about a site, as far as documents say it.
struct Proof: Equatable, Sendable {
  var standing: RehearsalStanding
  var verdict: RehearsalVerdict

  init(_ report: RehearsalReport) {
    standing = report.course.map { .held($0, unmodelled: report.unmodelled.map(\.printedNumber)) } ?? .failed
    verdict = report.verdict
  }
}

/// What the sites of a fleet have in common, each made when it is first needed: rehearsals, and moulds of documents.
final class CommonWork: Sendable {
  private struct MouldKey: Hashable {
    var variant: Variant
    /// The number of its proof among the different ones.
    var proof: Int
  }

  private struct State {
    var proofs: [SitePattern: Once<Proof>] = [:]
    var distinct: [Proof] = []
    /// `nil` after the first site of a variant, which is made without a mould: many variants have only one site.
    var moulds: [MouldKey: Once<SiteMould?>?] = [:]
  }

  private let parameters: ParameterSet
  private let words: Set<String>
  private let state = Mutex(State())

  /// A mould takes about 0.8 MB: if there are more variants than this, the others are made without one.
  private static let mouldLimit = 48
  private static let proofLimit = 4096

  /// Empty at first, for sites of a manual with those parameters and words.
  init(_ parameters: ParameterSet, words: Set<String>) {
    self.parameters = parameters
    self.words = words
  }

  /// What a rehearsal of a site with those values shows; `rehearse` performs it.
  func proof(_ assignment: Assignment, rehearse: () -> Proof) -> Proof {
    let pattern = SitePattern(assignment, of: parameters, words: words)
    let once = state.withLock { state -> Once<Proof>? in
      if let known = state.proofs[pattern] { return known }
      guard state.proofs.count < Self.proofLimit else { return nil }
      let once = Once<Proof>()
      state.proofs[pattern] = once
      return once
    }
    return once?.value(rehearse) ?? rehearse()
  }

  /// The mould for sites of that variant and proof, if there should be one; `make` makes it.
  func mould(_ variant: Variant, _ proof: Proof, _ make: () throws -> SiteMould?) rethrows -> SiteMould? {
    let once = state.withLock { state -> Once<SiteMould?>? in
      let number = state.distinct.firstIndex(of: proof) ?? state.distinct.count
      if number == state.distinct.count { state.distinct.append(proof) }
      let key = MouldKey(variant: variant, proof: number)
      if let known = state.moulds[key] {
        let once = known ?? Once()
        state.moulds[key] = .some(once)
        return once
      }
      if state.moulds.count < Self.mouldLimit { state.moulds[key] = .some(nil) }
      return nil
    }
    return try once?.value(make)
  }
}
