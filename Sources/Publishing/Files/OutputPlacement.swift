/// The result of putting files into place.
public struct OutputPlacement: Sendable {
  /// The groups that could not be put into place, and why.
  public internal(set) var failures: [OutputGroup: OutputError] = [:]
  /// Paths of the folders in which several files were replaced one by one, because the file system cannot
  /// exchange folders: anyone who looked at them meanwhile could see files of two editions.
  public internal(set) var oneByOne: [String] = []
  /// How many files are in place.
  var count = 0

  /// Nothing done.
  init() {}
}
