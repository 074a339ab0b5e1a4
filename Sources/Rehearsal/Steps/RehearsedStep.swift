public import Procedure
public import Runbook

/// A step as it is rehearsed.
public struct RehearsedStep: Equatable, Sendable {
  /// An action with its sentence.
  public struct Task: Equatable, Sendable {
    /// The action.
    public var action: Action<String>
    /// Its sentence in the runbook.
    public var sentence: String
    /// Where it is done, if not at the step's place.
    var place: Place?

    /// The same at that place, whatever the step's place is.
    func staying(at place: Place) -> Task {
      var copy = self
      copy.place = self.place ?? place
      return copy
    }
  }
  /// Something that should be seen.
  public struct Expected: Equatable, Sendable {
    /// The data to look for.
    public var fact: Fact<String>
    /// The words of the runbook.
    public var words: String
  }

  /// Something that an erratum asks to be looked at, as far as it is data.
  public struct Check: Equatable, Sendable {
    /// Its anchor.
    public var anchor: Anchor
    /// Its printed number.
    public var printedNumber: String
    var moment: Erratum.Check.Moment
    var place: Place
    var words: String
    var facts: [Fact<String>]
    var remedy: [Action<String>]

    init?(_ check: ResolvedCheck) {
      if check.facts.isEmpty { return nil }
      anchor = check.anchor
      printedNumber = check.printedNumber
      moment = check.moment
      place = check.place
      words = check.text.plainText
      facts = check.facts.map { $0.map(\.text) }
      remedy = check.remedy.map { $0.map(\.text) }
    }
  }

  /// Its name in the model.
  public var id: StepID
  /// Its anchor, by which reports name it.
  public var anchor: Anchor
  /// Its number with the section's, such as `3.2-(5)`.
  public var printedNumber: String
  /// The section it belongs to.
  public var section: Anchor
  /// Where it is done.
  public var place: Place
  /// Who confirms it.
  public var confirmation: Confirmation
  /// What is done.
  public var tasks: [Task]
  /// What should be seen.
  public var expected: [Expected]
  /// What errata ask to be looked at before it and after it.
  public var checks: [Check]
  /// How many expected results are words alone.
  var unseenCount: Int

  init(_ step: ResolvedStep, section: Anchor) {
    id = step.id
    anchor = step.anchor
    printedNumber = step.printedNumber
    self.section = section
    place = step.place
    confirmation = step.confirmation
    tasks = step.tasks.map { Task(action: $0.action.map(\.text), sentence: $0.sentence.plainText) }
    checks = step.checks.compactMap { Check($0) }
    unseenCount = step.expected.count { $0.fact == nil }
    expected = step.expected.compactMap { expectation in
      expectation.fact.map { Expected(fact: $0.map(\.text), words: expectation.text.plainText) }
    }
  }

  /// The same step with the wrong place; a running installer is waited for where it runs.
  func moved(to place: Place) -> RehearsedStep {
    var copy = self
    copy.place = place
    for index in tasks.indices {
      if case .awaitInstallation = tasks[index].action {
        copy.tasks[index] = tasks[index].staying(at: self.place)
      }
    }
    return copy
  }

  /// How often it looks at something that rehearsal cannot see.
  var looks: Int {
    tasks.count { task in
      switch task.action {
      case .confirm, .confirmModules: true
      default: false
      }
    }
  }

  /// Whether any of its actions leaves a change behind.
  public var changesSomething: Bool { tasks.contains { $0.action.effect == .changes } }
}
