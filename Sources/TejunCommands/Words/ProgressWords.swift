import Languages

/// The words of a progress line.
struct ProgressWords: Sendable {
  let language: Language

  var sites: String {
    switch language {
    case .english: "sites"
    case .japanese: "サイト"
    }
  }

  /// How many of how many, as written.
  func part(_ done: String, of total: String) -> String {
    switch language {
    case .english: "\(done) of \(total)"
    case .japanese: "\(done) / \(total)"
    }
  }

  /// How fast it goes, and how long it still takes; follows something else.
  func pace(_ rate: String, left time: String) -> String {
    switch language {
    case .english: ", \(rate)/s, \(time) left"
    case .japanese: "、毎秒 \(rate)、残り \(time)"
    }
  }
}
