import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// What a failover carries over of the registry is not the same for all cluster products: the stricter kind is rehearsed,
/// and the checks on both servers are what makes the procedure succeed under it.
@Suite struct RegistryCarryingTests {
  private func performance(_ edits: [Edit], _ site: [String: String] = [:]) throws -> Performance {
    ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual().edited(edits), at: try ShippedRehearsal.site(site)
    ).perform()
  }

  @Test func underTheStricterKindTheRemedyIsDone() throws {
    let performance = try performance([])
    #expect(performance.violations == [])
    #expect(performance.remedied.map { $0.description } == ["5.3-1-after-registry-sync-timing"])
  }

  @Test func withoutTheChecksItGoesWrongAndNobodySees() throws {
    let violations = try performance([.withoutChecks]).violations
    #expect(violations.allSatisfy { $0.isOfOutcome })
    #expect(Set(violations.compactMap { $0.clause?.text }) == ["database-folder", "data-folders"])
  }

  @Test func whereEverythingIsCarriedOverNoRemedyIsNeeded() throws {
    let performance = try performance([.carryingContents])
    #expect(performance.violations == [] && performance.remedied.isEmpty)
    let unchecked = try self.performance([.carryingContents, .withoutChecks])
    #expect(unchecked.violations == [])
  }

  @Test func withoutSynchronisationNothingIsToBeMended() throws {
    let performance = try performance([], ["registry-sync": "false"])
    #expect(performance.violations == [] && performance.remedied.isEmpty)
  }

  @Test func aCheckRevealsWhatWasForgotten() throws {
    let study = SlipStudy(
      ShippedRehearsal.rehearsal(of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site([:])))
    for step in ["3.2-7", "3.3-12"] {
      let omission = try #require(study.omissions.first { $0.slip.step.description == step })
      guard case .caught(let violation, _) = omission.verdict else {
        Issue.record("\(step): \(omission.verdict)")
        continue
      }
      #expect(violation.printedNumber == "5-(確認1)")
    }
  }
}
