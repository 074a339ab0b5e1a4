/// A vendor's manual as typed data: everything that its documents say, and nothing about how they look.
public struct Manual: Equatable, Sendable {
  /// The name, also that of its folder in `Content/`.
  public var id: ManualID
  /// Title, edition and the like.
  public var front: FrontMatter
  /// The cluster that it builds.
  public var cluster: ClusterOutline
  /// What comes before the first chapter.
  public var introduction: Introduction
  /// The chapters, in order.
  public var chapters: [Chapter]
  /// What a site may set.
  public var parameters: ParameterSet
  /// Facts that several places refer to.
  public var catalogues: Catalogues<Template>
  /// Where the printed manual is wrong or inconsistent.
  public var errata: [Erratum]
  /// What is true once its parts are done, in the order of the steps.
  public var outcomes: [Outcome]
  /// SHA-256 over the files it was read from, in lower-case hexadecimal.
  public var digest: String

  /// A manual of those parts.
  public init(
    id: ManualID, front: FrontMatter, cluster: ClusterOutline, introduction: Introduction,
    chapters: [Chapter], parameters: ParameterSet, catalogues: Catalogues<Template>, errata: [Erratum],
    outcomes: [Outcome], digest: String
  ) {
    self.id = id
    self.front = front
    self.cluster = cluster
    self.introduction = introduction
    self.chapters = chapters
    self.parameters = parameters
    self.catalogues = catalogues
    self.errata = errata
    self.outcomes = outcomes
    self.digest = digest
  }

  /// The openings of chapters and their sections, in printed order.
  public var sections: [Section] { chapters.flatMap { [$0.opening] + $0.sections } }
}
