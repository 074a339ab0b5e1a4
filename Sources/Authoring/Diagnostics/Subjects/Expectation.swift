public import Procedure

extension Problem {
  /// What a text should have been.
  public enum Expectation: Equatable, Sendable {
    /// A value of that type.
    case value(ParameterType)
    /// An identifier, at that place.
    case identifier(Subject)
    /// The name of a parameter.
    case parameterName
    /// A parameter in braces, in a text.
    case placeholder
    /// `set` or `unset`, because that parameter has no words to choose from.
    case presence(ParameterID)
    /// The parameters of `equal`.
    case twoParameters
    /// The parameters of `rebase`.
    case rebasedParameters
    /// A text that is not empty.
    case someText
    /// A text without a line break.
    case singleLine
    /// A whole number.
    case wholeNumber
    /// A day.
    case date
    /// A release, or a family of releases.
    case release
    /// The number of a section.
    case sectionNumber
    /// The number of a step.
    case stepNumber
    /// A step, with its section.
    case stepName
    /// A place that an erratum is about.
    case erratumPlace
    /// The target of a reference.
    case reference
  }
}
