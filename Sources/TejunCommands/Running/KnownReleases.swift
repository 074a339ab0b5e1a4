import Procedure

/// EXPRESSBUILDER releases as the user spells them.
enum KnownReleases {
  /// Ends the run if `table` does not know one of `spellings`; the known ones are listed, and nothing is guessed.
  static func check(_ spellings: [String], in table: AutoRAIDTable) throws {
    let unknown = spellings.filter { table.releases(spelled: $0).isEmpty }
    if unknown.isEmpty { return }
    throw Failure(
      .usage,
      .unknownReleases(
        unknown, known: table.sets.flatMap(\.releases).map(\.canonical),
        letters: table.letters.map(String.init))
    )
  }

  /// The releases that `spellings` name, families expanded, each once.
  static func expanded(_ spellings: [String], in table: AutoRAIDTable) -> [Release] {
    var seen: Set<Release> = []
    return spellings.flatMap { table.releases(spelled: $0) }.filter { seen.insert($0).inserted }
  }
}
