public import Procedure

/// The computers of a site while the procedure is performed, as far as the manual mentions them.
///
/// A value: an action makes a new one from it, and nothing outside is touched.
public struct Cluster: Equatable, Sendable {
  /// Whether the cluster runs.
  public enum Operation: Equatable, Sendable {
    /// It does not.
    case stopped
    /// It does, with that server active.
    case running(active: Node)
  }

  /// The two servers.
  public internal(set) var servers: PerServer<Server>
  /// The addresses of the management server that ran before the cluster.
  public internal(set) var existingServer: Set<String>
  /// The contents of the shared disk, whichever server has it.
  public internal(set) var sharedDisk = Disk()
  /// The configuration that is being edited.
  public internal(set) var edited = Configuration()
  /// The configuration that the cluster works with.
  public internal(set) var applied: Configuration?
  /// The registry values and settings that were changed while a resource that carries changes was active.
  public internal(set) var changed = Changed()
  /// Whether it runs.
  public internal(set) var operation = Operation.stopped
  /// Whether hardware and software are ready.
  public internal(set) var hasEquipment = false
  /// What is on the screens of each computer.
  public internal(set) var desktops: [Computer: Desktop] = [:]

  /// What was changed while it would be carried over.
  public struct Changed: Equatable, Sendable {
    var values: Set<RegistryValueID> = []
    var settings: Set<SettingID> = []
  }

  /// The active server; `nil` while the cluster does not run.
  public var active: Node? {
    switch operation {
    case .stopped: nil
    case .running(let node): node
    }
  }
}
