import Markup
import Procedure

/// The details below an action's sentence.
struct DetailLayout {
  /// Where the detail is shown.
  enum Form: Equatable, Sendable {
    /// A runbook, which gives each thing a row.
    case runbook
    /// A checklist, in which a row of the sheet must fit on a page.
    case checklist
  }

  let form: Form

  func blocks(_ detail: TaskDetail?) -> [Block] {
    switch detail {
    case nil: []
    case .session(let lines): session(lines)
    case .line(let code):
      [.transcript(Transcript(info: "text", lines: [.init(prompt: "", input: parts(code))]))]
    case .equipment(let equipment): [table("equipment", ["用意するもの", "数"], equipment.map { row($0) })]
    case .copy(let job): [copy(job)]
    case .registry(let rows): form == .runbook ? registry(rows) : registryRules(rows)
    case .services(let names):
      form == .runbook
        ? [table("services", ["サービス"], names.map { [[code($0)]] })]
        : [self.names("services", names.map { [code($0)] })]
    case .resources(let rows, let extent): [resources(rows, extent)]
    case .modules(let rows): [modules(rows)]
    }
  }

  private func parts(_ code: ResolvedCode) -> [CodePart] { InlineLayout.parts(code) }

  private func code(_ code: ResolvedCode) -> Inline { .markedCode(parts(code)) }

  private func table(_ style: String, _ heads: [String], _ rows: [[[Inline]]]) -> Block {
    .table(
      Table(
        columns: heads.map { .init([.text($0)]) }, rows: rows.map { .init($0) },
        attributes: Attributes(classes: [style])))
  }

  /// Lines that are entered one by one, as the sentence above says (``ActionWords``): a page has a copy button
  /// for each. The prompts are above the block, because a copy from CommonMark must hold only the input.
  private func session(_ lines: [Session<ResolvedCode>.Line]) -> [Block] {
    let prompts = lines.map { [Inline.code($0.prompt)] }
    return [
      .division(
        Attributes(classes: ["prompts"]),
        [.paragraph([.text("プロンプトは順に ")] + InlineLayout.joined(prompts, by: [.text(" ")]) + [.text(" です。")])]),
      .transcript(
        Transcript(
          info: "text", lines: lines.map { .init(prompt: $0.prompt, input: parts($0.input)) },
          attributes: Attributes(classes: ["session"]))),
    ]
  }

  private func row(_ equipment: Equipment<ResolvedCode>) -> [[Inline]] {
    let name = equipment.name.parts.flatMap { part -> [Inline] in
      switch part {
      case .literal(let text): [.text(text)]
      case .value(let value): InlineLayout.value(value)
      }
    }
    return [name, [.text(equipment.quantity ?? "—")]]
  }

  private func copy(_ job: CopyJob<ResolvedCode>) -> Block {
    let names = job.names.map { [Inline.code($0)] }
    return table(
      "copy", ["項目", "内容"],
      [
        [[.text(job.subject == .files ? "ファイル" : "フォルダ")], InlineLayout.joined(names, by: [.text(" ")])],
        [[.text("コピー元")], [code(job.source)]],
        [[.text("コピー先")], [code(job.destination)]],
      ])
  }

  /// One table per key, so that the key is printed only once.
  private func registry(_ rows: [TaskDetail.RegistryRow]) -> [Block] {
    var keys: [String] = []
    for row in rows where !keys.contains(row.key) { keys.append(row.key) }
    return keys.flatMap { key -> [Block] in
      [
        .paragraph([.text("キー: "), .markedCode([CodePart(key)])]),
        table(
          "registry", ["名前", "変更前のデータ", "変更後のデータ"],
          rows.filter { $0.key == key }.map { row in
            [[.code(row.name)], data(row.before, row.extent), data(row.after, row.extent)]
          }),
      ]
    }
  }

