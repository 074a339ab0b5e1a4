/// Where a file stands below the output folder, such as `tokyo-dc/runbook.md`.
///
/// It cannot point out of the folder: no component is empty, `.` or `..`, and it does not start at a root.
public struct OutputPath: Hashable, Sendable {
  /// The folders and the name, in order.
  public let components: [String]

  /// The path written as `text`, its components parted by `/`.
  public init(_ text: String) throws(OutputError) {
    let components = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // A backslash or a colon would mean a folder or a drive to the Windows PC that reads the files.
    let isPlain = components.allSatisfy { name in
      !["", ".", ".."].contains(name) && !name.hasPrefix(OutputPath.temporaryPrefix)
        && !name.unicodeScalars.contains { $0.value < 0x20 || "\\:".unicodeScalars.contains($0) }
    }
    guard isPlain else { throw OutputError(path: text, reason: .leavesTheFolder) }
    self.components = components
  }

  /// The path with `/` between its components.
  public var text: String {
    components.joined(separator: "/")
  }

  var folders: ArraySlice<String> { components.dropLast() }
  var name: String { components.last ?? "" }

  /// What names of files not yet in place begin with.
  static let temporaryPrefix = ".tejun-"
}
