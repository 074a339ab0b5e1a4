import Procedure

/// Judges the sets of a table by what listings show.
struct SetJudge {
  let table: AutoRAIDTable
  let evidence: Evidence

  /// A finding for every set, in printed order.
  func findings(askedFor releases: [Release]) -> [SetFinding] {
    var first = 0
    return table.sets.map { set in
      defer { first += set.modules.count }
      let all = table.releases(of: set)
      return finding(
        set, modules: Array(first..<(first + set.modules.count)), releases: all,
        isAskedFor: all.contains { releases.contains($0) })
    }
  }

  private func finding(
    _ set: AutoRAIDSet, modules: [Int], releases: [Release], isAskedFor: Bool
  ) -> SetFinding {
    let folders = modules.map { module in
      Set(evidence.spots.lazy.filter { $0.key.module == module && $0.value.isSound }.map(\.key.folder))
    }
    let together = folders.dropFirst().reduce(folders.first ?? []) { $0.intersection($1) }
    let findings = zip(modules, set.modules).map { moduleFinding($0, name: $1) }
    let found = findings.count { $0.state == .found }
    let standing: SetFinding.Standing =
      !together.isEmpty ? .complete : found == modules.count ? .scattered : found > 0 ? .partial : .absent
    var seen: Set<FolderKey> = []
    // The first module's rows are in the order of reading.
    let complete = modules.first.map { evidence.records[$0].shown } ?? []
    return SetFinding(
      set: set, releases: releases, isAskedFor: isAskedFor, standing: standing,
      completeIn: complete.filter {
        together.contains($0.spot.folder) && seen.insert($0.spot.folder).inserted
      }
      .map(\.occurrence.folder), modules: findings)
  }

  private func moduleFinding(_ module: Int, name: String) -> ModuleFinding {
    let record = evidence.records[module]
    var occurrences: [Occurrence] = []
    var mentions = record.mentions
    for shown in record.shown {
      if evidence.spots[shown.spot]?.isContradicted == true {
        mentions.append(shown.mention(.contradicted))
      } else {
        occurrences.append(shown.occurrence)
      }
    }
    let isSound = evidence.spots.contains { $0.key.module == module && $0.value.isSound }
    let isOpen = mentions.contains { $0.doubt.isOpen } || record.nearMisses.contains { $0.difference == .cut }
    let state: ModuleFinding.State =
      isSound ? .found : occurrences.contains { $0.size == 0 } ? .empty : isOpen ? .uncertain : .missing
    return ModuleFinding(
      name: name, state: state, occurrences: occurrences, mentions: mentions, nearMisses: record.nearMisses,
      omitted: record.omitted)
  }
}