  /// Values that change alike are listed together, below a single before and after.
  private func registryRules(_ rows: [TaskDetail.RegistryRow]) -> [Block] {
    var rest = rows[...]
    var blocks: [Block] = []
    var key: String?
    while let first = rest.first {
      let alike = rest.prefix {
        $0.key == first.key && $0.before == first.before && $0.after == first.after
          && $0.extent == first.extent
      }
      rest = rest.dropFirst(alike.count)
      if first.key != key { blocks.append(.paragraph([.text("キー: "), .markedCode([CodePart(first.key)])])) }
      key = first.key
      blocks.append(names("values", alike.map { [.code($0.name)] }))
      switch first.extent {
      case .whole: blocks.append(change(first))
      // The sentence above says it for all of them.
      case .leadingFolder: break
      }
    }
    return blocks
  }

  private func change(_ row: TaskDetail.RegistryRow) -> Block {
    let lines: [[Inline]] = [[.text("変更前: "), code(row.before)], [.text("変更後: "), code(row.after)]]
    return .division(
      Attributes(classes: ["change"]),
      [.list(List(.bullet, .tight, items: lines.map { ListItem([.paragraph($0)]) }))])
  }

  /// Names in columns.
  private func names(_ style: String, _ names: [[Inline]]) -> Block {
    .division(
      Attributes(classes: ["names", style]),
      [.list(List(.bullet, .tight, items: names.map { ListItem([.paragraph($0)]) }))])
  }

  private func data(_ data: ResolvedCode, _ extent: TaskDetail.RegistryRow.Extent) -> [Inline] {
    switch extent {
    case .whole: [code(data)]
    case .leadingFolder: [code(data), .text(" で始まるデータ")]
    }
  }

  /// Priorities are shown only where they are set: if they were shown earlier, readers would look for them there.
  private func resources(_ rows: [TaskDetail.ResourceRow], _ extent: TaskDetail.ResourceExtent) -> Block {
    let heads: [Table.Column] =
      switch extent {
      case .definition: []
      case .priorities: [.init([.text("優先度")], alignment: .right)]
      }
    return .table(
      Table(
        columns: heads + [.init([.text("リソース")]), .init([.text("内容")])],
        rows: rows.map { row in
          let first: [[Inline]] =
            switch extent {
            case .definition: [[.text(row.kind)]]
            case .priorities: [[.text(String(row.priority))], [.text(row.kind)]]
            }
          let contents = InlineLayout.joined(row.contents.map { [code($0)] }, by: [.text(" ")])
          guard let reason = row.notApplicable else { return .init(first + [contents]) }
          return .init(
            first + [
              [.span(Attributes(classes: ["not-applicable-label"]), [.text("対象外")]), .text(": ")]
                + InlineLayout.inlines(reason)
            ])
        }, attributes: Attributes(classes: ["resources"])))
  }

  private func modules(_ rows: [TaskDetail.ModuleRow]) -> Block {
    let isAsked = rows.contains { !$0.siteReleases.isEmpty }
    return .table(
      Table(
        columns: [.init([.text("EXPRESSBUILDER")]), .init([.text("AutoRAID モジュール")])]
          + (isAsked ? [.init([.text("このサイト")])] : []),
        rows: rows.map { row in
          let releases = InlineLayout.joined(row.releases.map { [.code("Ver\($0)")] }, by: [.text(" ")])
          let modules = InlineLayout.joined(row.modules.map { [.code($0)] }, by: [.text(" ")])
          let asked: [Inline] =
            row.siteReleases.isEmpty
            ? [.text("—")]
            : InlineLayout.joined(row.siteReleases.map { [.code("Ver\($0)")] }, by: [.text(" ")])
          return .init(
            [releases, modules] + (isAsked ? [asked] : []),
            attributes: Attributes(classes: row.siteReleases.isEmpty ? [] : ["asked"]))
        }, attributes: Attributes(classes: ["modules"])))
  }
}
