public import Procedure

/// The cluster at one moment.
public struct ClusterMoment: Equatable, Sendable {
  /// Whether it runs.
  public enum Phase: Equatable, Sendable {
    /// It has never run.
    case notStarted
    /// It does not run any more.
    case stopped
    /// It runs, with that server active.
    case running(active: Node)
  }

  /// Whether it runs.
  public var phase: Phase
  /// The server that has the shared disk.
  public var disk: Node?
  /// The server that has the virtual address.
  public var address: Node?

  /// The active server; `nil` while the cluster does not run.
  public var active: Node? {
    switch phase {
    case .notStarted, .stopped: nil
    case .running(let node): node
    }
  }

  /// A moment of that phase.
  public init(phase: Phase, disk: Node?, address: Node?) {
    self.phase = phase
    self.disk = disk
    self.address = address
  }
}
