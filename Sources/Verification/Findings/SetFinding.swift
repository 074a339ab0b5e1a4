public import Procedure

/// What is there of one set of modules.
public struct SetFinding: Equatable, Sendable {
  /// How much of a set is there.
  public enum Standing: String, CaseIterable, Equatable, Sendable {
    /// Every module, beyond doubt, together in one folder.
    case complete
    /// Every module, but in no folder all of them.
    case scattered
    /// Every module, but no listing says whether they stand in one folder.
    case unplaced
    /// Some modules, beyond doubt.
    case partial
    /// No module beyond doubt.
    case absent
  }

  /// The set of the manual's table.
  public var set: AutoRAIDSet
  /// The releases that register it, `x` expanded.
  public var releases: [Release]
  /// Whether one of the releases asked for registers it.
  public var isAskedFor: Bool
  /// How much of it is there.
  public var standing: Standing
  /// The folders in which the whole set stands, as the listings write them; `nil` for a folder that no listing
  /// names.
  public var completeIn: [String?]
  /// Its modules, in printed order.
  public var modules: [ModuleFinding]

  /// What is there of it, as a verdict on a release that registers it.
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
    /// A file of that name and of a size other than 0 (or of unknown size) is there.
    case found
    /// No listing shows it.
    case missing
    /// It is there, with size 0.
    case empty
    /// Something is there that may be it.
    case uncertain

    /// Whether it is there is not open any more: it is not.
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
  /// Where its name stands without counting, and why.
  public var mentions: [Mention]
  /// Names like it.
  public var nearMisses: [NearMiss]
  /// How many occurrences, mentions and near misses there were beyond those that are kept.
  public var omitted: Int

  /// The different folders in which it was found, as the listings write them; `nil` for one that none names.
  public var folders: [String?] {
    var seen: Set<String?> = []
    return occurrences.map(\.folder).filter { seen.insert($0).inserted }
  }
}
