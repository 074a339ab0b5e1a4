import Languages
public import Procedure

/// A commented site file to start from, with every parameter of a manual.
public struct SiteTemplate {
  private let manual: Manual

  /// A template for sites of `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// The file for a new site of that name. Every value stands as a comment with its default: what nobody decided shows
  /// in documents as a default, and not as the site's.
  public func text(for site: SiteID) -> String {
    var lines = [
      "# yaml-language-server: $schema=site.schema.json",
      "# \(manual.front.title) \(manual.front.edition)",
      "# このサイトで決める値の行の # を外し、値を書き換えてください。# のままの行には、その行の値が使われます。",
      "# 検査は tejun check で行います。",
      "manual: \(manual.id)",
      "site: \(site)",
      "title: \(Self.scalar(site.text))",
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
    return ["", "  # \(parameter.label): \(help)", "  # (\(parameter.type.expectation(in: .japanese)))"]
      + setting(parameter)
  }

  private func setting(_ parameter: Parameter) -> [String] {
    if case .onSite(let blank) = parameter.knowledge {
      return ["  # 現地で確認します。分かり次第、記入してください。", "  # \(parameter.id): \(Self.scalar(blank))"]
    }
    switch parameter.defaultValue {
    case .printed(let value), .example(let value):
      return ["  # \(parameter.id): \(text(of: value))"]
    case .absent: return ["  # 省略できます。", "  # \(parameter.id):"]
    case .required:
      return ["  # \(parameter.condition == nil ? "必須です。" : "該当する場合は必須です。")", "  # \(parameter.id):"]
    }
  }

  private func text(of value: Parameter.Value) -> String {
    switch value {
    case .single(let template): Self.scalar(Assignment(manual.parameters, values: [:]).text(of: template))
    case .list(let texts): "[\(texts.map(Self.scalar).joined(separator: ", "))]"
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
