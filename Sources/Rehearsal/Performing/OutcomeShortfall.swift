public import Procedure

/// What is otherwise than an outcome says, as data; ``OutcomeShortfall/words`` says it.
public enum OutcomeShortfall: Error, Equatable, Sendable {
  /// Something that can be seen is otherwise.
  case found(Shortfall)
  /// Services are no resources of the cluster.
  case notRunByCluster([String])
  /// The database is attached from other files, or not at all.
  case attachedElsewhere(database: String, needed: [String], found: [String]?, Node)
  /// The path is not on the shared disk.
  case notOnSharedDisk(String)
  /// The setting is another one.
  case settingDiffers(needed: String, found: String?, Node)
  /// The server has too many addresses.
  case tooManyAddresses(Int, limit: Int, Node)
  /// A resource has another priority.
  case priorityDiffers(String, needed: Int, found: Int?)
  /// The resources move each by itself.
  case movingSeparately
  /// An operation was carried out more often on one server.
  case notAlike(serverA: Int, serverB: Int)
}
