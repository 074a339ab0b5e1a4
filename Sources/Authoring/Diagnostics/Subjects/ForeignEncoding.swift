extension Problem {
  /// What the bytes of a file that is not UTF-8 look like.
  public enum ForeignEncoding: Equatable, Sendable, CaseIterable {
    case utf16LittleEndian, utf16BigEndian, utf16OrBinary, other
  }
}
