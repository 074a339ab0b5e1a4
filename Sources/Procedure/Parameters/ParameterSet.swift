/// What a site may set: parameters in groups, and the constraints between them.
public struct ParameterSet: Equatable, Sendable {
  /// The groups, in the order shown.
  public var groups: [ParameterGroup]
  /// The parameters; a default refers only to parameters before its own.
  public var parameters: [Parameter]
  /// The constraints between them.
  public var constraints: [Constraint]

  /// A set of those parameters.
  public init(groups: [ParameterGroup], parameters: [Parameter], constraints: [Constraint]) {
    self.groups = groups
    self.parameters = parameters
    self.constraints = constraints
  }

  /// The parameter of that name, if there is one.
  public subscript(id: ParameterID) -> Parameter? {
    parameters.first { $0.id == id }
  }
}
