extension Problem {
  /// What a problem in a file is about.
  public indirect enum Subject: Equatable, Sendable {
    /// A thing of that kind.
    case kind(Kind)
    /// The value at that key.
    case key(String)
    /// The value at a key that is not a word of the format, such as a parameter's name.
    case value(of: String)
    /// One entry of a list.
    case entry(of: Subject)
    /// The step of that name.
    case step(String)
  }
}
