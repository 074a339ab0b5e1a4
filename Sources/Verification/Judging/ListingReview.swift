/// Looks at a listing as a whole, when all of it has been read: what was shown on one line may not hold in the light of
/// the others.
struct ListingReview {
  /// Whether a line around the names does not say for certain that they are there.
  var hasDoubtfulProse = false
  /// Whether a line says that files were removed, or that the listing is an old one.
  var isRevoked = false
  /// The modules of which a line speaks that is no row.
  var spokenOf: Set<Int> = []

  /// Puts in doubt what does not hold, and ends the listing.
  func apply(to evidence: inout Evidence) {
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .heading) {
        isRevoked || hasDoubtfulProse && $0.style != .program
      }
      evidence.takeBack(module, because: .spokenOf) { _ in spokenOf.contains(module) }
    }
    doubtUnlikeRows(in: &evidence)
    doubtWhatIsNotListedAgain(in: &evidence)
    evidence.settle()
  }

  /// In a list that people wrote, every row looks alike; a bullet or a mark that only some have says something.
  private func doubtUnlikeRows(in evidence: inout Evidence) {
    var counts: [LineText: Int] = [:]
    for shown in evidence.records.flatMap(\.shown) where shown.style != .program {
      counts[shown.decoration, default: 0] += 1
    }
    guard counts.count > 1, let most = counts.values.max() else { return }
    let usual = counts.filter { $0.value == most }.map(\.key)
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .markedUnclear) { shown in
        shown.style != .program && (usual.count > 1 || !usual.contains(shown.decoration))
      }
    }
  }

  /// A folder that is listed twice shows each file twice; one that it shows once has come or gone between.
  private func doubtWhatIsNotListedAgain(in evidence: inout Evidence) {
    var counts: [Evidence.Spot: Int] = [:]
    for shown in evidence.records.flatMap(\.shown) { counts[shown.spot, default: 0] += 1 }
    var most: [FolderKey: Int] = [:]
    for (spot, count) in counts { most[spot.folder] = max(most[spot.folder] ?? 0, count) }
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .notListedAgain) { shown in
        (counts[shown.spot] ?? 0) < (most[shown.spot.folder] ?? 0)
      }
    }
  }
}
