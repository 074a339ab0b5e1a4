import Procedure
import Verification

/// Verdicts, and the reasons for them.
extension Words {
  /// A sentence, and the folders that it is about.
  struct Located: Equatable, Sendable {
    var sentence: Phrase
    var folders: [Phrase]
  }

  func title(_ report: VerificationReport) -> Phrase {
    say(
      "Registration of the AutoRAID modules: \(verdict(report.verdict))",
      "AutoRAID モジュールの登録: \(verdict(report.verdict))")
  }

  func verdict(_ verdict: Verdict) -> Phrase {
    switch verdict {
    case .complete: say("COMPLETE", "完了")
    case .undecided: say("NOT PROVED", "未確定")
    case .incomplete: say("INCOMPLETE", "不完全")
    case .unreadable: say("CANNOT BE JUDGED", "判定不能")
    }
  }

  func standing(_ set: SetFinding) -> Phrase {
    switch set.standing {
    case .complete: say("COMPLETE", "完了")
    case .scattered: say("SCATTERED", "分散")
    case .unplaced: say("FOLDER UNKNOWN", "フォルダ不明")
    case .partial: say("PARTIAL", "一部のみ")
    // None of it is present beyond doubt, but it is not shown to be absent either.
    case .absent where set.modules.contains { $0.state == .uncertain }: state(.uncertain)
    case .absent: say("ABSENT", "なし")
    }
  }

  /// The state of a module, or of a row of the table that shows it.
  func state(_ state: ModuleFinding.State) -> Phrase {
    switch state {
    case .found: say("found", "あり")
    case .missing: say("MISSING", "なし")
    case .empty: say("SIZE 0", "サイズ 0")
    case .uncertain: say("IN DOUBT", "要確認")
    }
  }

  /// A module's state as a sentence.
  func sentence(_ module: ModuleFinding) -> Phrase {
    let name = Phrase.name(module.name)
    return switch module.state {
    case .found: say("\(name) is there.", "\(name) はあります。")
    case .missing:
      say("\(name) is MISSING: no listing shows it as a file.", "\(name) がありません。どの一覧にも、ファイルとしては出ていません。")
    case .empty:
      say(
        "\(name) has SIZE 0: an empty file is not a module. Register it again.",
        "\(name) はサイズ 0 です。空のファイルは登録済みと見なせません。登録し直してください。")
    case .uncertain:
      say(
        "\(name) is IN DOUBT: something that may be it was found, but it does not prove it.",
        "\(name) は要確認です。それらしいものはありますが、あるとは言い切れません。")
    }
  }

  /// Says that these modules are missing, and that there is nothing more to say about them.
  func unseen(_ modules: [String]) -> Phrase {
    say(
      "MISSING, because no listing shows them as files: \(list(modules)).",
      "どの一覧にも、ファイルとしては出ていません: \(list(modules))。")
  }

  /// Why a release got its verdict, in a few words.
  func reason(_ release: ReleaseFinding) -> Phrase {
    if release.verdict == .unreadable {
      return say("no file could be read as a listing", "一覧として読めるものがありません")
    }
    guard let place = release.place, place.isNoProof else { return reason(release.set) }
    return say(
      "\(reason(release.set)), which is not on the site's shared drive",
      "\(reason(release.set))。ただし、サイトの共有ディスクのドライブではありません")
  }

  /// How the folder of a set relates to the site's own; empty if it is the same.
  func remark(_ finding: PlaceFinding, _ place: RegistrationPlace) -> [Phrase] {
    switch finding {
    case .expected: []
    case .otherDrive(let folder):
      [
        say(
          "The modules are in \(path: folder, language), but the site keeps them on its shared drive \(name: place.drive), in \(path: place.folder, language): it is not proved that they are registered there.",
          "モジュールは\(path: folder, language)にありますが、サイトの登録先は共有ディスク \(name: place.drive) の\(path: place.folder, language)です。登録先にあるとは言い切れません。"
        )
      ]
    case .otherFolder(let folder):
      [
        say(
          "The modules are in \(path: folder, language), but the site keeps them in \(path: place.folder, language): make sure that DPM uses the folder that was listed.",
          "モジュールは\(path: folder, language)にあり、サイトの登録先は\(path: place.folder, language)です。DPM が使うフォルダかどうか確認してください。"
        )
      ]
    case .unnamed:
      [
        say(
          "No listing gives the folder of the modules with its drive; the site keeps them in \(path: place.folder, language): make sure that this folder was listed.",
          "モジュールのフォルダが、どの一覧にもドライブから書かれていません。サイトの登録先は\(path: place.folder, language)です。このフォルダの一覧かどうか確認してください。"
        )
      ]
    }
  }

  /// What to say about a release beside its set.
  func remarks(_ release: ReleaseFinding, of report: VerificationReport) -> [Phrase] {
    guard let finding = release.place, let place = report.place else { return [] }
    return remark(finding, place)
  }

