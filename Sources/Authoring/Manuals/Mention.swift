import Procedure

/// A name that is used somewhere and must be declared somewhere else; checked when the whole manual has been read.
struct Mention {
  enum Target {
    /// A parameter; in a command, its type must be safe there.
    case parameter(ParameterID, use: ParameterUse)
    case condition(Condition.Clause)
    case step(StepID)
    case section(SectionID)
    case topic(TopicID)
    case term(TermID)
    case document(DocumentID)
    case service(ServiceID)
    case screen(ScreenID)
    case setting(SettingID)
    case component(ComponentID)
    /// A component that brings a database.
    case componentWithDatabase(ComponentID)
    /// An operation that a step carries out.
    case operation(String)
    case medium(MediumID)
    case registryKey(RegistryKeyID)
    case registryValue(RegistryValueID)
    case registryRule(RegistryRuleID)
  }
  enum ParameterUse {
    /// Words, or a field on a screen.
    case shown
    /// A command, path, registry value or URL.
    case executed
    /// A path that may have no value at some sites: its type is safe, but it is not always there.
    case executedIfPresent
  }

  var target: Target
  var location: Location
  /// The condition of the step or resource that uses the name.
  var scope: Condition?
}
