public import Procedure

/// One of the two servers.
public struct Server: Equatable, Sendable {
  /// A service.
  public struct Service: Equatable, Sendable {
    /// How it starts.
    public internal(set) var startup: Startup
    /// Whether it runs.
    public internal(set) var run: Run
  }
  /// Whether something runs.
  public enum Run: Equatable, Sendable {
    /// It runs.
    case running
    /// It does not run.
    case stopped
  }

  /// Its own addresses.
  public internal(set) var addresses: [String]
  /// Media in its drive.
  public internal(set) var media: Set<MediumID> = []
  /// The component that is chosen in a setup screen.
  public internal(set) var selected: ComponentID?
  /// The component with a running installer.
  public internal(set) var installing: ComponentID?
  /// What is installed.
  public internal(set) var installed: Set<ComponentID> = []
  /// Its services.
  public internal(set) var services: [ServiceID: Service] = [:]
  /// Its registry.
  public internal(set) var registry: [RegistryValueID: RegistryData] = [:]
  /// What was entered on screens and kept.
  public internal(set) var settings: [SettingID: String] = [:]
  /// The files from which a component's database is attached; none if it is detached.
  public internal(set) var databases: [ComponentID: [String]] = [:]
  /// How often an operation was carried out while it was active.
  public internal(set) var operations: [String: Int] = [:]
  /// Its own disk.
  public internal(set) var disk = Disk()
}
