public import Procedure

/// What is present of one set of modules.
public struct SetFinding: Equatable, Sendable {
  /// How much of a set is present.
  public enum Standing: String, CaseIterable, Equatable, Sendable {
    /// Every module, beyond doubt, together in one folder.
    case complete
    /// Every module, but not all of them in one folder.
    case scattered
    /// Every module, but no listing says whether they are in one folder.
    case unplaced
    /// Some modules, beyond doubt.
    case partial
    /// No module beyond doubt.
    case absent
  }

  /// The set of the manual's table.
  public var set: AutoRAIDSet
  /// The releases that register it, with `x` expanded.
  public var releases: [Release]
  /// Whether one of the requested releases registers it.
  public var isAskedFor: Bool
  /// How much of it is present.
  public var standing: Standing
  /// The folders that hold the whole set, as the listings write them; `nil` for a folder that no listing names.
  public var completeIn: [String?]
  /// Its modules, in printed order.
  public var modules: [ModuleFinding]

  /// What is present of it, as a verdict on a release that registers it.
  public var verdict: Verdict {
    switch standing {
    case .complete: .complete
    case .scattered: .incomplete
    case .unplaced: .undecided
    case .partial, .absent: modules.contains { $0.state.isShownToBeWanting } ? .incomplete : .undecided
    }
  }
}

/// What listings say about one module.
public struct ModuleFinding: Equatable, Sendable {
  /// The judgement on a module.
  public enum State: String, CaseIterable, Equatable, Sendable {
    /// A file with that name is present, with a size other than 0 (or unknown).
    case found
    /// No listing shows it.
    case missing
    /// It is present, with size 0.
    case empty
    /// Something is present that may be it.
    case uncertain

    /// Whether it is present is no longer open: it is not.
    var isShownToBeWanting: Bool {
      switch self {
      case .missing, .empty: true
      case .found, .uncertain: false
      }
    }
  }

  /// The file name, as in the manual.
  public var name: String
  /// The judgement.
  public var state: State
  /// Where it is, beyond doubt or as an empty file, in the order of reading.
  public var occurrences: [Occurrence]
  /// Where its name occurs without counting, and why.
  public var mentions: [Mention]
  /// Names like it.
  public var nearMisses: [NearMiss]
  /// How many occurrences, mentions and near misses there were beyond the stored ones.
  public var omitted: Int

  /// The different folders in which it was found, as the listings write them; `nil` for a folder that none
  /// names.
  public var folders: [String?] {
    var seen: Set<String?> = []
    return occurrences.map(\.folder).filter { seen.insert($0).inserted }
  }
}
