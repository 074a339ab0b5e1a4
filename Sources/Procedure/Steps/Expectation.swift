/// Something that the operator sees after a step.
public struct Expectation: Equatable, Sendable {
  /// What says so.
  public enum Origin: String, Equatable, Sendable, CaseIterable {
    /// The printed manual.
    case print
    /// Nobody: it follows from the action, as far as the manual describes it. Screens can look different in detail.
    case inferred
    /// We do (補足): a look that the manual does not ask for, so that a slip does not stay hidden.
    case added
  }

  /// What is seen, in words.
  public var text: Prose
  /// The same as data, if rehearsal can look for it.
  public var fact: Fact<Template>?
  /// What says so.
  public var origin: Origin
  /// The condition under which it is seen; `nil` for always.
  public var condition: Condition?

  /// Something that is seen.
  public init(
    text: Prose, fact: Fact<Template>? = nil, origin: Origin = .inferred, condition: Condition? = nil
  ) {
    self.text = text
    self.fact = fact
    self.origin = origin
    self.condition = condition
  }
}
