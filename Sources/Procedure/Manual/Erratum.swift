/// A place where the printed manual is wrong or inconsistent.
public struct Erratum: Equatable, Sendable {
  /// How much harm the printed fact does.
  public enum Weight: String, Equatable, Sendable, CaseIterable {
    /// Done as printed, the cluster does not work.
    case breaks
    /// Done as printed, it misleads the reader.
    case misleads
    /// Only the appearance suffers.
    case cosmetic
    /// Cannot be settled from the desk; the printed fact is kept.
    case question

    /// Whether it matters to whoever works by the procedure, and so is marked at its place.
    public var isMarked: Bool {
      switch self {
      case .breaks, .misleads, .question: true
      case .cosmetic: false
      }
    }
  }
  /// Something that it asks people to look at on site, because it cannot be settled from the desk.
  public struct Check: Equatable, Sendable {
    /// Whether it is made before or after its step.
    public enum Moment: String, Equatable, Sendable, CaseIterable {
      /// Before the step, which depends on what is found.
      case before
      /// After the step, which makes it possible to look.
      case after
    }

    /// The step at which it is made.
    public var step: StepID
    /// Whether it is made before or after that step.
    public var moment: Moment
    /// Where it is made; `nil` means where the step is done.
    public var place: Procedure.Place?
    /// Who confirms it.
    public var confirmation: Confirmation
    /// The condition under which it is made; `nil` for always.
    public var condition: Condition?
    /// What to look at.
    public var text: Prose
    /// The same as data, if rehearsal can look for it.
    public var facts: [Fact<Template>]
    /// What the text asks to be done if it is not so.
    public var remedy: [Action<Template>]

    /// A check at `step`.
    public init(
      step: StepID, moment: Moment, place: Procedure.Place? = nil, confirmation: Confirmation = .operator,
      condition: Condition? = nil, text: Prose, facts: [Fact<Template>] = [], remedy: [Action<Template>] = []
    ) {
      self.step = step
      self.moment = moment
      self.place = place
      self.confirmation = confirmation
      self.condition = condition
      self.text = text
      self.facts = facts
      self.remedy = remedy
    }
  }
  /// The place in the manual that it is about.
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
  /// The places it is about; at least one.
  public var places: [Place]
  /// What is printed.
  public var printed: Prose
  /// What it should say, and what the model has. `nil` for a question.
  public var corrected: Prose?
  /// Why.
  public var reason: Prose
  /// How much harm the printed fact does.
  public var weight: Weight
  /// What turns the model's steps back into those of the printed manual; empty if rehearsal does not need it.
  public var asPrinted: [PrintedFact]
  /// What it asks people to look at on site; a line to tick in documents.
  public var checks: [Check]

  /// An erratum at those places.
  public init(
    id: ErratumID, places: [Place], printed: Prose, corrected: Prose?, reason: Prose, weight: Weight,
    asPrinted: [PrintedFact], checks: [Check] = []
  ) {
    self.id = id
    self.places = places
    self.printed = printed
    self.corrected = corrected
    self.reason = reason
    self.weight = weight
    self.asPrinted = asPrinted
    self.checks = checks
  }
}

/// A printed fact that can be put back in place of its correction.
public struct PrintedFact: Equatable, Sendable {
  /// How the step differs as printed.
  public enum Change: Equatable, Sendable {
    /// It is done somewhere else.
    case place(Place)
    /// In its actions, these characters replace those.
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
