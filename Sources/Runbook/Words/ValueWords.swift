import Procedure

/// How values are shown in Japanese.
enum ValueWords {
  static let none = "(指定なし)"
  static let separator = "、"

  static func display(_ text: String, of type: ParameterType) -> String {
    switch type {
    case .flag: ParameterType.flagSpellings.first { $0.key == text }?.value.last ?? text
    case .choice(let choices): choices.first { $0.value == text }?.label ?? text
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer,
      .text, .release:
      text
    case .list(let element, _): display(text, of: element)
    }
  }

  /// Whether a value is typed or compared exactly, and so shown as code.
  static func isLiteral(_ type: ParameterType) -> Bool {
    switch type {
    case .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
      .integer,
      .release:
      true
    case .choice, .flag, .text: false
    case .list(let element, _): isLiteral(element)
    }
  }

  static func origin(_ origin: Assignment.Origin) -> String {
    switch origin {
    case .site: "サイト指定"
    case .printed: "印刷版のモデルケース"
    case .example: "例(印刷版に値なし)"
    case .derived: "ほかの値から導出"
    case .open: "現地で記入"
    case .absent: "指定なし"
    case .unused: "対象外"
    case .missing: "未指定"
    }
  }
}

/// Words for parts, places, kinds and weights.
enum Words {
  static func part(_ part: DocumentPart) -> String {
    switch part {
    case .cluster: "構成図"
    case .parameters: "パラメータ表"
    case .contents: "目次"
    case .course: "クラスタの移り変わり"
    case .revisions: "原典の改版履歴"
    case .trademarks: "商標"
    case .introduction: "はじめに"
    case .glossary: "用語"
    case .documents: "参照する文書"
    case .errata: "正誤表"
    }
  }

  /// What comes before the chapters.
  static let frontMatter = "この手順書について"
  static let serviceResource = "サービスリソース"
  static let secondPerson = "確認者"
  static let secondPersonNote = "の手順では、作業者が確認した後に、作業者とは別の人も結果を確認します。"
  /// What an erratum asks people to look at.
  static let check = "確認"
  static let checkResult = "分かったことを備考に記入します。"
  /// What we say in addition to the manual.
  static let added = "補足"
  /// The mark of a result that the print itself has.
  static let printed = "〔印刷〕"
  /// A slip at the step goes unnoticed.
  static let critical = "見落とし注意"

  static func letter(_ node: Node) -> String {
    switch node {
    case .serverA: "A"
    case .serverB: "B"
    }
  }

  static func callout(_ kind: Callout.Kind) -> String {
    switch kind {
    case .hint: "ヒント"
    case .caution: "注意"
    case .important: "重要"
    }
  }

  static func weight(_ weight: Erratum.Weight) -> String {
    switch weight {
    case .breaks: "動作しない"
    case .misleads: "誤解を招く"
    case .cosmetic: "表記"
    case .question: "要確認"
    }
  }
}
