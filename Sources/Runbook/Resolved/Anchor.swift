public import Procedure

/// A place in a document that links can point to; all ids are made here.
///
/// Anchors are made from printed numbers and names, never from positions, so that they do not change.
public struct Anchor: Hashable, Sendable, CustomStringConvertible {
  /// The id as written in the document.
  public let description: String

  /// A section: `3.2`.
  public static func section(_ number: SectionNumber) -> Anchor { Anchor(description: number.description) }

  /// A step: `3.2-5`, or `3.3-failover` where the manual prints no number.
  public static func step(_ id: StepID, number: StepNumber, in section: SectionNumber) -> Anchor {
    switch number {
    case .printed(let number): Anchor(description: "\(section)-\(number)")
    case .word: Anchor(description: "\(section)-\(id.name)")
    }
  }

  /// A check that an erratum asks for before or after the step at `step`: `3.3-12-before-other-registry-data`.
  static func check(_ id: ErratumID, _ moment: Erratum.Check.Moment, at step: Anchor) -> Anchor {
    Anchor(description: "\(step)-\(moment.rawValue)-\(id)")
  }

  /// A topic of the introduction.
  public static func topic(_ id: TopicID) -> Anchor { Anchor(description: "topic-\(id)") }
  /// A term of the glossary.
  public static func term(_ id: TermID) -> Anchor { Anchor(description: "term-\(id)") }
  /// An erratum.
  public static func erratum(_ id: ErratumID) -> Anchor { Anchor(description: "erratum-\(id)") }
  /// A row of the parameter sheet.
  public static func parameter(_ id: ParameterID) -> Anchor { Anchor(description: "parameter-\(id)") }
  /// A part of the front or back matter.
  public static func part(_ part: DocumentPart) -> Anchor { Anchor(description: part.rawValue) }
}

/// The parts of a runbook around its chapters.
public enum DocumentPart: String, Equatable, Sendable, CaseIterable {
  case cluster, parameters, contents, course, revisions, trademarks, introduction, glossary, documents, errata
}

extension Anchor {
  /// A part of the book, by the number of its first chapter: `part-1`.
  static func bookPart(from number: SectionNumber) -> Anchor { Anchor(description: "part-\(number)") }
}
