/// A hint or a warning.
public struct Callout: Equatable, Sendable {
  /// How urgent it is.
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// ヒント
    case hint
    /// 注意
    case caution
    /// 重要
    case important

    /// Whether it is a warning, which must be read before anything is done.
    public var isWarning: Bool {
      switch self {
      case .hint: false
      case .caution, .important: true
      }
    }
  }

  /// How urgent it is.
  public var kind: Kind
  /// What it says.
  public var body: [Passage]
  /// The condition under which it is shown; `nil` for always.
  public var condition: Condition?

  /// A callout of that kind.
  public init(kind: Kind, body: [Passage], condition: Condition?) {
    self.kind = kind
    self.body = body
    self.condition = condition
  }
}
