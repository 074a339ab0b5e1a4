/// The value of a parameter, in the spelling of its type.
public enum ParameterValue: Equatable, Sendable {
  /// One text; a flag is `true` or `false`.
  case single(String)
  /// Several texts.
  case list([String])

  /// Its texts.
  public var texts: [String] {
    switch self {
    case .single(let text): [text]
    case .list(let texts): texts
    }
  }
}
