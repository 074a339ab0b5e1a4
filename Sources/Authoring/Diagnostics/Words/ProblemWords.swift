public import Languages

extension Problem {
  /// The words for a problem: what is wrong, and what to do.
  public struct Words: Equatable, Sendable {
    /// What is wrong, without a full stop.
    public var summary: String
    /// What to do about it, without a full stop.
    public var hint: String?

    init(_ summary: String, _ hint: String? = nil) {
      self.summary = summary
      self.hint = hint
    }

    /// Both as one text.
    public func sentence(in language: Language) -> String {
      switch language {
      // A summary that ends with a manual's own Japanese has its full stop.
      case .english: [summary, hint].compactMap { $0 }.joined(separator: summary.hasSuffix("。") ? " " : "; ")
      case .japanese: [summary, hint].compactMap { $0.map(Japanese.sentence) }.joined()
      }
    }
  }

  /// The words for this problem.
  public func words(in language: Language) -> Words {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
