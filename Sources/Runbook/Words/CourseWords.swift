import Procedure

/// How the cluster changes, in words.
enum CourseWords {
  /// What precedes the words.
  static let label = "クラスタの状態"

  /// The states of the cluster in a section, from its beginning to its end.
  static func words(_ moments: [ClusterMoment]) -> String { moments.map(state).joined(separator: " → ") }

  /// What is said about a section for the time after the cluster is built.
  static let inUse = "運用中。どちらのサーバが運用系かは、クラスタの状態の表示で確認します"

  private static func state(_ moment: ClusterMoment) -> String {
    switch moment.phase {
    case .notStarted: "開始前"
    case .stopped: "停止"
    case .running(let active):
      moment.disk == active && moment.address == active
        ? "動作中(運用系、共有ディスク、仮想 IP アドレスは\(active.printedName))"
        : "動作中(運用系は\(active.printedName)、共有ディスクは\(holder(moment.disk))、仮想 IP アドレスは\(holder(moment.address)))"
    }
  }

  private static func holder(_ node: Node?) -> String { node.map { $0.printedName } ?? "どちらにもない" }

  /// What the mark at a step means.
  static let critical =
    "【\(Words.critical)】の手順は、省略や間違いが後の手順では分かりません。その場で結果を確認してから次に進みます。"
  /// What the marks at expected results mean.
  static let expected =
    "\(Words.printed)は印刷版にある結果、【\(Words.added)】は追加した確認です。ほかは操作から導いた結果で、画面は異なることがあります。"
  /// How many expected results come from where.
  static func origins(_ expected: [ResolvedExpectation]) -> String {
    let counts = Expectation.Origin.allCases.map { origin in expected.count { $0.origin == origin } }
    return
      "期待する結果 \(expected.count) 個のうち、\(counts[0]) 個は印刷版にあり、\(counts[1]) 個は操作から導いたもの、\(counts[2]) 個は追加した確認です。"
  }
  /// What is said if some of the work is not modelled.
  static func provedExcept(_ numbers: [String], of count: Int) -> String {
    "予行(机上の模擬)で確認していない作業があります(\(count) 手順のうち \(numbers.count) 手順): \(numbers.joined(separator: "、"))。"
  }
  /// What is shown instead of the course if the rehearsal fails.
  static let notProved = "この手順書は、予行で成り立ちませんでした。作業に使う前に、tejun rehearse の結果を確認してください。"

  /// The rows of the picture.
  static let rows: [Row] = [
    Row(label: "運用系", holder: \.active), Row(label: "共有ディスク", holder: \.disk),
    Row(label: "仮想 IP アドレス", holder: \.address),
  ]

  /// A row: what it shows, and which server has it.
  struct Row: Sendable {
    var label: String
    var holder: any KeyPath<ClusterMoment, Node?> & Sendable
  }

  /// The words above the state after the last step.
  static let end = "完了"
  static let noBand = "帯のないところ: クラスタは開始前か停止"

  static let pictureTitle = "クラスタの移り変わり"

  /// The picture in a sentence, for readers who cannot see it.
  static func description(_ course: ClusterCourse, sections: [(number: String, anchor: Anchor)]) -> String {
    sections.compactMap { section in
      let moments = course.moments(of: section.anchor)
      return moments.isEmpty ? nil : "\(section.number): \(words(moments))。"
    }.joined(separator: " ")
  }
}
