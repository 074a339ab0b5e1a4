import Foundation
import Testing

@testable import Verification

/// The schema names the cases of our enums; the compiler cannot see that, so this does.
@Suite("The JSON Schema of the report")
struct SchemaTests {
  private struct Schema: Decodable {
    struct Values: Decodable {
      var `enum`: [String?]
    }
    struct Properties: Decodable {
      var properties: [String: AnyOf]
    }
    /// The part of a property's schema that matters here: the values that it, or its items, may have.
    struct AnyOf: Decodable {
      var `enum`: [String?]?
      var items: Items?
    }
    struct Items: Decodable {
      var `enum`: [String?]?
      var properties: [String: Leaf]?
    }
    struct Leaf: Decodable {
      var `enum`: [String?]?
    }
    struct Definitions: Decodable {
      var verdict: Values
      var standing: Values
      var format: Values
      var module: Properties
      var listing: Properties
    }
    struct Question: Decodable {
      var question: Values
    }
    var properties: Question
    var definitions: Definitions
  }

  private func schema() throws -> Schema {
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Content/schemas/verify.autoraid.schema.json")
    return try JSONDecoder().decode(Schema.self, from: Data(contentsOf: url))
  }

  @Test("it knows every value that an enumeration can have")
  func enumerations() throws {
    let whole = try schema()
    let schema = whole.definitions
    let module = schema.module.properties
    let listing = schema.listing.properties
    #expect(schema.verdict.enum == Verdict.allCases.map(\.rawValue))
    #expect(schema.standing.enum == SetFinding.Standing.allCases.map(\.rawValue))
    #expect(module["state"]?.enum == ModuleFinding.State.allCases.map(\.rawValue))
    #expect(whole.properties.question.enum == VerificationReport.Question.allCases.map(\.rawValue))
    #expect(
      listing["unclear"]?.items?.properties?["kind"]?.enum == UnclearLine.Kind.allCases.map(\.rawValue))
    #expect(schema.format.enum == ListingFormat.allCases.map(\.rawValue))
    #expect(module["mentions"]?.items?.properties?["doubt"]?.enum == Doubt.allCases.map(\.rawValue))
    #expect(
      module["nearMisses"]?.items?.properties?["difference"]?.enum
        == NearMiss.Difference.allCases.map(\.rawValue))
    #expect(listing["encoding"]?.enum == ListingEncoding.allCases.map(\.rawValue) + [nil])
    #expect(listing["lineEnd"]?.enum == LineEnd.allCases.map(\.rawValue) + [nil])
  }
}
