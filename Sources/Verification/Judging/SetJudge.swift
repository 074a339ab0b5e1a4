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
    return SetFinding(
      set: set, releases: releases, isAskedFor: isAskedFor,
      standing: standing(findings, folders, isTogether: !together.isEmpty),
      completeIn: names(of: together, modules), modules: findings)
  }

  private func standing(
    _ findings: [ModuleFinding], _ folders: [Set<FolderKey>], isTogether: Bool
  ) -> SetFinding.Standing {
    if isTogether { return .complete }
    let found = findings.count { $0.state == .found }
    if found < findings.count { return found > 0 ? .partial : .absent }
    let possible = zip(findings, folders).map { $1.union(Self.doubtfulFolders(of: $0)) }
    return Self.mayBeTogether(possible) ? .unplaced : .scattered
  }

  /// The named folders in which a module may be present all the same.
  private static func doubtfulFolders(of module: ModuleFinding) -> [FolderKey] {
    module.mentions.compactMap { mention in
      guard mention.doubt.isOpen, let folder = mention.folder else { return nil }
      return FolderKey(LineText(folder), listing: -2, part: 0, group: 0)
    }
  }

  /// Whether modules in these folders may be in the same one: paths with the same scope distinguish folders,
  /// all others may mean the same folder.
  static func mayBeTogether(_ folders: [Set<FolderKey>]) -> Bool {
    let scopes = folders.map { Set($0.map(\.scope)) }
    if scopes.allSatisfy({ $0.contains(nil) }) { return true }
    return folders.joined().contains { folder in
      guard let scope = folder.scope else { return false }
      return zip(folders, scopes).allSatisfy { $0.contains(folder) || $1.contains { $0 != scope } }
    }
  }

  /// The folders as the listings write them, in the order of reading, each once.
  private func names(of folders: Set<FolderKey>, _ modules: [Int]) -> [String?] {
    var seen: Set<FolderKey> = []
    var names: [String?] = []
    for shown in modules.flatMap({ evidence.records[$0].shown })
    where folders.contains(shown.spot.folder) && seen.insert(shown.spot.folder).inserted {
      // Several folders that no listing names cannot be distinguished.
      if !names.contains(shown.occurrence.folder) { names.append(shown.occurrence.folder) }
    }
    return names
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
