import Procedure
import Runbook

/// What was needed and what was the case, in the words of the engineer on site.
extension Shortfall {
  /// What was needed, as a sentence.
  public var needed: String {
    switch self {
    case .noServer: "操作するサーバが 1 台に決まっている必要があります。"
    case .noEquipment: "機器とソフトウェアがそろっている必要があります。"
    case .noMedium(let medium, let computer): "\(computer.name)のドライブに「\(medium)」が入っている必要があります。"
    case .screenClosed(let screen, let computer): "\(computer.name)で「\(screen)」画面が開いている必要があります。"
    case .screenDoesNotOpen(let screen): "「\(screen)」画面は、前の画面から進んで開く必要があります。"
    case .operationMissing(let operation, let screen): "「\(screen)」画面を開く前に、「\(operation)」を行う必要があります。"
    case .optionMissing(let option, let field, _): "「\(field)」の選択肢に「\(option)」が表示される必要があります。"
    case .notSelected(let component, _): "セットアップ画面で「\(component)」が選ばれている必要があります。"
    case .alreadyInstalled(let component, let node):
      "\(node.printedName) に「\(component)」がまだインストールされていない必要があります。"
    case .installationUnderWay(_, let node): "\(node.printedName) でほかのインストールが進んでいない必要があります。"
    case .noInstallation(let component, let node): "\(node.printedName) で「\(component)」のインストールが始まっている必要があります。"
    case .installerWaits(let component, _): "「\(component)」のインストーラのすべての画面に答える必要があります。"
    case .notInstalled(let component, let node): "\(node.printedName) に「\(component)」がインストールされている必要があります。"
    case .notActive(let node, _): "\(node.printedName) が運用系である必要があります。"
    case .clusterRuns: "クラスタが停止している必要があります。"
    case .clusterStopped: "クラスタが動いている必要があります。"
    case .noConfiguration: "クラスタ構成情報が作成され、反映されている必要があります。"
    case .resourcesMissing(let names): "クラスタ構成情報に、リソース\(Self.list(names))が定義されている必要があります。"
    case .addressTaken(let address): "ほかのコンピュータが IP アドレス \(address) を使っていない必要があります。"
    case .alreadyActive(let node): "フェイルオーバーの前は、\(node.printedName) が待機系である必要があります。"
    case .diskInUse(let service, let node):
      "\(node.printedName) のサービス「\(service)」が、共有ディスクのファイルを使っていない必要があります。"
    case .addressMissing(let address, _): "IP アドレス \(address) を持っている必要があります。"
    case .diskElsewhere(let path, let node, _):
      "\(path) は共有ディスクにあるので、\(node.printedName) が共有ディスクを持っている必要があります。"
    case .pathMissing(let path, let computer):
      "\(computer.map { "\($0.name)から見て、" } ?? "")\(path) が存在する必要があります。"
    case .fileInUse(let path, _, _): "\(path) のファイルが、どのデータベースにも使われていない必要があります。"
    case .servicesRun(_, let folder): "\(folder) を使うサービスが、すべて停止している必要があります。"
    case .folderNotEmpty(let folder): "\(folder) が空である必要があります。"
    case .servicesMissing(let names, let node): "\(node.printedName) にサービス\(Self.list(names))が存在する必要があります。"
    case .startupDiffers(let names, let startup, let node):
      "\(node.printedName) のサービス\(Self.list(names))のスタートアップの種類が [\(startup.printedName)] である必要があります。"
    case .runByCluster(let names, let node):
      "\(node.printedName) のサービス\(Self.list(names))は、クラスタだけが開始と停止を行う必要があります。"
    case .runDiffers(let names, let run, let node):
      "\(node.printedName) のサービス\(Self.list(names))が\(run.needed)必要があります。"
    case .keysMissing(let paths, let node):
      "\(node.printedName) に、同期するレジストリキー\(Self.list(paths))が存在する必要があります。"
    case .valueMissing(let name, let node): "\(node.printedName) のレジストリに値「\(name)」が存在する必要があります。"
    case .dataDiffers(let name, let needed, _, let node):
      "\(node.printedName) のレジストリの値「\(name)」のデータが \(needed) である必要があります。"
    case .prefixDiffers(let name, let prefix, _, let node):
      "\(node.printedName) のレジストリの値「\(name)」のデータが \(prefix) で始まる必要があります。"
    case .promptDiffers(let line, let needed, _): "行「\(line)」を入力するとき、プロンプト \(needed) が表示されている必要があります。"
    case .instanceMissing(let address, let instance, _):
      "IP アドレス \(address) を持つサーバで、SQL Server のインスタンス \(instance) が動いている必要があります。"
    case .databaseInUse(let name): "データベース「\(name)」をデタッチする前に、別のデータベースに切り替えておく必要があります。"
    case .notAttached(let name, let node): "\(node.printedName) でデータベース「\(name)」がアタッチされている必要があります。"
    case .existingDatabase: "既存の管理サーバのデータベースをデタッチしないことが必要です。"
    case .alreadyAttached(let name, let node): "\(node.printedName) でデータベース「\(name)」がデタッチされている必要があります。"
    case .noAnswer(let url): "\(url) に応答するサーバが必要です。"
    case .consoleMissing(let component, let node): "\(node.printedName) に「\(component)」がインストールされている必要があります。"
    case .consoleServices(let names, let node): "\(node.printedName) のサービス\(Self.list(names))が動いている必要があります。"
    }
  }

