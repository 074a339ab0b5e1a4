import Foundation

/// A JSON value that is written with sorted keys, so that the same runbook gives the same bytes.
enum JSONValue: Encodable, Equatable, Sendable {
  case string(String)
  case number(Int)
  case flag(Bool)
  case null
  case array([JSONValue])
  case object([String: JSONValue])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The value as text, indented, with a final newline.
  func text() throws -> String {
    try encoded([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + "\n"
  }

  /// The value as text on one line.
  func line() throws -> String {
    try encoded([.sortedKeys, .withoutEscapingSlashes])
  }

  private func encoded(_ formatting: JSONEncoder.OutputFormatting) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
