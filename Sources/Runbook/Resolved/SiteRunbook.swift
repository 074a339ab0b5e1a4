public import Procedure

/// A manual resolved for one site: only values that are found on site are still open.
///
/// Layout and the other outputs need nothing else.
public struct SiteRunbook: Equatable, Sendable {
  /// Which manual, site and tool it comes from.
  public var source: Source
  /// The site's values.
  public var sheet: [SheetGroup]
  /// The picture of the site's cluster.
  public var diagram: ClusterDiagram
  /// The revision history of the manual.
  public var revisions: [ResolvedRevision]
  /// The trademark notices.
  public var trademarks: [ResolvedProse]
  /// The introduction.
  public var introduction: ResolvedIntroduction
  /// The chapters.
  public var chapters: [ResolvedChapter]
  /// The facts that actions refer to by name.
  public var catalogues: Catalogues<ResolvedCode>
  /// Where the printed manual is wrong.
  public var errata: [ResolvedErratum]
  /// Other documents that the manual refers to.
  public var documents: [ReferencedDocument]
  /// Texts that are not valid as a value of any parameter, because they only stand in for one
  /// (``ParameterSet/placeholders``).
  public var placeholders: [String]
  /// What a rehearsal has shown about it.
  public var rehearsal = RehearsalStanding.notTried

  /// All steps, in order.
  public var steps: [ResolvedStep] {
    chapters.flatMap { $0.opening.steps + $0.sections.flatMap(\.steps) }
  }
}

/// Which manual, site and tool a runbook comes from.
public struct Source: Equatable, Sendable {
  /// The manual's name.
  public var manual: ManualID
  /// The manual's front matter.
  public var front: FrontMatter
  /// SHA-256 over the manual's files.
  public var manualDigest: String
  /// The site's name.
  public var site: SiteID
  /// What the site is called.
  public var siteTitle: String
  /// SHA-256 over the site's file.
  public var siteDigest: String
  /// The tool's version.
  public var toolVersion: String

  /// The document's title.
  public var title: String { "\(front.subject) 手順書 — \(siteTitle)" }
  /// The checklist's title.
  public var checklistTitle: String { "\(front.subject) チェックリスト — \(siteTitle)" }
}

/// An entry of the revision history.
public struct ResolvedRevision: Equatable, Sendable {
  /// The printed edition number.
  public var number: Int
  /// The date, `YYYY-MM-DD`.
  public var date: String
  /// What changed.
  public var changes: [ResolvedProse]
}

/// Topics and glossary.
public struct ResolvedIntroduction: Equatable, Sendable {
  /// A topic.
  public struct Topic: Equatable, Sendable {
    /// Its anchor.
    public var anchor: Anchor
    /// Its heading.
    public var title: String
    /// What it says.
    public var body: [ResolvedPassage]
    /// Hints and warnings in it.
    public var callouts: [ResolvedCallout]
    /// Errata about it.
    public var errata: [ErratumMark]
  }
  /// A term.
  public struct Term: Equatable, Sendable {
    /// Its anchor.
    public var anchor: Anchor
    /// The word.
    public var word: String
    /// Words that mean the same.
    public var synonyms: [String]
    /// What it means.
    public var meaning: ResolvedProse
  }

  /// The printed title.
  public var title: String
  /// The topics, in order.
  public var topics: [Topic]
  /// The terms, in order.
  public var glossary: [Term]
}

/// A group of values.
public struct SheetGroup: Equatable, Sendable {
  /// A value and where it is used.
  public struct Row: Equatable, Sendable {
    /// The parameter.
    public var parameter: Parameter
    /// Its value.
    public var value: ResolvedValue
    /// The single texts of the value; none if it has none.
    public var texts: [String]
    /// Where it came from.
    public var origin: Assignment.Origin
    /// The steps in which it is used.
    public var uses: [Use]
  }
  /// A step in which a value is used.
  public struct Use: Equatable, Sendable {
    /// The step's printed number, such as `3.2-(5)`.
    public var printedNumber: String
    /// The step's anchor.
    public var anchor: Anchor
  }

  /// What the group is called.
  public var title: String
  /// Its values.
  public var rows: [Row]
}

/// An erratum with its number.
public struct ResolvedErratum: Equatable, Sendable {
  /// A place it is about.
  public struct Place: Equatable, Sendable {
    /// The name of the place.
    public var text: String
    /// Where it is.
    public var anchor: Anchor
  }

  /// Its place in the list, from 1.
  public var number: Int
  /// Its name.
  public var id: ErratumID
  /// Its places.
  public var places: [Place]
  /// What is printed.
  public var printed: ResolvedProse
  /// What it should say.
  public var corrected: ResolvedProse?
  /// Why.
  public var reason: ResolvedProse
  /// How much harm it does.
  public var weight: Erratum.Weight
}

/// The mark at a place that an erratum is about.
public struct ErratumMark: Equatable, Sendable {
  /// The erratum's name.
  public var id: ErratumID
  /// The number that documents show; it depends on the order of the list.
  public var number: Int
  /// How much harm the erratum does.
  public var weight: Erratum.Weight
  /// The erratum's anchor.
  public var anchor: Anchor
}
