import Languages

/// The pieces that Japanese messages are made from.
enum Japanese {
  static func shown(_ text: String, limit: Int = 80) -> String {
    Problem.shown(text, limit: limit, in: .japanese)
  }

  static func quoted(_ text: String) -> String { "「\(shown(text))」" }

  /// Quotation marks are enough to separate the entries.
  static func list(_ texts: [String]) -> String { texts.map(quoted).joined() }

  /// `text` with a full stop, unless it already ends like a sentence.
  static func sentence(_ text: String) -> String {
    text.last.map { "。?!".contains($0) } == true ? text : text + "。"
  }

  /// What was probably meant, or the possible choices.
  static func choice(of text: String, among known: [String]) -> String? {
    if let near = NearMiss.best(for: text, among: known) { return "\(quoted(near))のことではありませんか?" }
    if known.isEmpty { return nil }
    return "使えるのは\(list(Array(known.prefix(12))))\(known.count > 12 ? "など" : "")です"
  }
}
