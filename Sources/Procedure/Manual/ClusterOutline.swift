/// Which parameters make up the cluster that a manual builds.
public struct ClusterOutline: Equatable, Sendable {
  /// A server's name and addresses.
  public struct Server: Equatable, Sendable {
    /// The parameter of its name.
    public var name: ParameterID
    /// The parameter of its own addresses.
    public var addresses: ParameterID

    /// A server of that name and those addresses.
    public init(name: ParameterID, addresses: ParameterID) {
      self.name = name
      self.addresses = addresses
    }
  }

  /// Server A.
  public var serverA: Server
  /// Server B.
  public var serverB: Server
  /// The address that moves with the active server.
  public var virtualAddress: ParameterID
  /// The address of the management server that ran before the cluster; `nil` if the manual does not know of one.
  public var existingServer: ParameterID?
  /// The drive that moves with the active server.
  public var sharedDrive: ParameterID
  /// The folder on that drive.
  public var sharedFolder: ParameterID
  /// The computer with the Web console.
  public var webConsole: ParameterID
  /// The condition under which DHCP runs on the servers.
  public var dhcpOnServers: Condition
  /// The component that makes two servers a cluster.
  public var clusterSoftware: ComponentID
  /// What is installed on both servers, in the order shown.
  public var software: [ComponentID]

  /// An outline of those parameters.
  public init(
    serverA: Server, serverB: Server, virtualAddress: ParameterID, existingServer: ParameterID?,
    sharedDrive: ParameterID,
    sharedFolder: ParameterID, webConsole: ParameterID, dhcpOnServers: Condition,
    clusterSoftware: ComponentID, software: [ComponentID]
  ) {
    self.serverA = serverA
    self.serverB = serverB
    self.virtualAddress = virtualAddress
    self.existingServer = existingServer
    self.sharedDrive = sharedDrive
    self.sharedFolder = sharedFolder
    self.webConsole = webConsole
    self.dhcpOnServers = dhcpOnServers
    self.clusterSoftware = clusterSoftware
    self.software = software
  }
}
