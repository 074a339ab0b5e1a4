import Foundation
import JSON
import Testing

@Suite("JSON values as text")
struct JSONValueTests {
  @Test("indented, keys are sorted and what is empty stays on its line")
  func indented() {
    let value = JSONValue.object([
      "b": .array([.number(1), .flag(true), .null]), "a": .object([:]), "c": .object(["d": .array([])]),
    ])
    #expect(
      value.text() == """
        {
          "a": {},
          "b": [
            1,
            true,
            null
          ],
          "c": {
            "d": []
          }
        }

        """)
    #expect(value.line == #"{"a":{},"b":[1,true,null],"c":{"d":[]}}"#)
  }

  @Test("every character up to U+FFFF comes back, and none but those that JSON demands is escaped")
  func everyCharacter() throws {
    for scalar in (0...0xFFFF).compactMap(Unicode.Scalar.init) {
      let text = "a\(scalar)b"
      let line = JSONValue.array([.string(text)]).line
      let isEscaped = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      #expect(isEscaped == (line != "[\"\(text)\"]"), "U+\(String(scalar.value, radix: 16))")
      if isEscaped || scalar.value % 251 == 0 {
        #expect(try JSONDecoder().decode([String].self, from: Data(line.utf8)) == [text])
      }
    }
  }

  @Test("the line is what JSONEncoder writes, whatever the keys and texts")
  func encoder() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let value = Self.value(depth: 4, &random)
      let expected = String(decoding: try encoder.encode(Coded(value)), as: UTF8.self)
      #expect(value.line == expected)
    }
  }

  @Test("a number of any size is exact")
  func numbers() {
    let values: [JSONValue] = [.number(.min), .number(.max), .unsigned(.max)]
    #expect(
      JSONValue.array(values).line == "[-9223372036854775808,9223372036854775807,18446744073709551615]")
  }

  @Test("strings and keys are quoted as the caller wants")
  func quoting() {
    #expect(JSONValue.object(["k": .string("v")]).text { "<\($0)>" } == "{\n  <k>: <v>\n}\n")
  }

  private static func value(depth: Int, _ random: inout SystemRandomNumberGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &random) {
    case 0: .string(text(&random))
    case 1: .number(.random(in: -1000...1000, using: &random))
    case 2: .flag(.random(using: &random))
    case 3: .null
    case 4: .array((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth: depth - 1, &random) })
    default:
      .object(
        Dictionary(
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (key(&random), value(depth: depth - 1, &random))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func key(_ random: inout SystemRandomNumberGenerator) -> String {
    String((0...2).map { _ in "abcdefXYZ".randomElement(using: &random) ?? "a" })
  }

  private static func text(_ random: inout SystemRandomNumberGenerator) -> String {
    String(
      (0...5).map { _ in
        "a/\"\\\n\t\u{8}\u{C}\r\u{1F}\u{0}\u{7F}表😀\u{2028}e\u{301}".randomElement(using: &random) ?? "a"
      })
  }
}

/// The same value for `JSONEncoder`.
private struct Coded: Encodable {
  let value: JSONValue

  init(_ value: JSONValue) { self.value = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch value {
    case .string(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .unsigned(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .array(let values): try container.encode(values.map { Coded($0) })
    case .object(let members): try container.encode(members.mapValues { Coded($0) })
    }
  }
}
