/// Why files that come with the tool are not available: the installation is incomplete.
public enum ResourceError: Error, Equatable, Sendable {
  /// The system does not say where the executable is.
  case executableUnknown(bundle: String)
  /// The folder is in none of those places.
  case notFound(bundle: String, searched: [String])
  /// A file of the folder cannot be read.
  case unreadable(path: String)
  /// A file of the folder is not as it should be, such as text that is not UTF-8.
  case damaged(path: String)
}
