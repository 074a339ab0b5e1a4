/// Where a step is done.
public enum Place: String, Equatable, Sendable, CaseIterable {
  /// Server A, the active one after the cluster starts.
  case serverA = "server-a"
  /// Server B.
  case serverB = "server-b"
  /// Each of the two servers.
  case bothServers = "both-servers"
  /// The cluster as a whole, from whichever server manages it.
  case cluster
  /// The computer with the Web console's browser.
  case webConsole = "web-console"
  /// The server that is active at that moment.
  case activeServer = "active-server"
  /// The server that is on standby at that moment.
  case standbyServer = "standby-server"
  /// The management server that ran before the cluster.
  case existingServer = "existing-server"
  /// Away from the servers: preparation.
  case desk
}

/// One of the two servers.
public enum Node: String, Equatable, Sendable, CaseIterable {
  /// Server A.
  case serverA = "server-a"
  /// Server B.
  case serverB = "server-b"

  /// The other one.
  public var other: Node {
    switch self {
    case .serverA: .serverB
    case .serverB: .serverA
    }
  }
}
