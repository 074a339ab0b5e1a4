/// Something about a manual that makes its procedure hard to follow or to check, as data;
/// ``LintFinding/words`` puts it into words. Steps are given by their printed numbers.
public enum LintFinding: Equatable, Sendable {
  /// A step changes something, and does not say what is seen then.
  case noExpectation(step: String)
  /// A step changes something, and does not say where.
  case noNode(step: String)
  /// A step for the other server differs from the step that it repeats.
  case pairDiffers(step: String, from: String)
  /// A section for the other server has more or fewer steps, and does not say so.
  case undeclaredStep(step: String)
  /// A step makes services manual, or stops services, other than those that the cluster runs.
  case servicesDiffer(step: String, services: [String])
  /// A step changes a registry value that the cluster does not carry over.
  case valueOutsideKeys(step: String, value: String)
  /// The text of a step needs something from a later step.
  case forwardReference(step: String, to: String)
  /// A value of the site is used in no step.
  case unusedParameter(String)
  /// An erratum refers to no place.
  case erratumWithoutPlace(String)
  /// An erratum is said to break the work, and does not say how to put the printed fact back.
  case unprovable(erratum: String)
  /// An erratum is said to break the work, but everything holds with the printed fact.
  case notBroken(erratum: String)
  /// Nothing says what is true when the work is done.
  case noOutcome
  /// A slip goes unnoticed, and no second person confirms the step.
  case unnoticed(step: String)
}

extension LintFinding {
  /// The name by which programs know it.
  public var rule: String {
    switch self {
    case .noExpectation: "no-expectation"
    case .noNode: "no-node"
    case .pairDiffers: "pair-differs"
    case .undeclaredStep: "undeclared-step"
    case .servicesDiffer: "services-differ"
    case .valueOutsideKeys: "value-outside-keys"
    case .forwardReference: "forward-reference"
    case .unusedParameter: "unused-parameter"
    case .erratumWithoutPlace: "erratum-without-place"
    case .unprovable: "unprovable-erratum"
    case .notBroken: "erratum-not-proved"
    case .noOutcome: "no-outcome"
    case .unnoticed: "unnoticed-slip"
    }
  }

  /// What it says, and what to do.
  public var words: String {
    switch self {
    case .noExpectation(let step): "\(step) は何かを変えますが、結果が書かれていません。expect を書いてください。"
    case .noNode(let step): "\(step) は何かを変えますが、どこで行うのかが書かれていません。place を書いてください。"
    case .pairDiffers(let step, let other):
      "\(step) は \(other) と同じ手順のはずですが、行うことまたは確認者が異なります。違いを in-place-of で宣言してください。"
    case .undeclaredStep(let step):
      "\(step) は、対になる節のどの手順に当たるのかが宣言されていません。same-as、in-place-of、omits のいずれかで宣言してください。"
    case .servicesDiffer(let step, let services):
      "\(step) のサービスは、クラスタのサービスリソースと一致しません(\(services.joined(separator: "、")))。"
    case .valueOutsideKeys(let step, let value): "\(step) で変えるレジストリの値「\(value)」は、同期するキーの中にありません。"
    case .forwardReference(let step, let other): "\(step) の文は、後の手順 \(other) で分かるものを使っています。"
    case .unusedParameter(let id): "このサイトのパラメータ \(id) は、どの手順でも使われていません。"
    case .erratumWithoutPlace(let id): "正誤 \(id) が指す場所がありません。"
    case .unprovable(let id): "正誤 \(id) は「動作しない」ですが、印刷どおりに戻す方法(as-printed)がありません。"
    case .notBroken(let id): "正誤 \(id) は「動作しない」ですが、印刷どおりに予行しても何も失敗しません。"
    case .noOutcome: "作業が終わったときに成り立つこと(outcome.yaml)が書かれていません。"
    case .unnoticed(let step):
      "\(step) を省略したり間違えたりしても、後の手順では分かりません。確認者(second-person)を置くか、後の手順に補足の確認を追加してください。"
    }
  }
}
