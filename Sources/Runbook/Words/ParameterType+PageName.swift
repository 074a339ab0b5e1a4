import Procedure

extension ParameterType {
  /// The name that tells a page's script which values are possible.
  var pageName: String {
    switch self {
    case .ipv4: "ipv4"
    case .hostName: "host-name"
    case .windowsPath: "windows-path"
    case .pathOrShare: "path-or-share"
    case .folderName: "folder-name"
    case .sqlInstanceFolder: "sql-instance-folder"
    case .drive: "drive"
    case .sqlName: "sql-name"
    case .integer: "integer"
    case .choice: "choice"
    case .flag: "flag"
    case .text(let limit): "text-\(limit)"
    case .release: "release"
    case .list: "list"
    }
  }
}
