/// What a run did to the output folder.
public struct OutputReport: Equatable, Sendable {
  /// The files that are new or have new contents, in the given order.
  public var written: [OutputPath] = []
  /// The files that already had the same contents and were not touched, in the given order.
  public var unchanged: [OutputPath] = []
  /// What was staged together, in the words of ``OutputPlacement``.
  public internal(set) var group = OutputGroup()

  /// A report of nothing done.
  public init() {}
}
