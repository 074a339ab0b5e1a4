import Foundation

extension Problem {
  /// Why a file cannot be read.
  public enum FileTrouble: Equatable, Sendable {
    /// It is a folder.
    case folder
    /// The system's error, by its `errno`.
    case system(Int32)
    /// Another error, in the words of whoever reported it.
    case other(String)

    /// What an error from Foundation means.
    init(_ error: any Error) {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      if let underlying, underlying.domain == NSPOSIXErrorDomain {
        self = .system(Int32(underlying.code))
      } else {
        self = .other(error.localizedDescription)
      }
    }
  }
}
