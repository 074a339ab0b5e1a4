/// Something that the operator sees after a step.
public struct Expectation: Equatable, Sendable {
  /// Who asks the operator to look for it.
  public enum Origin: Equatable, Sendable {
    /// The manual, or what an action leaves on the screen by itself.
    case manual
    /// We do (補足): a look that the manual does not ask for, so that a slip does not stay hidden.
    case added
  }

  /// What is seen, in words.
  public var text: Prose
  /// The same as data, if rehearsal can look for it.
  public var fact: Fact<Template>?
  /// Who asks the operator to look for it.
  public var origin: Origin
  /// The condition under which it is seen; `nil` for always.
  public var condition: Condition?

  /// Something that is seen.
  public init(
    text: Prose, fact: Fact<Template>? = nil, origin: Origin = .manual, condition: Condition? = nil
  ) {
    self.text = text
    self.fact = fact
    self.origin = origin
    self.condition = condition
  }
}
