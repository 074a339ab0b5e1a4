import Procedure

/// The Japanese sentences for actions; one sentence per action.
struct ActionWords {
  let catalogues: Catalogues<ResolvedCode>

  func sentence(for action: Action<ResolvedCode>, resolved confirmation: ResolvedProse?) -> ResolvedProse {
    ResolvedProse(spans(for: action, confirmation: confirmation))
  }

  private typealias Span = ResolvedProse.Span

  private func spans(for action: Action<ResolvedCode>, confirmation: ResolvedProse?) -> [ResolvedProse.Span] {
    switch action {
    case .gatherEquipment: [.text("次の機器とソフトウェアを用意します。")]
    case .insertMedium(let id):
      named(catalogues.media.first { $0.id == id }?.name, "をドライブに挿入します。")
    case .open(let id): opening(id)
    case .close(let id): [screen(id), .text("を閉じます。")]
    case .selectComponent(let id): selecting(id)
    case .runInstaller(let id): installing(id)
    case .awaitInstallation(let id): named(component(id), "のインストールが終わるまで待ちます。")
    case .type(let session):
      [screen(session.program), .text("で、次の行を上から順に入力します。1 行ごとに Enter キーを押します。")]
    case .copy(let job):
      [.text(job.subject == .files ? "次のファイルをコピーします。" : "次のフォルダを、中身ごとコピーします。")]
    case .createFolder(let path): [.text("フォルダ "), .code(path), .text(" を作成します。")]
    case .setRegistryValue(let change):
      [.text("レジストリの値 "), .code(registryName(change.value)), .text(" のデータを、次のとおり変更します。")]
    case .rewriteRegistryValues(let id): rewriting(id)
    case .setStartup(let services, let from, let to):
      [
        .text("次の \(count(services)) 個のサービスについて、スタートアップの種類を "), square(from.printedName),
        .text(" から "), square(to.printedName), .text(" に変更します。"),
      ]
    case .stopServices(let services): [.text("次の \(count(services)) 個のサービスを停止します。")]
    case .startServices(let services):
      [.text("次の \(count(services)) 個のサービスの状態を確認します。「開始」になっていないサービスだけを開始します。")]
    case .showTab(let id, let tab): [screen(id), .text("の "), square(tab), .text(" タブを開きます。")]
    case .chooseMenu(let id, let path): [screen(id), .text("の ")] + menu(path) + [.text(" を選択します。")]
    case .enter(let field, .text(let code)):
      place(field, "に ") + [.code(code), .text(" を入力します。")]
    case .enter(let field, .secret):
      place(field, "に、") + [.text("任意のパスワードを入力します。パスワードは、この文書に記入しないでください。")]
    case .choose(let field, let code): place(field, "で ") + option(code) + [.text(" を選択します。")]
    case .ensure(let field, let code):
      place(field, "が ") + option(code) + [.text(" になっていることを確認します。異なる場合は、プルダウンリストから ")]
        + option(code) + [.text(" を選択します。")]
    case .press(let id, let button): [screen(id), .text("の "), square(button), .text(" をクリックします。")]
    case .operate(let id, let operation): [screen(id), .text("で「\(operation)」を行います。")]
    case .browse: [.text("ブラウザで次の URL を開きます。")]
    case .changeAddress(let from, let to):
      [.text("IP アドレスを "), .code(from), .text(" から "), .code(to), .text(" に変更します。")]
    case .defineResources: [.text("クラスタ構成情報に、次のリソースを定義します。")]
    case .prioritiseResources:
      [.text("優先度を次の表のとおりに設定します。数値の小さいリソースほど優先されます。すべてのリソースを同時に切り替える設定にします。")]
    case .applyClusterConfiguration: [.text("クラスタ構成情報をクラスタに反映します。")]
    case .startCluster(let node): [.text("\(node.printedName) を運用系として、クラスタを開始します。")]
    case .stopCluster: [.text("クラスタを停止します。")]
    case .failOver(.node(let node)): [.text("フェイルオーバーを実行して、運用系を\(node.printedName) に切り替えます。")]
    case .failOver(.standby): [.text("フェイルオーバーを手動で実行して、待機系だったサーバを運用系にします。")]
    case .confirmModules(let id, let tab):
      [
        screen(id), .text("の "), square(tab),
        .text(" タブに、登録に使った EXPRESSBUILDER の行にあるモジュールがすべて表示されていることを確認します。"),
      ]
    case .confirm: confirmation?.spans ?? []
    }
  }

  private func square(_ text: String) -> ResolvedProse.Span { .label(Label(text, .square)) }

