import Testing

@testable import Authoring

@Suite struct NearMissTests {
  @Test(
    "The name that was probably meant is found, and none where none is near",
    arguments: [
      ("virtual-pi", "virtual-ip"), ("VIRTUAL-IP", "virtual-ip"), ("virtualip", "virtual-ip"),
      ("web-prot", "web-port"),
      ("nothing", nil), ("", nil), (String(repeating: "x", count: 100), nil),
    ] as [(String, String?)])
  func best(text: String, expected: String?) {
    #expect(NearMiss.best(for: text, among: ["virtual-ip", "web-port", "shared-folder"]) == expected)
  }

  @Test("The distance counts a swap of neighbours as one")
  func distance() {
    #expect(NearMiss.distance(Array("ab"), Array("ba")) == 1)
    #expect(NearMiss.distance(Array("kitten"), Array("sitting")) == 3)
    #expect(NearMiss.distance([], Array("abc")) == 3)
  }
}