  /// What was the case, as a sentence.
  public var found: String {
    switch self {
    case .noServer: "この手順の場所は、1 台のサーバではありません。"
    case .noEquipment: "まだ用意されていません。"
    case .noMedium: "入っていません。"
    case .screenClosed: "開いていません。"
    case .screenDoesNotOpen: "単独では開けません。"
    case .operationMissing: "この操作がまだ行われていません。"
    case .optionMissing(_, _, let offered):
      offered.isEmpty ? "選択肢は 1 つも表示されません。" : "表示される選択肢は\(Self.list(offered))です。"
    case .notSelected(_, let selected): selected.map { "選ばれているのは「\($0)」です。" } ?? "何も選ばれていません。"
    case .alreadyInstalled: "すでにインストールされています。"
    case .installationUnderWay(let component, _): "「\(component)」のインストールがまだ終わっていません。"
    case .noInstallation: "始まっていません。"
    case .installerWaits(_, let screen): "「\(screen)」画面が、まだ答えを待っています。"
    case .notInstalled: "インストールされていません。"
    case .notActive(_, let active): active.map { "運用系は\($0.printedName) です。" } ?? "クラスタは停止しています。"
    case .clusterRuns(let active): "クラスタは動いていて、運用系は\(active.printedName) です。"
    case .clusterStopped: "クラスタは停止しています。"
    case .noConfiguration: "反映された構成情報がありません。"
    case .resourcesMissing: "定義されていません。"
    case .addressTaken: "ほかのコンピュータがまだ使っています。"
    case .alreadyActive: "すでに運用系になっています。"
    case .diskInUse(let service, _): "「\(service)」はクラスタの管理の外で動いていて、共有ディスクのファイルを開いています。"
    case .addressMissing(_, let holders):
      holders.isEmpty ? "IP アドレスがありません。" : "持っている IP アドレスは \(holders.joined(separator: "、")) です。"
    case .diskElsewhere(_, _, let owner):
      owner.map { "共有ディスクは\($0.printedName) にあります。" } ?? "どのサーバも共有ディスクを持っていません。"
    case .pathMissing: "存在しません。"
    case .fileInUse(_, let database, let node): "\(node.printedName) のデータベース「\(database)」が使っています。"
    case .servicesRun(let names, _): "サービス\(Self.list(names))が動いています。"
    case .folderNotEmpty: "中にファイルかフォルダがあります。"
    case .servicesMissing: "存在しません。"
    case .startupDiffers(_, let needed, _):
      "[\((needed == .manual ? Startup.automatic : .manual).printedName)] になっています。"
    case .runByCluster: "クラスタのリソースになっているので、手動で止めると異常と見なされます。"
    case .runDiffers(_, let needed, _): needed == .running ? "停止しています。" : "動いています。"
    case .keysMissing: "存在しません。"
    case .valueMissing: "存在しません。"
    case .dataDiffers(_, _, let found, _), .prefixDiffers(_, _, let found, _): "データは \(found) です。"
    case .promptDiffers(_, _, let found): "表示されているのは \(found) です。"
    case .instanceMissing(_, _, .nobody): "この IP アドレスを持つサーバがありません。"
    case .instanceMissing(_, _, .notInstalled(let node)): "\(node.printedName) に、このインスタンスはありません。"
    case .instanceMissing(_, _, .moved(let node)): "接続した後で、この IP アドレスは\(node.printedName) に移りました。"
    case .instanceMissing(_, _, .stopped(let node)): "\(node.printedName) で、このインスタンスのサービスが停止しています。"
    case .databaseInUse: "切り替えていません。"
    case .notAttached: "アタッチされていません。"
    case .existingDatabase(let name, let node):
      "\(node.printedName) は既存の管理サーバなので、登録情報の入った「\(name)」がデタッチされます。"
    case .alreadyAttached: "アタッチされたままです。"
    case .noAnswer: "応答するサーバがありません。"
    case .consoleMissing: "インストールされていません。"
    case .consoleServices: "停止しています。"
    }
  }