  /// How much of a set is present, in a few words.
  func reason(_ set: SetFinding) -> Phrase {
    switch set.standing {
    case .complete:
      say("\(count(set)), \(together(set.completeIn))", "\(count(set))、\(together(set.completeIn))")
    case .scattered: say("\(count(set)), but no folder has all of them", "\(count(set))、ただしすべてそろったフォルダがありません")
    case .unplaced:
      say(
        "\(count(set)), but it is not shown whether they are in one folder",
        "\(count(set))、ただし同じフォルダにあるかどうか分かりません")
    case .absent where !set.isAskedFor && set.modules.allSatisfy { $0.state == .missing }: count(set)
    case .partial, .absent: ([count(set)] + lacking(set)).joined(say("; ", "、"))
    }
  }

  private func together(_ folders: [String?]) -> Phrase {
    guard let first = folders.first else { return say("together in one folder", "1 つのフォルダにそろっています") }
    guard folders.count == 1 else {
      return say("together in each of \(folders.count) folders", "\(folders.count) 個のフォルダのそれぞれにそろっています")
    }
    return say("together in \(folder(first))", "\(folder(first))にそろっています")
  }

  private func lacking(_ set: SetFinding) -> [Phrase] {
    let names: (ModuleFinding.State) -> [String] = { state in
      set.modules.filter { $0.state == state }.map(\.name)
    }
    return ([.missing, .empty, .uncertain] as [ModuleFinding.State]).compactMap { state in
      names(state).isEmpty ? nil : "\(self.state(state)): \(list(names(state)))"
    }
  }

  /// Says that the modules of a set are in different folders, or may be, and which are where; `nil` otherwise.
  func apart(_ set: SetFinding) -> Located? {
    switch set.standing {
    case .scattered:
      located(
        set,
        say(
          "The modules are spread over different folders, and no folder has all of them: that does not count as complete.",
          "モジュールが別々のフォルダに分かれ、すべてそろったフォルダがありません。完了とは見なせません。"))
    case .unplaced:
      located(
        set,
        say(
          "All modules are there, but the listing does not say whether they are in one folder.",
          "モジュールはすべてありますが、同じフォルダにあるかどうかは一覧から分かりません。"))
    case .complete, .partial, .absent: nil
    }
  }

  private func located(_ set: SetFinding, _ sentence: Phrase) -> Located {
    let folders = Set(set.modules.flatMap(\.folders)).sorted { ($0 ?? "") < ($1 ?? "") }
    let lines = folders.prefix(Excerpt.limit).map { folder -> Phrase in
      let there = set.modules.filter { $0.folders.contains(folder) }.map(\.name)
      return folder == nil
        ? say("folder not known: \(list(there))", "フォルダの名前がないもの: \(list(there))")
        : "\(self.folder(folder)): \(list(there))"
    }
    return Located(sentence: sentence, folders: lines + Excerpt.rest(folders.count, words: self))
  }

  /// Says that modules are in several folders; one sentence for those that are in the same ones.
  func duplicates(_ set: SetFinding) -> [Located] {
    var groups: [(folders: [String?], modules: [String])] = []
    for module in set.modules where module.folders.count > 1 {
      if let index = groups.firstIndex(where: { Set($0.folders) == Set(module.folders) }) {
        groups[index].modules.append(module.name)
      } else {
        groups.append((module.folders, [module.name]))
      }
    }
    return groups.map { group in
      Located(
        sentence: say(
          "In \(group.folders.count) folders: \(list(group.modules)). Make sure which of them DPM uses.",
          "\(list(group.modules)) は \(group.folders.count) 個のフォルダにあります。DPM が使うのはどれか確認してください。"),
        folders: group.folders.prefix(Excerpt.limit).map { folder($0) }
          + Excerpt.rest(group.folders.count, words: self))
    }
  }

  /// Says that a module was seen with size 0 in one place, and with contents in another.
  func alsoEmpty(_ module: ModuleFinding) -> [Phrase] {
    guard module.state == .found else { return [] }
    return module.occurrences.filter { $0.size == 0 }.map { occurrence in
      say(
        "\(place(occurrence.place)): \(name: module.name) in \(folder(occurrence.folder)) has SIZE 0; that copy does not count.",
        "\(place(occurrence.place)): \(folder(occurrence.folder))の \(name: module.name) はサイズ 0 なので、数えません。")
    }
  }

  /// Says that a name is written in full-width letters.
  func fullWidth(_ module: ModuleFinding) -> [Phrase] {
    module.occurrences.filter(\.isFullWidth).map { occurrence in
      say(
        "\(place(occurrence.place)): \(name: module.name) is written in full-width letters; it was counted because the list was typed by hand.",
        "\(place(occurrence.place)): \(name: module.name) は全角で書かれています。手書きの一覧なので、数に入れました。")
    }
  }
}
