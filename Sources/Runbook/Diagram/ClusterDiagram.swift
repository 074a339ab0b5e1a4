/// A picture of a site's cluster: two servers, what connects to them, and the disk they share.
///
/// It replaces the picture of the model case, which the printed manual has and its text version has lost. The
/// positions of boxes depend only on the lengths of the texts, and the same input gives the same bytes.
public struct ClusterDiagram: Equatable, Sendable {
  /// One of the two servers.
  public struct Server: Equatable, Sendable {
    /// Its role in the procedure, such as `サーバ A`.
    public var role: String
    /// Its name in the network.
    public var hostName: String
    /// Its own addresses, in the order shown.
    public var addresses: [String]
    /// The software that runs on it, in the order shown.
    public var software: [String]

    /// A server.
    public init(role: String, hostName: String, addresses: [String], software: [String]) {
      self.role = role
      self.hostName = hostName
      self.addresses = addresses
      self.software = software
    }
  }

  /// The disk that whichever server is active works on.
  public struct SharedDisk: Equatable, Sendable {
    /// The drive, such as `X:`.
    public var drive: String
    /// The folder on it, such as `X:\DPM`.
    public var folder: String

    /// A shared disk.
    public init(drive: String, folder: String) {
      self.drive = drive
      self.folder = folder
    }
  }

  /// Where the DHCP server runs.
  public enum DHCP: Equatable, Sendable {
    /// On the two servers.
    case clusterNodes
    /// On a separate computer.
    case separate
  }

  /// The medium of the picture.
  public enum Medium: Equatable, Sendable {
    /// An `svg` element in a page, which supplies colours through classes.
    case page
    /// A separate file, with its own colours for light and dark.
    case file
  }

  /// The server that is active after the cluster starts.
  public var active: Server
  /// The server that takes over.
  public var standby: Server
  /// The address that moves with the active server.
  public var virtualAddress: String
  /// The disk that moves with the active server.
  public var sharedDisk: SharedDisk
  /// What the box of the Web console says below its heading, such as its address; may be empty.
  public var webConsole: String
  /// Where the DHCP server runs.
  public var dhcp: DHCP

  /// A picture of that cluster.
  public init(
    active: Server, standby: Server, virtualAddress: String, sharedDisk: SharedDisk, webConsole: String,
    dhcp: DHCP
  ) {
    self.active = active
    self.standby = standby
    self.virtualAddress = virtualAddress
    self.sharedDisk = sharedDisk
    self.webConsole = webConsole
    self.dhcp = dhcp
  }

  /// The picture as an `svg` element, for a page, or as a whole SVG document, for a file.
  public func svg(for medium: Medium) -> String {
    ClusterDrawing(diagram: self).document.svg(for: medium)
  }

  /// The picture for a page and for a file, laid out once.
  public var svgs: (page: String, file: String) {
    let document = ClusterDrawing(diagram: self).document
    return (document.svg(for: .page), document.svg(for: .file))
  }

  /// The picture in words, for readers who cannot see it.
  public var description: String {
    let servers = [(active, "運用系"), (standby, "待機系")].map { server, state in
      "\(server.role)(\(state)): \(server.hostName)、\(server.addresses.joined(separator: "、"))。"
        + "動作するソフトウェア: \(server.software.joined(separator: "、"))。"
    }
    let dhcp = "DHCP サーバは\(self.dhcp.place)で動作します。"
    return servers.joined() + "仮想 IP アドレス \(virtualAddress) と共有ディスク \(sharedDisk.drive)"
      + "(\(sharedDisk.folder))は運用系のサーバが使います。" + dhcp
  }
}

extension ClusterDiagram.DHCP {
  /// Where it runs, in words.
  var place: String {
    switch self {
    case .clusterNodes: "クラスタのノード"
    case .separate: "別のコンピュータ"
    }
  }
}
