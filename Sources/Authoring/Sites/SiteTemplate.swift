import Languages
public import Procedure

/// A commented site file to start from, with every parameter of a manual.
public struct SiteTemplate {
  private let manual: Manual

  /// A template for sites of `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// The file for a new site with that name. Every value is commented out and has its default: what nobody has
  /// decided appears in documents as a default, and not as the site's.
  public func text(for site: SiteID) -> String {
    var lines = [
      "# yaml-language-server: $schema=\(SiteSchema.fileName)",
      "# \(manual.front.title) \(manual.front.edition)",
      "# このサイトで決める値の行の # を消し、値を書き換えてください(# のすぐ後に英字の名前がある行です)。",
      "# # のままの行は、例と断りのあるものを除き、その行の値が使われます。",
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

  /// The line of a parameter; without its `#`, it is a valid line of the file.
  private func setting(_ parameter: Parameter) -> [String] {
    let note: String? =
      if case .onSite = parameter.knowledge {
        "現地で確認します。分かり次第、記入してください。次の値は例です。"
      } else {
        switch parameter.defaultValue {
        case .printed, .example: nil
        case .absent: "省略できます。次の値は例です。"
        case .required: parameter.condition == nil ? "必須です。次の値は例です。" : "該当する場合は必須です。次の値は例です。"
        }
      }
    let value = manual.startingValue(of: parameter)
    return (note.map { ["  # \($0)"] } ?? []) + ["  #\(Self.line(parameter.id, value))"]
  }

  /// A line of a site file that sets a parameter.
  static func line(_ parameter: ParameterID, _ value: ParameterValue) -> String {
    switch value {
    case .single(let text): "\(parameter): \(scalar(text))"
    case .list(let texts): "\(parameter): [\(texts.map(scalar).joined(separator: ", "))]"
    }
  }

  /// A YAML scalar; quoted unless it is certainly plain.
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

extension Manual {
  /// The value of a parameter to start from: its default for the model case, or a sample if it has none.
  func startingValue(of parameter: Parameter) -> ParameterValue {
    switch parameter.defaultValue {
    case .printed(.single(let template)), .example(.single(let template)):
      return .single(Assignment(parameters, values: [:]).text(of: template))
    case .printed(.list(let texts)), .example(.list(let texts)): return .list(texts)
    case .absent, .required: break
    }
    var texts = parameter.sample
    if texts.isEmpty {
      let ofType = parameter.type.sample
      texts = [ofType.isEmpty ? catalogues.autoRAID.releases.first?.description ?? "" : ofType]
    }
    if case .list = parameter.type { return .list(texts) }
    return .single(texts[0])
  }
}
