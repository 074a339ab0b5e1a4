/// The name of a step: that of its section, and its own within the section.
public struct StepID: Hashable, Sendable, CustomStringConvertible {
  /// The section it is in.
  public var section: SectionID
  /// Its name in that section.
  public var name: Identifier<Step>

  /// The step `name` of `section`.
  public init(section: SectionID, name: Identifier<Step>) {
    self.section = section
    self.name = name
  }

  /// The name as authors write it, such as `database-a/detach`.
  public var description: String { "\(section)/\(name)" }
}

/// What is printed in parentheses before a step.
public enum StepNumber: Hashable, Sendable {
  /// The printed number.
  case printed(Int)
  /// A word in place of a number, for what the manual prints without one.
  case word(String)

  /// The number or word, without parentheses.
  public var text: String {
    switch self {
    case .printed(let number): String(number)
    case .word(let word): word
    }
  }
}
