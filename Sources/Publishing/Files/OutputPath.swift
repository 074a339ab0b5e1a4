/// The path of a file below the output folder, such as `tokyo-dc/runbook.md`.
///
/// It cannot lead out of the folder: no component is empty, `.` or `..`, and it does not start at a root.
public struct OutputPath: Hashable, Sendable {
  /// The folders and the name, in order.
  public let components: [String]

  /// The path written as `text`, with its components separated by `/`.
  public init(_ text: String) throws(OutputError) {
    let components = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // A backslash or a colon would mean a folder or a drive to a Windows PC that reads the files.
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

  /// The prefix of the names of files that are not in place yet.
  static let temporaryPrefix = ".tejun-"

  /// The name of a file that is not in place yet: file `number` of the run `run`.
  static func temporary(run: String, number: UInt64) -> String { "\(temporaryPrefix)\(run)-\(number)" }

  /// Whether a run has made that name.
  static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(temporaryPrefix) else { return false }
    let parts = name.dropFirst(temporaryPrefix.count).utf8.split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return false }
    let isDigit: (UInt8) -> Bool = { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return parts[0].allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      && parts[1].allSatisfy(isDigit)
  }

  /// Whether a run has made that name, and `other` as well.
  static func isTemporary(_ name: String, ofSameRunAs other: String) -> Bool {
    guard isTemporary(name), isTemporary(other), let end = other.lastIndex(of: "-") else { return false }
    return name.hasPrefix(other[...end])
  }
}
