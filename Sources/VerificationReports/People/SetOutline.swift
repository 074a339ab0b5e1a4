import Verification

/// What people read about one set: its modules as a table, then why something does not count.
struct SetOutline {
  let set: SetFinding
  let words: Words

  var blocks: [OutlineBlock] {
    [
      .table(
        OutlineTable(heads: words.moduleHeads, rows: set.modules.flatMap { rows($0) }, rightAligned: [3]))
    ]
      + apart + why + duplicates + alsoSeen
  }

  private func rows(_ module: ModuleFinding) -> [[Phrase]] {
    guard !module.occurrences.isEmpty else {
      return [[.name(module.name), words.state(module.state), "-", "-", "-"]]
    }
    let rows = module.occurrences.prefix(Excerpt.limit).map { occurrence -> [Phrase] in
      let state: ModuleFinding.State = occurrence.size == 0 ? .empty : module.state
      return [
        .name(module.name), words.state(state), words.place(occurrence.place),
        occurrence.size.map { "\(name: words.size($0))" } ?? "-", occurrence.folder.map { .name($0) } ?? "-",
      ]
    }
    return rows
      + Excerpt.rest(module.occurrences.count, words: words).map { [.name(module.name), $0, "-", "-", "-"] }
  }

  private var apart: [OutlineBlock] {
    words.apart(set).map { [.bullets($0.sentence, $0.folders.map { OutlineBullet($0) })] } ?? []
  }

  private var why: [OutlineBlock] {
    let modules = set.modules.filter { $0.state != .found }
    // Those about which there is nothing more to say share one sentence.
    let unseen = modules.filter { $0.state == .missing && words.doubts($0).isEmpty }.map(\.name)
    let others = modules.filter { !unseen.contains($0.name) }
    let bullets =
      (unseen.isEmpty ? [] : [OutlineBullet(words.unseen(unseen))])
      + others.map { OutlineBullet(words.sentence($0), words.doubts($0)) }
    return bullets.isEmpty ? [] : [.bullets(words.whyHeading, bullets)]
  }

  private var duplicates: [OutlineBlock] {
    words.duplicates(set).map { .bullets($0.sentence, $0.folders.map { OutlineBullet($0) }) }
  }

  private var alsoSeen: [OutlineBlock] {
    let bullets = set.modules.flatMap { module -> [OutlineBullet] in
      let remarks = words.alsoEmpty(module) + words.fullWidth(module)
      let doubts = module.state == .found ? words.doubts(module) : []
      return (remarks + doubts).map { OutlineBullet($0) }
    }
    return bullets.isEmpty ? [] : [.bullets(words.otherMentionsHeading, bullets)]
  }
}
