import Procedure
import Runbook
import Testing

@testable import Rehearsal

/// A step can be done in another order only if what it needs is available; then the end is the same.
@Suite struct OrderTests {
  static let sites: [[String: String]] = [[:], ["registry-sync": "false"]]

  /// A walk through the orders that rehearsal accepts: a step is moved to another place, and the order is kept
  /// if every precondition and every expected result still holds.
  @Test(arguments: sites, 1...8)
  func anyOrderThatRehearsalAcceptsReachesTheOutcome(site: [String: String], seed: Int) throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual(), at: try ShippedRehearsal.site(site))
    let (place, outcome) = try #require(rehearsal.outcomes.min { $0.key < $1.key })
    var order = Array(rehearsal.steps[...place])
    var random = SplitMix(state: UInt64(seed))
    var accepted = 0
    for _ in 0..<200 {
      var other = order
      let from = Int.random(in: other.indices, using: &random)
      let step = other.remove(at: from)
      // Near moves are accepted more often than far ones; many of them lead equally far.
      let reach = random.next() % 3 == 0 ? other.count : 4
      let to = Int.random(in: max(0, from - reach)...min(other.count, from + reach), using: &random)
      other.insert(step, at: to)
      guard other != order, let end = performed(other, rehearsal.scene) else { continue }
      order = other
      accepted += 1
      // Which server is active at the end depends on what was done last, and nothing else depends on it.
      let broken = Performance.violations(of: outcome, end, rehearsal.steps[place]).filter {
        $0.clause?.text != "active"
      }
      #expect(broken == [], "\(order.map(\.anchor.description))")
    }
    #expect(accepted > 5, "hardly any other order was tried")
  }

  /// The cluster after those steps; `nil` if one of them is refused.
  private func performed(_ steps: [RehearsedStep], _ scene: Scene) -> Performer? {
    var performer = Performer(scene)
    do {
      for step in steps {
        for task in step.tasks { try performer.perform(task.action, at: step.place) }
        for expected in step.expected { try performer.look(for: expected.fact, at: step.place) }
        for check in step.checks where performer.shortfall(of: check) != nil {
          guard !check.remedy.isEmpty, let mended = performer.remedying(check) else { return nil }
          performer = mended
        }
      }
      return performer
    } catch {
      return nil
    }
  }
}

/// Steele, Lea and Flood's generator: the same numbers for the same seed, everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
