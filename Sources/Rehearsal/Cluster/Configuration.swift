public import Procedure

/// What the cluster software has been told.
public struct Configuration: Equatable, Sendable {
  /// Whether the resources are set to move together.
  public enum Moving: Equatable, Sendable {
    /// Each by itself.
    case separately
    /// All at once.
    case together
  }

  /// The defined resources, with their start priorities if these are set.
  public internal(set) var resources: [ResourceID: Int?] = [:]
  /// Whether they move together.
  public internal(set) var moving = Moving.separately
}
