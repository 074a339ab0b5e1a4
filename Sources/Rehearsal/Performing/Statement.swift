/// A Transact-SQL statement, of the kinds that manuals have used so far.
enum Statement: Equatable {
  case use(String)
  case detach(String)
  case attach(String, files: [String])

  init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "use": self = .use(words[1])
    case "sp_detach_db":
      guard let texts = Self.quoted(words[1]), texts.count == 1 else { return nil }
      self = .detach(texts[0])
    case "sp_attach_db":
      guard let texts = Self.quoted(words[1]), texts.count > 1 else { return nil }
      self = .attach(texts[0], files: Array(texts.dropFirst()))
    default: return nil
    }
  }

  /// Texts in single quotes, separated by commas; no type of parameter allows a quote.
  private static func quoted(_ list: String) -> [String]? {
    let items = list.split(separator: ",", omittingEmptySubsequences: false)
    let texts = items.map { item -> String? in
      guard item.count > 2, item.hasPrefix("'"), item.hasSuffix("'") else { return nil }
      let inner = item.dropFirst().dropLast()
      return inner.contains("'") ? nil : String(inner)
    }
    return texts.contains(nil) ? nil : texts.compactMap { $0 }
  }
}
