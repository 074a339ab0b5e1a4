/// What a run did to the output folder.
public struct OutputReport: Equatable, Sendable {
  /// The files that are new or hold something else now, in the order given.
  public var written: [OutputPath] = []
  /// The files that held the same already and were not touched, in the order given.
  public var unchanged: [OutputPath] = []
  /// What was staged together, as ``OutputPlacement`` names it.
  public internal(set) var group = OutputGroup()

  /// A report of nothing done.
  public init() {}
}
