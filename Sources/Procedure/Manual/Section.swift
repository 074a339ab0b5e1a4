/// A numbered section of the manual, or the opening of a chapter.
public struct Section: Equatable, Sendable {
  /// Its name.
  public var id: SectionID
  /// The printed number.
  public var number: SectionNumber
  /// The printed title.
  public var title: String
  /// What it says before its steps.
  public var lead: [Passage]
  /// Hints and warnings that are not about a single step.
  public var callouts: [Callout]
  /// The steps, in printed order.
  public var steps: [Step]
  /// The section for the other server that this one repeats, and how it differs.
  public var counterpart: Counterpart?

  /// A section of those steps.
  public init(
    id: SectionID, number: SectionNumber, title: String, lead: [Passage], callouts: [Callout],
    steps: [Step], counterpart: Counterpart?
  ) {
    self.id = id
    self.number = number
    self.title = title
    self.lead = lead
    self.callouts = callouts
    self.steps = steps
    self.counterpart = counterpart
  }
}

/// How a section repeats another one on the other server.
public struct Counterpart: Equatable, Sendable {
  /// The section that is repeated.
  public var section: SectionID
  /// Parameters of that section, and those that replace them here.
  public var exchange: [ParameterID: ParameterID]
  /// Steps of that section that are not done here, with the reason.
  public var omitted: [Omission]

  /// A counterpart of `section`.
  public init(section: SectionID, exchange: [ParameterID: ParameterID], omitted: [Omission]) {
    self.section = section
    self.exchange = exchange
    self.omitted = omitted
  }

  /// A step that is done on one server only.
  public struct Omission: Equatable, Sendable {
    /// The step of the repeated section.
    public var step: StepID
    /// Why it is not done here.
    public var reason: Prose

    /// An omission of `step`.
    public init(step: StepID, reason: Prose) {
      self.step = step
      self.reason = reason
    }
  }
}
