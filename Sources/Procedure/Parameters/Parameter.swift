/// Something that differs from site to site.
public struct Parameter: Equatable, Sendable {
  /// When the value is known.
  public enum Knowledge: Equatable, Sendable {
    /// Before anyone goes to the site.
    case beforehand
    /// Only on site; until then documents show `blank`.
    case onSite(blank: String)
  }
  /// What is used if the site does not set it.
  public enum Default: Equatable, Sendable {
    /// The printed manual's model case.
    case printed(Value)
    /// An example of ours, because the printed manual gives none.
    case example(Value)
    /// Nothing: the parameter is optional.
    case absent
    /// Nothing: the site must set it.
    case required
  }
  /// A default value.
  public enum Value: Equatable, Sendable {
    /// One text, possibly made from parameters declared earlier.
    case single(Template)
    /// A list of literals.
    case list([String])
  }

  /// Its name.
  public var id: ParameterID
  /// The group it is shown in.
  public var group: ParameterGroupID
  /// What values it may have.
  public var type: ParameterType
  /// What it is called.
  public var label: String
  /// What it is for.
  public var help: Prose
  /// What is used if the site does not set it.
  public var defaultValue: Default
  /// When the value is known.
  public var knowledge: Knowledge
  /// The condition under which the site uses it; `nil` for always.
  public var condition: Condition?
  /// What a value looks like if there is no default: one text, or several for a list; none if the manual gives none.
  public var sample: [String]

  /// A parameter.
  public init(
    id: ParameterID, group: ParameterGroupID, type: ParameterType, label: String, help: Prose,
    defaultValue: Default, knowledge: Knowledge, condition: Condition?, sample: [String] = []
  ) {
    self.id = id
    self.group = group
    self.type = type
    self.label = label
    self.help = help
    self.defaultValue = defaultValue
    self.knowledge = knowledge
    self.condition = condition
    self.sample = sample
  }
}

/// A group of parameters that are shown together.
public struct ParameterGroup: Equatable, Sendable {
  /// Its name.
  public var id: ParameterGroupID
  /// What it is called.
  public var title: String

  /// A group called `title`.
  public init(id: ParameterGroupID, title: String) {
    self.id = id
    self.title = title
  }
}
