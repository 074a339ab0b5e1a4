/// The name of one thing in the model; names of different kinds cannot be mixed up.
///
/// The text is lower-case ASCII letters, digits and single hyphens (`server-a-name`).
public struct Identifier<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// FNV-1a over the text, computed once: a rehearsal looks identifiers up a hundred thousand times. It is the
  /// first property, so that it is compared first.
  private let hash: UInt64
  /// The name as authors write it.
  public let text: String

  /// An identifier with that text; `nil` if the text does not have that form.
  public init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.text = text
    hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Feeds the precomputed hash of the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// The name as authors write it.
  public var description: String { text }

  /// Order by text.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  private static func isWellFormed(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return text.utf8.count <= 64
      && words.allSatisfy { word in
        !word.isEmpty
          && word.allSatisfy {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          }
      }
  }
}

/// The name of a manual, which is also the name of its folder.
public typealias ManualID = Identifier<Manual>
/// The name of a section or of a chapter's opening.
public typealias SectionID = Identifier<Section>
/// The name of a topic of the introduction.
public typealias TopicID = Identifier<Topic>
/// The name of a glossary entry.
public typealias TermID = Identifier<Term>
/// The name of a parameter.
public typealias ParameterID = Identifier<Parameter>
/// The name of a group of parameters.
public typealias ParameterGroupID = Identifier<ParameterGroup>
/// The name of a site, which is also the name of its output folder.
public typealias SiteID = Identifier<Site>
/// The name of an erratum.
public typealias ErratumID = Identifier<Erratum>
/// The name of another document that the manual refers to.
public typealias DocumentID = Identifier<ReferencedDocument>
