/// The data of a registry value, as far as it is known.
public enum RegistryData: Equatable, Sendable {
  /// All of it.
  case whole(String)
  /// It is a path below that folder; the manual does not print the rest.
  case below(String)

  /// The characters that are known.
  var known: String {
    switch self {
    case .whole(let text): text
    case .below(let folder): folder + "\\…"
    }
  }

  /// Whether it is a path below `folder`, or the folder itself.
  func begins(with folder: String) -> Bool {
    switch self {
    case .whole(let text): WindowsPath.isInside(text, folder)
    case .below(let known): WindowsPath.isInside(known, folder)
    }
  }

  /// The same with the leading folder `prefix` replaced by `replacement`.
  func replacing(_ prefix: String, with replacement: String) -> RegistryData {
    switch self {
    case .whole(let text): .whole(replacement + text.dropFirst(prefix.count))
    case .below(let folder): .below(replacement + folder.dropFirst(prefix.count))
    }
  }
}
