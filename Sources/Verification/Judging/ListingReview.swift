/// Looks at a listing as a whole, when all of it has been read: what was shown on one line may not hold in the light of
/// the others.
struct ListingReview {
  /// The lines that are not understood: each may bear on every row.
  var unclear = UnclearLines()
  /// Whether a person vouches for the remarks among them.
  var ignoresRemarks = false
  /// The modules of which a line speaks that is no row.
  var spokenOf: Set<Int> = []

  /// How many of the lines that are not understood are left out of account.
  var ignored: Int { ignoresRemarks ? unclear.remarks : 0 }

  /// Puts in doubt what does not hold, and ends the listing.
  func apply(to evidence: inout Evidence) {
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .notUnderstood) { shown in
        // Nobody can vouch for what stands around names without anything else: it may say what they are.
        unclear.count > ignored || ignored > 0 && shown.style != .program
      }
      evidence.takeBack(module, because: .spokenOf) { _ in spokenOf.contains(module) }
    }
    doubtUnlikeRows(in: &evidence)
    doubtWhatIsNotListedAgain(in: &evidence)
    evidence.settle()
  }

  /// In a list that people wrote, every row looks alike; a bullet or a mark that only some have says something.
  private func doubtUnlikeRows(in evidence: inout Evidence) {
    var kinds: Set<LineText> = []
    for shown in evidence.records.flatMap(\.shown) where shown.style != .program {
      kinds.insert(shown.decoration)
    }
    guard kinds.count > 1 else { return }
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .markedUnclear) { $0.style != .program }
    }
  }

  /// A folder that is listed twice shows each file twice; one that it shows once has come or gone between.
  private func doubtWhatIsNotListedAgain(in evidence: inout Evidence) {
    var counts: [Evidence.Spot: Int] = [:]
    for shown in evidence.records.flatMap(\.shown) { counts[shown.spot, default: 0] += 1 }
    var most: [FolderKey: Int] = [:]
    for (spot, count) in counts { most[spot.folder] = max(most[spot.folder] ?? 0, count) }
    for (folder, count) in most {
      if let hash = folder.hash { most[folder] = max(count, evidence.views.count(hash)) }
    }
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .notListedAgain) { shown in
        (counts[shown.spot] ?? 0) < (most[shown.spot.folder] ?? 0)
      }
    }
  }
}
