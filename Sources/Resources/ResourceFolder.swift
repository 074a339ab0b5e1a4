/// Finds the folders of files that come with the tool.
///
/// `Bundle.module` traps if its folder is missing and knows the build folder by its absolute path; an installed
/// tool has its files where an installer puts them. So the folder is searched for:
///
/// 1. beside the executable, where SwiftPM builds them;
/// 2. under `../share/tejun/` or `../libexec/tejun/` from the executable, where they are installed.
public struct ResourceFolder: Equatable, Sendable {
  /// The full path.
  public let path: String

  /// The folder of `bundle` (such as `tejun_Publishing.resources`) that belongs to the running executable.
  public static func find(bundle: String) throws(ResourceError) -> ResourceFolder {
    guard let executable = ExecutablePath.resolved() else { throw .executableUnknown(bundle: bundle) }
    return try find(bundle: bundle, executable: executable)
  }

  /// The folder of `bundle` that belongs to the executable at that full path.
  public static func find(bundle: String, executable: String) throws(ResourceError) -> ResourceFolder {
    let places = candidates(bundle: bundle, executable: executable)
    guard let path = places.first(where: ExecutablePath.isFolder) else {
      throw .notFound(bundle: bundle, searched: places)
    }
    return ResourceFolder(path: path)
  }

  /// The path of a file in the folder.
  public func file(_ name: String) -> String {
    "\(path)/\(name)"
  }

  static func candidates(bundle: String, executable: String) -> [String] {
    let components = executable.split(separator: "/").dropLast()
    let folder = components.map { "/\($0)" }.joined()
    let prefix = components.dropLast().map { "/\($0)" }.joined()
    return ["\(folder)/\(bundle)", "\(prefix)/share/tejun/\(bundle)", "\(prefix)/libexec/tejun/\(bundle)"]
  }
}
