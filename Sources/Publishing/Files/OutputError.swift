#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why output could not be written; what was there before is still there.
public struct OutputError: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Reason: Equatable, Sendable {
    /// The user may not write there.
    case notWritable
    /// The file system is mounted read-only.
    case readOnly
    /// There is a file where a folder is needed.
    case fileInPlaceOfFolder
    /// There is a folder where a file has to be written.
    case folderInPlaceOfFile
    /// There is a link where a folder is needed; it might lead out of the output folder.
    case linkInPlaceOfFolder
    /// The path leads out of the output folder, or has a character that no file name should have.
    case leavesTheFolder
    /// The file cannot be replaced: it is immutable, or another owner's in a folder with the sticky bit.
    case protected
    /// Two files of one run have the same path.
    case duplicate
    /// The device is full, or the user's quota.
    case noSpace
    /// A name or the whole path is longer than the file system allows.
    case nameTooLong
    /// The run has ended: this file did not fail, and nothing needs to be reported except what ended the run.
    case ended
    /// Another error of the system, by its `errno`.
    case system(Int32)
  }

  /// The path at which it went wrong.
  public let path: String
  /// What went wrong.
  public let reason: Reason
  /// What else went wrong with files that should have been written together with this one.
  public let others: [OutputError]

  /// An error at `path`.
  public init(path: String, reason: Reason, others: [OutputError] = []) {
    self.path = path
    self.reason = reason
    self.others = others
  }

  /// The error that the system reports as `number` (`errno`).
  init(path: String, number: Int32) {
    self.init(path: path, reason: Self.reason(number))
  }

  static func reason(_ number: Int32) -> Reason {
    switch number {
    case EACCES, EPERM: .notWritable
    case EROFS: .readOnly
    case ENOTDIR: .fileInPlaceOfFolder
    case EISDIR: .folderInPlaceOfFile
    case ELOOP: .linkInPlaceOfFolder
    case ENOSPC, EDQUOT: .noSpace
    case ENAMETOOLONG: .nameTooLong
    default: .system(number)
    }
  }
}
