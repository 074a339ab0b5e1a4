public import Procedure

/// How the cluster differs from an outcome, as data; ``OutcomeShortfall/words`` puts it into words.
public enum OutcomeShortfall: Error, Equatable, Sendable {
  /// Something that can be seen is different.
  case found(Shortfall)
  /// Services are not resources of the cluster.
  case notRunByCluster([String])
  /// The database is attached from other files, or not at all.
  case attachedElsewhere(database: String, needed: [String], found: [String]?, Node)
  /// The path is not on the shared disk.
  case notOnSharedDisk(String)
  /// The setting has a different value.
  case settingDiffers(needed: String, found: String?, Node)
  /// The server has too many addresses.
  case tooManyAddresses(Int, limit: Int, Node)
  /// A resource has a different priority.
  case priorityDiffers(String, needed: Int, found: Int?)
  /// The resources move independently.
  case movingSeparately
  /// An operation was carried out more often on one of the servers.
  case notAlike(serverA: Int, serverB: Int)
}
