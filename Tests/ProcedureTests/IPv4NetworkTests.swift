import Procedure
import Testing

@Suite struct IPv4NetworkTests {
  @Test(
    "Addresses are of one network where their leading bits agree",
    arguments: [
      ("192.168.1.1", "192.168.1.254", 24, true), ("192.168.1.1", "192.168.2.1", 24, false),
      ("192.168.0.1", "192.168.1.1", 23, true), ("10.0.0.1", "10.255.0.1", 8, true),
      ("10.64.8.1", "10.64.8.5", 30, false), ("0.0.0.0", "255.255.255.255", 0, true),
      ("10.0.0.1", "10.0.0.1", 32, true), ("10.0.0.1", "10.0.0.2", 32, false),
    ])
  func agreement(_ one: String, _ other: String, _ length: Int, _ expected: Bool) throws {
    let network = try #require(IPv4Network(of: one, prefixLength: length))
    #expect((network == IPv4Network(of: other, prefixLength: length)) == expected)
  }

  @Test(
    "The first and the last address of a network are no host's",
    arguments: [
      ("192.168.1.0", 24, true), ("192.168.1.255", 24, true), ("192.168.1.255", 23, true),
      ("192.168.0.255", 23, false), ("192.168.1.10", 24, false), ("10.0.0.4", 30, true),
      ("10.0.0.7", 30, true),
      ("10.0.0.5", 30, false), ("10.0.0.4", 31, false), ("10.0.0.4", 32, false),
    ])
  func reserved(_ address: String, _ length: Int, _ expected: Bool) throws {
    #expect(try #require(IPv4Network(of: address, prefixLength: length)).reserves(address) == expected)
  }

  @Test(
    "What is no address has no network",
    arguments: ["", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.x", "1..3.4"])
  func nonsense(_ text: String) {
    #expect(IPv4Network(of: text, prefixLength: 24) == nil)
    #expect(IPv4Network(of: "1.2.3.4", prefixLength: 33) == nil)
  }
}
