/// Which EXPRESSBUILDER release registers which AutoRAID modules.
public struct AutoRAIDTable: Equatable, Sendable {
  /// The letters that `x` stands for.
  public var letters: [Character]
  /// The sets, in printed order.
  public var sets: [AutoRAIDSet]

  /// A table of those sets.
  public init(letters: [Character], sets: [AutoRAIDSet]) {
    self.letters = letters
    self.sets = sets
  }

  /// All releases of the table, in printed order of their sets.
  public var releases: [Release] { sets.flatMap { releases(of: $0) } }

  /// The releases of a set, with `x` expanded.
  public func releases(of set: AutoRAIDSet) -> [Release] {
    set.releases.flatMap { spelling in
      (spelling.letter == "x" ? letters : [spelling.letter]).map {
        Release(number: spelling.number, letter: $0, suffix: spelling.suffix)
      }
    }
  }

  /// The releases that `text` spells: one, those of a family, or none if the table does not have it.
  public func releases(spelled text: String) -> [Release] {
    guard let spelling = ReleaseSpelling(text) else { return [] }
    // The table lists a family as a family: 3.004 has releases, but no `x`.
    if spelling.letter == "x" {
      return sets.contains { $0.releases.contains(spelling) }
        ? letters.map { Release(number: spelling.number, letter: $0, suffix: spelling.suffix) } : []
    }
    let release = Release(number: spelling.number, letter: spelling.letter, suffix: spelling.suffix)
    return releases.contains(release) ? [release] : []
  }

  /// The set that `release` registers; `nil` if the table does not have it.
  public func set(for release: Release) -> AutoRAIDSet? {
    sets.first { releases(of: $0).contains(release) }
  }
}

/// A set of AutoRAID modules that belong together.
public struct AutoRAIDSet: Equatable, Sendable {
  /// The releases that register it, as printed, including `x`.
  public var releases: [ReleaseSpelling]
  /// The file names of its modules, in printed order.
  public var modules: [String]

  /// A set of `modules`.
  public init(releases: [ReleaseSpelling], modules: [String]) {
    self.releases = releases
    self.modules = modules
  }
}
