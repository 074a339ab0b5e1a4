/// Examines a listing as a whole, when all of it has been read: what one line shows may not hold in view of the others.
struct ListingReview {
  /// The lines that are not understood: each may affect every row.
  var unclear = UnclearLines()
  /// Whether a person vouches for the remarks among them.
  var ignoresRemarks = false
  /// The modules mentioned by lines that are not rows.
  var spokenOf: Set<Int> = []

  /// How many of the lines that are not understood are ignored.
  var ignored: Int { ignoresRemarks ? unclear.remarks : 0 }

  /// Puts in doubt what does not hold, and ends the listing.
  func apply(to evidence: inout Evidence) {
    for module in evidence.records.indices {
      evidence.takeBack(module, because: .notUnderstood) { shown in
        // Nobody can vouch for words around names that have nothing else on their lines: they may say what the
        // names are.
        unclear.count > ignored || ignored > 0 && shown.style != .program
      }
      evidence.takeBack(module, because: .spokenOf) { _ in spokenOf.contains(module) }
    }
    doubtUnlikeRows(in: &evidence)
    doubtWhatIsNotListedAgain(in: &evidence)
    evidence.settle()
  }

  /// In a list that people wrote, every row looks alike; a bullet or a mark on only some of them means something.
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

  /// A folder that is listed twice shows each file twice; a file shown once has appeared or vanished in between.
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
