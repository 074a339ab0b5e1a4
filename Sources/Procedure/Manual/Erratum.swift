/// A place where the printed manual is wrong or inconsistent.
public struct Erratum: Equatable, Sendable {
  /// How much the printed fact hurts.
  public enum Weight: String, Equatable, Sendable, CaseIterable {
    /// Done as printed, the cluster does not work.
    case breaks
    /// Done as printed, the reader is led astray.
    case misleads
    /// Only the appearance suffers.
    case cosmetic
    /// Cannot be settled from the desk; the printed fact stands.
    case question
  }
  /// What of the manual it is about.
  public enum Place: Equatable, Sendable {
    /// A step.
    case step(StepID)
    /// A section as a whole.
    case section(SectionID)
    /// A topic of the introduction.
    case topic(TopicID)
  }

  /// Its name.
  public var id: ErratumID
  /// Where it stands; at least one place.
  public var places: [Place]
  /// What is printed.
  public var printed: Prose
  /// What it should say; what stands in the model. `nil` for a question.
  public var corrected: Prose?
  /// Why.
  public var reason: Prose
  /// How much the printed fact hurts.
  public var weight: Weight
  /// What makes the model's steps those of the printed manual again; empty where rehearsal has no need of it.
  public var asPrinted: [PrintedFact]

  /// An erratum at those places.
  public init(
    id: ErratumID, places: [Place], printed: Prose, corrected: Prose?, reason: Prose, weight: Weight,
    asPrinted: [PrintedFact]
  ) {
    self.id = id
    self.places = places
    self.printed = printed
    self.corrected = corrected
    self.reason = reason
    self.weight = weight
    self.asPrinted = asPrinted
  }
}

/// A printed fact that can be put back in the place of its correction.
public struct PrintedFact: Equatable, Sendable {
  /// How the step differs as printed.
  public enum Change: Equatable, Sendable {
    /// It is done somewhere else.
    case place(Place)
    /// In its actions these characters stand in place of those.
    case text(Template, inPlaceOf: Template)
  }

  /// The step.
  public var step: StepID
  /// How it differs.
  public var change: Change

  /// A difference of `step`.
  public init(step: StepID, change: Change) {
    self.step = step
    self.change = change
  }
}
