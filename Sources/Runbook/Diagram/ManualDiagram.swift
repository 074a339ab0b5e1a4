public import Procedure

extension ClusterDiagram {
  /// The picture of the cluster that `manual` builds at a site with the values of `assignment`.
  public init(manual: Manual, assignment: Assignment) {
    let outline = manual.cluster
    let software = outline.software.compactMap { id in
      manual.catalogues.components.first { $0.id == id }.map { assignment.text(of: $0.name) }
    }
    func server(_ role: Node, _ server: ClusterOutline.Server) -> Server {
      Server(
        role: role.printedName, hostName: assignment.display(of: server.name),
        addresses: assignment.texts(of: server.addresses), software: software)
    }
    self.init(
      active: server(.serverA, outline.serverA), standby: server(.serverB, outline.serverB),
      virtualAddress: assignment.display(of: outline.virtualAddress),
      sharedDisk: SharedDisk(
        drive: assignment.display(of: outline.sharedDrive),
        folder: assignment.display(of: outline.sharedFolder)),
      webConsole: assignment.display(of: outline.webConsole),
      dhcp: assignment.holds(outline.dhcpOnServers) ? .clusterNodes : .separate)
  }
}
