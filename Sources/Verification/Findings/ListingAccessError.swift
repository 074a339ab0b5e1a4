/// Why a listing could not be opened or read.
public enum ListingAccessError: Error, Equatable, Sendable {
  /// There is no file of that name.
  case missing(path: String)
  /// It exists, but reading fails; `number` is the system's error number.
  case notReadable(path: String, number: Int32)
}