  private func screen(_ id: ScreenID) -> ResolvedProse.Span {
    let screen = catalogues.screens.first { $0.id == id }
    let name = screen?.name ?? id.text
    return screen?.isNamedByUs == true ? .text(name) : .label(Label(name, .corner))
  }

  private func menu(_ path: [String]) -> [ResolvedProse.Span] {
    path.enumerated().flatMap { index, name -> [ResolvedProse.Span] in
      index == 0 ? [square(name), .text(" メニュー")] : [.text(" → "), square(name)]
    }
  }

  /// A name as words, with its values marked, and what follows it; a blank separates Latin and Japanese.
  private func named(_ code: ResolvedCode?, _ rest: String) -> [ResolvedProse.Span] {
    guard let code else { return [] }
    let spans = code.parts.map { part -> ResolvedProse.Span in
      switch part {
      case .literal(let text): .text(text)
      case .value(let value): .value(value)
      }
    }
    return spans + [.text((Self.isLatin(code.text.unicodeScalars.last) ? " " : "") + rest)]
  }

  /// An option on a screen is a label; one that the site names is a value.
  private func option(_ code: ResolvedCode) -> [ResolvedProse.Span] {
    code.label.map { [.label($0)] } ?? [.code(code)]
  }

  private func component(_ id: ComponentID) -> ResolvedCode? {
    catalogues.components.first { $0.id == id }?.name
  }

  private func opening(_ id: ScreenID) -> [ResolvedProse.Span] {
    let path = catalogues.screens.first { $0.id == id }?.menuPath ?? []
    if path.isEmpty { return [screen(id), .text("を開きます。")] }
    return menu(path) + [.text(" の順に選択して、"), screen(id), .text("を開きます。")]
  }

  private func selecting(_ id: ComponentID) -> [ResolvedProse.Span] {
    guard let found = catalogues.components.first(where: { $0.id == id }) else { return [] }
    var spans: [ResolvedProse.Span] = [
      .label(Label(found.name.text, .corner)), .text("のアイコンをクリックします。"),
    ]
    if let type = found.installationType {
      spans += [.text("続けて、\(type)を選択します。")]
    }
    return spans
  }

  private func installing(_ id: ComponentID) -> [ResolvedProse.Span] {
    guard let folder = catalogues.components.first(where: { $0.id == id })?.folder else {
      return named(component(id), "のインストールを開始します。")
    }
    return [.text("インストール先が "), .code(folder), .text(" であることを確認します。そのままインストールを実行します。")]
  }

  private func registryName(_ id: RegistryValueID) -> ResolvedCode {
    ResolvedCode([.literal(catalogues.registryValues.first { $0.id == id }?.name ?? id.text)])
  }

  private func rewriting(_ id: RegistryRuleID) -> [ResolvedProse.Span] {
    guard let rule = catalogues.registryRules.first(where: { $0.id == id }) else { return [] }
    return [
      .text("次の \(rule.values.count) 個のレジストリの値について、データの先頭の "), .code(rule.prefix), .text(" を "),
      .code(rule.replacement), .text(" に置き換えます。それより後ろは変更しません。"),
    ]
  }

  private func count(_ services: ServiceSelection) -> Int {
    switch services {
    case .all: catalogues.services.count
    case .only(let ids): ids.count
    }
  }

  /// Where a field is, outermost first, and what follows; blanks separate Japanese from brackets and Latin.
  private func place(_ field: Field, _ particle: String) -> [ResolvedProse.Span] {
    let screenSpan = screen(field.screen)
    var spans = [screenSpan]
    // Without brackets, the screen's words would run into the field's.
    var link = if case .label = screenSpan { "の" } else { "で、" }
    if let tab = field.tab {
      spans += [.text("\(link) "), square(tab)]
      link = field.box == nil && field.name == nil ? " タブ" : " タブで、"
    }
    if let box = field.box {
      spans += [.text(field.tab == nil ? "\(link) " : link), square(box)]
      link = field.name == nil ? " ボックス" : " ボックスの"
    }
    switch field.name {
    case .label(let label):
      spans += [.text(link.hasSuffix("、") ? link : "\(link) "), square(label)]
      link = " "
    case .word(let word):
      let needsBlank = Self.isLatin(word.unicodeScalars.first) && !link.hasSuffix("、")
      spans.append(.text(link + (needsBlank ? " " : "") + word))
      link = Self.isLatin(word.unicodeScalars.last) ? " " : ""
    case nil: break
    }
    return spans + [.text(link + particle)]
  }

  /// A letter or digit that a blank separates from Japanese.
  private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) } ?? false
  }
}
