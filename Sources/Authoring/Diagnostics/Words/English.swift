import Languages

/// The pieces that English messages are made from.
enum English {
  static func shown(_ text: String, limit: Int = 80) -> String {
    Problem.shown(text, limit: limit, in: .english)
  }

  static func quoted(_ text: String) -> String { "'\(shown(text))'" }

  static func list(_ texts: [String]) -> String { texts.map(quoted).joined(separator: ", ") }

  /// What was probably meant, or the possible choices.
  static func choice(of text: String, among known: [String]) -> String? {
    if let near = NearMiss.best(for: text, among: known) { return "did you mean \(quoted(near))?" }
    if known.isEmpty { return nil }
    return "it can be \(list(Array(known.prefix(12))))\(known.count > 12 ? ", …" : "")"
  }
}
