/// How far the reading of a listing has come.
public struct ReadingProgress: Equatable, Sendable {
  /// Bytes read so far; files and folders, in a folder that is read itself.
  public var done: Int
  /// All of them; `nil` where that is not known.
  public var total: Int?
}
