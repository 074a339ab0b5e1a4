/// What a site may set: parameters in groups, and the constraints between them.
public struct ParameterSet: Equatable, Sendable {
  /// The groups, in the order shown.
  public var groups: [ParameterGroup]
  /// The parameters; a default refers only to parameters before its own.
  public var parameters: [Parameter]
  /// The constraints between them.
  public var constraints: [Constraint]
  /// What the printed manual shows in place of a value that is found on site, such as `MSSQL.x`.
  public var printedPlaceholders: [String]

  /// A set of those parameters.
  public init(
    groups: [ParameterGroup], parameters: [Parameter], constraints: [Constraint],
    printedPlaceholders: [String] = []
  ) {
    self.groups = groups
    self.parameters = parameters
    self.constraints = constraints
    self.printedPlaceholders = printedPlaceholders
  }

  /// The parameter with that name, if there is one.
  public subscript(id: ParameterID) -> Parameter? {
    parameters.first { $0.id == id }
  }

  /// What is not valid as a value of any parameter: what the printed manual and our documents show in place of a value.
  public var placeholders: [String] {
    var all = printedPlaceholders
    for parameter in parameters {
      if case .onSite(let blank) = parameter.knowledge, !all.contains(blank) { all.append(blank) }
    }
    return all
  }

  /// The placeholder that `text` is, or that is one of the folders in it; `nil` if it holds none. Windows
  /// treats names that differ only in case as the same.
  public func placeholder(in text: String) -> String? {
    let names = [text.lowercased()] + text.lowercased().split(separator: "\\").map(String.init)
    return placeholders.first { names.contains($0.lowercased()) }
  }
}
