import Testing

@testable import Runbook

@Suite("Escaping in the diagram, by position")
struct XMLEscapingTests {
  private static let scalars = (0...0xFFFF).compactMap(Unicode.Scalar.init)

  /// What XML 1.0 forbids (2.2), and what it discourages.
  private static func isLost(_ value: UInt32) -> Bool {
    value < 9 || value > 10 && value < 32 || value > 126 && value < 160 || value > 65_533 && value < 65_536
  }

  @Test("text cannot open a tag or an entity, nor hold what XML forbids")
  func text() {
    let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
    for scalar in Self.scalars {
      let written = entities[scalar] ?? (Self.isLost(scalar.value) ? "\u{FFFD}" : String(scalar))
      #expect(XMLEscaping.text("a\(scalar)b") == "a\(written)b", "\(scalar.value)")
    }
    #expect(XMLEscaping.text("\u{10000}\u{1F600}") == "\u{10000}\u{1F600}")
  }

  @Test("an attribute cannot be left, and keeps its blanks")
  func attribute() {
    let entities: [Unicode.Scalar: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\n": "&#10;", "\t": "&#9;",
    ]
    for scalar in Self.scalars {
      let written = entities[scalar] ?? (Self.isLost(scalar.value) ? "\u{FFFD}" : String(scalar))
      #expect(XMLEscaping.attribute("a\(scalar)b") == "a\(written)b", "\(scalar.value)")
    }
  }
}
