/// How much of a long list is shown to people; JSON has all of it.
enum Excerpt {
  /// How many entries.
  static let limit = 10

  /// Says that there are more than those shown.
  static func rest(_ count: Int, omitted: Int = 0, words: Words) -> [Phrase] {
    let rest = max(0, count - limit) + omitted
    return rest == 0 ? [] : [words.say("… and \(rest) more", "… ほか \(rest) 件")]
  }
}
