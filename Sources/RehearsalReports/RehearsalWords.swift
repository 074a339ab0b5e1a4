import Procedure
import Rehearsal
import Runbook

/// The sentences of reports, in Japanese like the manual that they quote.
enum RehearsalWords {
  static func result(_ report: RehearsalReport) -> String {
    let checked = "操作と結果、終わりに成り立つこと、合わせて \(report.checkCount) 個が、すべて成り立ちました。"
    switch report.verdict {
    case .proved: return "成立。\(report.stepCount) 手順の\(checked)"
    case .provedExcept:
      return
        "一部を除いて成立。\(report.stepCount) 手順のうち \(report.unmodelled.count) 手順に、予行が扱わない作業があります。そのほかの\(checked)"
    case .broken where report.violations.isEmpty:
      return "不成立。作業は成り立ちますが、手順書への指摘が \(report.findings.count) 件あります。"
    case .broken: break
    }
    guard let first = report.violations.first, !first.isOfOutcome, report.violations.count > 1 else {
      return "不成立。\(report.violations.count) か所で成り立ちません。"
    }
    return
      "不成立。\(first.printedNumber) で失敗します。その後の \(report.violations.count - 1) か所は、この失敗の結果かもしれません(JSON の形式にはすべてあります)。"
  }

  /// What every rehearsal takes for granted.
  static func assumptions(_ report: RehearsalReport) -> [(subject: String, words: String)] {
    [
      ("はじめの状態", "2 台のサーバには何もインストールされていません。共有ディスクは空です。"),
      (
        "引き継がれるもの",
        "フェイルオーバーで移るのは、共有ディスク、仮想 IP アドレス、クラスタに登録したレジストリキーとサービスだけです。ほかの設定は、それぞれのサーバに残ります。"
      ),
      (
        "成り立たなかった確認",
        report.remedied.isEmpty
          ? "ありません。"
          : "\(report.remedied.joined(separator: "、")) の確認は成り立ちませんでした。そこに書かれた処置を行い、その後が成り立つことを調べました。"
      ),
      (
        "既存の管理サーバのデータ",
        report.existingServer.map {
          "登録情報、データベース、バックアップイメージは、終わったときも既存の管理サーバ(\($0.joined(separator: "、")))にあります。クラスタに引き継ぐ操作は、この手順書にありません。"
        } ?? "既存の管理サーバはありません。"
      ),
      ("名前", "画面、ボタン、メニュー、サービス、レジストリの値の名前は、手順書のとおりとしています。実物の名前とは比べていません。"),
      ("ファイル", "ファイルの有無だけを扱います。大きさ、内容、権限、空き容量、かかる時間は扱いません。"),
      ("言葉だけの結果", "期待する結果のうち \(report.unseenCount) 個は言葉だけで書かれているため、確かめていません。"),
    ]
  }

  /// What a violation is about.
  static func subject(_ violation: Violation) -> String {
    switch violation.subject {
    case .action(let sentence, _): "操作『\(sentence)』"
    case .expectation(let words, _): "結果『\(words)』"
    case .outcome(_, let words, let moment, _): "\(Self.moment(moment))成り立つこと『\(words)』"
    case .failover(let moment, _): "\(Self.moment(moment))確かめるためのフェイルオーバー"
    }
  }

  static func moment(_ moment: Violation.Moment) -> String {
    switch moment {
    case .atTheEnd: "作業が終わったときに"
    case .afterFailover: "もう一度フェイルオーバーした後に"
    case .afterReturn: "運用系を元のサーバに戻した後に"
    }
  }

  /// What was needed; `nil` if the subject says it.
  static func needed(_ violation: Violation) -> String? {
    switch violation.subject {
    case .action(_, let shortfall), .expectation(_, let shortfall), .failover(_, let shortfall):
      shortfall.needed
    case .outcome: nil
    }
  }

  /// What was the case.
  static func found(_ violation: Violation) -> String {
    switch violation.subject {
    case .action(_, let shortfall), .expectation(_, let shortfall), .failover(_, let shortfall):
      shortfall.found
    case .outcome(_, _, _, let shortfall): shortfall.words
    }
  }

  static func whole(_ violation: Violation) -> String {
    "\(subject(violation)): \(needed(violation) ?? "")\(found(violation))"
  }

  /// What is done differently.
  static func slip(_ finding: SlipFinding) -> String {
    switch (finding.slip, finding.omitted) {
    case (.omission, .everything?), (.omission, nil): "手順全体を抜かす"
    case (.omission, .changes?): "画面を開いて待つだけで、変更を抜かす"
    case (.omission, .action(let sentence, nil)?): "『\(sentence)』だけを抜かす"
    case (.omission, .action(let sentence, let time?)?): "『\(sentence)』の \(time) 回目だけを抜かす"
    case (.swap(_, _, let number), _): "\(number) より先に行う"
    case (.wrongServer(_, let node), _): "\(node.printedName) で行う"
    }
  }

  /// Its effect.
  static func verdict(_ finding: SlipFinding) -> String {
    switch finding.verdict {
    case .caught(let violation, let steps):
      "\(violation.printedNumber) で分かります(\(later(steps)))。\(whole(violation))"
    case .silent(let violations): "終わったように見えて、次のことが成り立ちません。\(violations.map(broken).joined())"
    case .harmless(.changesNothing): "影響はありません。画面やメディアを扱うだけの手順だからです。"
    case .unknown: "分かりません。予行が扱わない作業の手順だからです。"
    case .harmless(.sameEnd): "影響はありません。終わりの状態が同じになるからです。"
    case .harmless(.againstRule(let violation)):
      "終わりの状態は同じですが、決まりに反します。画面では分かりません。\(violation.printedNumber) の\(whole(violation))"
    case .harmless(.unneeded): "影響はありません。終わりの状態は少し違いますが、成り立つべきことは、すべて成り立つからです。"
    }
  }

  /// What does not hold of an outcome; and when, if it holds at first.
  private static func broken(_ violation: Violation) -> String {
    switch violation.subject {
    case .outcome(_, let words, .atTheEnd, let shortfall): "『\(words)』\(shortfall.words)"
    case .action, .expectation, .outcome, .failover: whole(violation)
    }
  }

  private static func later(_ steps: Int) -> String {
    steps == 0 ? "同じ手順の中" : "\(steps) 手順後"
  }

  static func erratum(_ proof: ErratumProof) -> String {
    guard let violation = proof.violation else { return "印刷どおりに行っても、すべて成り立ちます。" }
    return "印刷どおりに行うと、\(violation.printedNumber) で失敗します。\(whole(violation))"
  }
}
