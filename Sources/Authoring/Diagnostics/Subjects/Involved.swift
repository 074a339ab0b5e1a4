public import Procedure

extension Problem {
  /// A parameter that a constraint is about, with its values.
  public struct Involved: Equatable, Sendable {
    /// The parameter.
    public var parameter: ParameterID
    /// Its values.
    public var texts: [String]

    /// A parameter with its values.
    public init(_ parameter: ParameterID, _ texts: [String]) {
      self.parameter = parameter
      self.texts = texts
    }
  }
}
