import Verification

/// What there is to say about a module, or about the modules of a set together.
extension Words {
  var nothingRead: Phrase { say("No file could be read as a listing.", "一覧として読めるものがありません。") }

  /// Where a module is.
  func occurrence(_ occurrence: Occurrence, name: String) -> Phrase {
    let folder =
      occurrence.folder.map { say(" in \(path: $0, language)", "(\(path: $0, language))") } ?? ""
    let size =
      occurrence.size.map { bytes -> Phrase in
        bytes == 0
          ? say(", SIZE 0", "、サイズ 0")
          : say(", \(name: self.size(bytes)) bytes", "、\(name: self.size(bytes)) バイト")
      } ?? ""
    return "\(place(occurrence.place)): \(name: name)\(folder)\(size)"
  }

  /// Where the modules of a set are.
  func occurrences(_ set: SetFinding) -> [Phrase] {
    let all = set.modules.flatMap { module in module.occurrences.map { occurrence($0, name: module.name) } }
    return all.prefix(Excerpt.limit) + Excerpt.rest(all.count, words: self)
  }

  /// Where the name of a module, or a similar one, occurs without counting.
  func doubts(_ module: ModuleFinding) -> [Phrase] {
    let mentions = module.mentions.prefix(Excerpt.limit).map { mention($0) }
    let misses = module.nearMisses.prefix(Excerpt.limit).map { nearMiss($0, for: module.name) }
    let rest = max(0, module.mentions.count - Excerpt.limit) + max(0, module.nearMisses.count - Excerpt.limit)
    return misses + mentions + Excerpt.rest(Excerpt.limit + rest, omitted: module.omitted, words: self)
  }

  /// Everything worth a note about a set: modules that are missing, in different folders, or present several times.
  func remarks(_ set: SetFinding) -> [Phrase] {
    set.modules.filter { $0.state != .found }.map { sentence($0) }
      + [apart(set)?.sentence].compactMap { $0 } + duplicates(set).map(\.sentence)
      + set.modules.flatMap { alsoEmpty($0) + fullWidth($0) }
  }
}
