import Procedure
import Verification

/// Releases and sets, headings and column heads.
extension Words {
  /// The releases of a set as printed, with the meaning of `x`.
  func releases(_ set: SetFinding) -> Phrase {
    let printed = list(set.set.releases.map(\.canonical))
    let letters = letters(set)
    return letters.isEmpty
      ? printed : say("\(printed) (x: \(list(letters)))", "\(printed)(x: \(list(letters)))")
  }

  /// The releases of a set as printed.
  func printed(_ set: SetFinding) -> Phrase { list(set.set.releases.map(\.canonical)) }

  private func letters(_ set: SetFinding) -> [String] {
    guard let family = set.set.releases.first(where: { $0.letter == "x" }) else { return [] }
    return set.releases.filter { $0.number == family.number && $0.suffix == family.suffix }.map {
      String($0.letter)
    }
  }

  func heading(_ releases: [ReleaseFinding], _ verdict: Verdict) -> Phrase {
    "\(list(releases.map(\.release.description))): \(self.verdict(verdict))"
  }

  func heading(_ set: SetFinding) -> Phrase { "\(printed(set)): \(standing(set))" }

  /// The likely releases for a set.
  func candidates(_ set: SetFinding) -> Phrase {
    let releases = list(set.releases.map(\.description))
    return switch set.standing {
    case .complete, .scattered, .unplaced, .partial: say("Candidates: \(releases)", "候補: \(releases)")
    case .absent: say("Releases with this set: \(releases)", "対応するリリース: \(releases)")
    }
  }

  /// Says that no release was requested.
  func derived(_ report: VerificationReport) -> Phrase {
    report.sets.allSatisfy { $0.standing == .absent }
      ? say(
        "No release was given, and \(nothingThere(report)).",
        "リリースの指定がなく、\(nothingThere(report))。")
      : say(
        "No release was given: the candidates are worked out from the modules found. Give the release that was used with --expressbuilder.",
        "リリースの指定がないため、見つかったモジュールから候補を挙げます。登録に使ったリリースは --expressbuilder で指定してください。")
  }

  /// Says that the site names no release, and what to do.
  func guessed(_ report: VerificationReport) -> Phrase {
    let remedy = say(
      "Give the release that was used with \(name: "--expressbuilder"), or in the site's file.",
      "登録に使ったリリースを \(name: "--expressbuilder") またはサイトのファイルで指定してください。")
    return report.sets.allSatisfy { $0.standing == .absent }
      ? say(
        "The site names no release, and \(nothingThere(report)). \(remedy)",
        "サイトにリリースの指定がなく、\(nothingThere(report))。\(remedy)")
      : say(
        "The site names no release, so the releases are guessed from the modules found, and a guess proves nothing. \(remedy)",
        "サイトにリリースの指定がないため、見つかったモジュールから推測しました。推測では確認になりません。\(remedy)")
  }

  private func nothingThere(_ report: VerificationReport) -> Phrase {
    switch report.sets.map(\.verdict).min() {
    case .undecided: say("no set of modules was found beyond doubt", "確かにあるといえるモジュールの組がありません")
    case .complete, .incomplete, .unreadable, nil:
      say("no set of modules was found", "どのリリースのモジュールも見つかりません")
    }
  }

  var otherSetsHeading: Phrase { say("Modules of other releases", "ほかのリリースのモジュール") }

  /// What is present of a set that nobody requested.
  func otherSet(_ set: SetFinding) -> Phrase {
    say(
      "\(releases(set)): \(standing(set)), \(reason(set))",
      "\(releases(set)): \(standing(set))、\(reason(set))")
  }

  var listingsHeading: Phrase { say("Listings", "読み取った一覧") }
  var otherMentionsHeading: Phrase {
    say("Also seen; this does not change the verdict:", "そのほか(判定には影響しません):")
  }
  var whyHeading: Phrase { say("Why not:", "理由:") }
  var noteHeading: Phrase { say("Note", "注意") }

  var releaseHeads: [Phrase] {
    [say("release", "リリース"), say("verdict", "判定"), say("what was found", "内容")]
  }
  var setHeads: [Phrase] {
    [say("releases", "リリース"), say("standing", "状態"), say("what was found", "内容")]
  }
  var moduleHeads: [Phrase] {
    [
      say("module", "モジュール"), say("state", "状態"), say("listing:line", "一覧:行"), say("size", "サイズ"),
      say("folder", "フォルダ"),
    ]
  }
}
