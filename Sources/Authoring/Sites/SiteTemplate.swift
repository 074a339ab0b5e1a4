public import Procedure

/// A commented site file to start from, with every parameter of a manual.
public struct SiteTemplate {
  private let manual: Manual

  /// A template for sites of `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// The file for a new site of that name: values that surely differ are set, the others stand as comments.
  public func text(for site: SiteID) -> String {
    var lines = [
      "# yaml-language-server: $schema=site.schema.json",
      "# \(manual.front.title) \(manual.front.edition)",
      "# 値を書き換え、必要な行の先頭の # を外してください。検査は tejun check で行います。",
      "manual: \(manual.id)",
      "site: \(site)",
      "title: \(Self.scalar("\(site) \(manual.front.subject)"))",
      "parameters:",
    ]
    for group in manual.parameters.groups {
      lines += ["", "  # ── \(group.title) ──"]
      for parameter in manual.parameters.parameters where parameter.group == group.id {
        lines += entry(parameter)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func entry(_ parameter: Parameter) -> [String] {
    let help = manual.plainText(of: parameter.help)
    return ["", "  # \(parameter.label): \(help)", "  # (\(parameter.type.expectation))"] + setting(parameter)
  }

  private func setting(_ parameter: Parameter) -> [String] {
    if case .onSite(let blank) = parameter.knowledge {
      return ["  # 現地で確認します。分かり次第、記入してください。", "  # \(parameter.id): \(Self.scalar(blank))"]
    }
    switch parameter.defaultValue {
    case .printed(let value), .example(let value):
      let isDerived = if case .single(let template) = value { !template.parameters.isEmpty } else { false }
      let mark = isDerived || parameter.condition != nil ? "# " : ""
      return lines(of: value).enumerated().map { index, line in
        "  \(mark)\(index == 0 ? "\(parameter.id):" : " ")\(line)"
      }
    case .absent: return ["  # 省略できます。", "  # \(parameter.id):"]
    case .required:
      return ["  # \(parameter.condition == nil ? "必須です。" : "該当する場合は必須です。")", "  # \(parameter.id):"]
    }
  }

  private func lines(of value: Parameter.Value) -> [String] {
    switch value {
    case .single(let template):
      [" " + Self.scalar(Assignment(manual.parameters, values: [:]).text(of: template))]
    case .list(let texts):
      texts.isEmpty ? [" []"] : [" [\(texts.map(Self.scalar).joined(separator: ", "))]"]
    }
  }

  /// A YAML scalar; quoted unless it is plain beyond doubt.
  static func scalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "."
        || $0 == "-"
        || $0 == "_"
    }
    if isPlain, let first = text.first, first.isLetter || first.isNumber { return text }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
