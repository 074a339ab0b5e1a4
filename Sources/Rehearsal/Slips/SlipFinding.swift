/// A slip and its effect.
public struct SlipFinding: Equatable, Sendable {
  /// The slip.
  public var slip: Slip
  /// The printed number of its step, such as `3.3-(9)`.
  public var printedNumber: String
  /// Which part is left out in the worst case; `nil` if nothing is left out.
  public var omitted: Omitted?
  /// Its effect.
  public var verdict: SlipVerdict
}
