public import Procedure

/// A computer that somebody works at.
public enum Computer: Hashable, Sendable {
  /// One of the two servers.
  case server(Node)
  /// The one with the Web console's browser.
  case webConsole
  /// The management server that ran before the cluster.
  case existingServer

  /// The server that it is.
  var node: Node? {
    switch self {
    case .server(let node): node
    case .webConsole, .existingServer: nil
    }
  }
}
