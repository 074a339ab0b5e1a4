public import Procedure

extension Place {
  /// Its name in documents and reports.
  public var printedName: String {
    switch self {
    case .serverA: Node.serverA.printedName
    case .serverB: Node.serverB.printedName
    case .bothServers: "サーバ A・B"
    case .cluster: "クラスタ"
    case .webConsole: "Web コンソール"
    case .activeServer: "運用系"
    case .standbyServer: "待機系"
    case .existingServer: "既存の管理サーバ"
    case .desk: "準備"
    }
  }
}

extension Node {
  /// Its name in documents and reports.
  public var printedName: String {
    switch self {
    case .serverA: "サーバ A"
    case .serverB: "サーバ B"
    }
  }
}

extension Startup {
  /// Its name on the services screen.
  public var printedName: String {
    switch self {
    case .automatic: "自動"
    case .manual: "手動"
    }
  }
}
