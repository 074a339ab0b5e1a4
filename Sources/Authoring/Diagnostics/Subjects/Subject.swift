extension Problem {
  /// What in a file a problem is about.
  public indirect enum Subject: Equatable, Sendable {
    /// A thing of that kind.
    case kind(Kind)
    /// What stands at that key.
    case key(String)
    /// The value that a key which is no word of the format has, such as a parameter's.
    case value(of: String)
    /// One entry of a list.
    case entry(of: Subject)
    /// The step of that name.
    case step(String)
  }
}
