import Procedure
import Testing

@testable import Rehearsal

@Suite struct FailoverTests {
  @Test("what lies below a carried registry key goes along, and what a server keeps for itself stays")
  func carried() throws {
    let rehearsal = ShippedRehearsal.rehearsal(
      of: try ShippedRehearsal.manual().edited([.carryingContents]),
      at: try ShippedRehearsal.site("model-case"))
    var performer = rehearsal.perform().end
    let active = try #require(performer.cluster.active)
    let (below, own) = (
      try #require(SettingID("deploy-folder")), try #require(SettingID("management-address"))
    )
    performer.cluster.servers[active].settings[below] = "X:\\Carried"
    performer.cluster.servers[active].settings[own] = "192.0.2.1"
    try performer.perform(.failOver(.standby), at: .cluster)
    #expect(performer.cluster.servers[active.other].settings[below] == "X:\\Carried")
    #expect(performer.cluster.servers[active.other].settings[own] != "192.0.2.1")
  }
}
