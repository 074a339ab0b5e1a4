/// How far the reading of a listing has come.
public struct ReadingProgress: Equatable, Sendable {
  /// Bytes read so far; for a folder that is read directly, files and folders.
  public var done: Int
  /// The total; `nil` if it is not known.
  public var total: Int?
}
