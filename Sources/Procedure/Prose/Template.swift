/// Literal characters with parameters between them, as in `{{shared-folder}}\Data`.
public struct Template: Equatable, Sendable {
  /// A piece of a template.
  public enum Part: Equatable, Sendable {
    /// Characters that are used as they are.
    case literal(String)
    /// The value of a parameter.
    case parameter(ParameterID)
  }

  /// The pieces, in order; never two adjacent literals, and none of them empty.
  public var parts: [Part]

  /// A template of those pieces.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The parameters it refers to, in order, each as often as it occurs.
  public var parameters: [ParameterID] {
    parts.compactMap { part in
      switch part {
      case .literal: nil
      case .parameter(let id): id
      }
    }
  }

  /// As content spells it, such as `{{shared-folder}}\Data`.
  public var source: String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .parameter(let id): "{{\(id)}}"
      }
    }.joined()
  }

  /// The same template with parameters replaced as `exchange` says.
  public func exchanging(_ exchange: [ParameterID: ParameterID]) -> Template {
    Template(
      parts.map { part in
        switch part {
        case .literal: part
        case .parameter(let id): .parameter(exchange[id] ?? id)
        }
      })
  }
}