  /// Names in brackets; if there are many, the first one and how many.
  static func list(_ names: [String]) -> String {
    let first = names.prefix(3).map { "「\($0)」" }.joined()
    return names.count > 3 ? "\(first)など \(names.count) 個" : first
  }
}

extension OutcomeShortfall {
  /// What was found instead, in one or two sentences.
  public var words: String {
    switch self {
    case .found(let shortfall): shortfall.needed + shortfall.found
    case .notRunByCluster(let names): "サービス\(Shortfall.list(names))が、クラスタのリソースになっていません。"
    case .attachedElsewhere(let database, _, let found, let node):
      found.map { "\(node.printedName) のデータベース「\(database)」には、\($0.joined(separator: "、")) がアタッチされています。" }
        ?? "\(node.printedName) のデータベース「\(database)」はアタッチされていません。"
    case .notOnSharedDisk(let path): "\(path) は共有ディスクにありません。"
    case .settingDiffers(let needed, let found, let node):
      "\(node.printedName) の設定は「\(needed)」ではなく、\(found.map { "「\($0)」です" } ?? "まだ設定されていません")。"
    case .tooManyAddresses(let count, let limit, let node):
      "\(node.printedName) の IP アドレスは \(count) 個で、\(limit) 個を超えています。"
    case .priorityDiffers(let name, let needed, let found):
      "リソース「\(name)」の優先度は \(needed) ではなく、\(found.map { "\($0) です" } ?? "まだ設定されていません")。"
    case .movingSeparately: "リソースが、別々に切り替わる設定のままです。"
    case .notAlike(let serverA, let serverB):
      "\(Node.serverA.printedName) で \(serverA) 回、\(Node.serverB.printedName) で \(serverB) 回です。"
    }
  }
}

extension Computer {
  /// What it is called.
  public var name: String {
    switch self {
    case .server(let node): "\(node.printedName) "
    case .webConsole: "Web コンソールのコンピュータ"
    case .existingServer: Place.existingServer.printedName
    }
  }
}

extension Server.Run {
  fileprivate var needed: String {
    switch self {
    case .running: "動いている"
    case .stopped: "停止している"
    }
  }
}
