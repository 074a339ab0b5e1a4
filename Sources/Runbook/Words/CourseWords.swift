import Procedure

/// How the cluster changes, in words.
enum CourseWords {
  /// What stands before the words.
  static let label = "クラスタの状態"

  /// What the cluster is in a section, from its beginning to its end.
  static func words(_ moments: [ClusterMoment]) -> String { moments.map(state).joined(separator: " → ") }

  private static func state(_ moment: ClusterMoment) -> String {
    guard let active = moment.active else { return "停止" }
    let start = "動作中、運用系は\(Words.node(active))"
    if moment.disk == active && moment.address == active { return "\(start)(共有ディスクと仮想 IP アドレスを持つ)" }
    return "\(start)、共有ディスクは\(holder(moment.disk))、仮想 IP アドレスは\(holder(moment.address))"
  }

  private static func holder(_ node: Node?) -> String { node.map { Words.node($0) } ?? "どちらにもない" }

  /// What the mark at a step means.
  static let critical =
    "【\(Words.critical)】の付いた手順は、抜かしたり間違えたりしても、後の手順では分かりません。計算上のクラスタで、手順を 1 つずつ抜かして見つけたものです。"

  /// The rows of the picture.
  static let rows: [Row] = [
    Row(label: "運用系", holder: \.active), Row(label: "共有ディスク", holder: \.disk),
    Row(label: "仮想 IP アドレス", holder: \.address),
  ]

  /// A row: what it is about, and who has it.
  struct Row: Sendable {
    var label: String
    var holder: any KeyPath<ClusterMoment, Node?> & Sendable
  }

  static let noBand = "帯のないところ: クラスタの停止"

  static let pictureTitle = "クラスタの移り変わり"

  /// The picture in a sentence, for those who do not see it.
  static func description(_ course: ClusterCourse, sections: [(number: String, anchor: Anchor)]) -> String {
    sections.compactMap { section in
      let moments = course.moments(of: section.anchor)
      return moments.isEmpty ? nil : "\(section.number): \(words(moments))。"
    }.joined(separator: " ")
  }
}
