import Markup
import Procedure

/// Chapters, sections and steps.
extension RunbookLayout {
  var chapters: [Block] {
    runbook.chapters.enumerated().flatMap { index, chapter -> [Block] in
      let opening = chapter.opening
      let isNewPart = index == 0 || runbook.chapters[index - 1].part != chapter.part
      let anchor = Anchor.bookPart(from: opening.number)
      let part: [Block] =
        isNewPart ? [.heading(level: .two, id: anchor.description, [.text(chapter.part)])] : []
      let heading = Block.division(Attributes(classes: ["chapter"]), [sectionHeading(opening)])
      return sheets(
        under: "\(opening.number) \(opening.title)", style: "of-chapter",
        part + [heading] + sectionBody(opening)
          + chapter.sections.flatMap { [sectionHeading($0)] + sectionBody($0) })
    }
  }

  private func sectionHeading(_ section: ResolvedSection) -> Block {
    .heading(
      level: .two, id: section.anchor.description,
      [.text("\(section.number) \(section.title)")])
  }

  private func sectionBody(_ section: ResolvedSection) -> [Block] {
    var blocks = InlineLayout.markLine(section.errata) + InlineLayout.blocks(section.lead)
    blocks += InlineLayout.course(runbook.clusterState(in: section))
    blocks += section.callouts.map { InlineLayout.callout($0) }
    if !section.steps.isEmpty {
      let items = section.steps.flatMap { step -> [ListItem] in
        let checks = { (moment: Erratum.Check.Moment) in
          step.checks.filter { $0.moment == moment }.map { StepLayout.item($0, for: medium) }
        }
        let layout = StepLayout(step: step, form: .runbook, slip: runbook.slip(at: step.anchor))
        return checks(.before) + [layout.item(for: medium)] + checks(.after)
      }
      blocks += secondPersonNote(section)
      blocks.append(.division(Attributes(classes: ["steps"]), [.list(List(.bullet, .loose, items: items))]))
    }
    if !section.omissions.isEmpty { blocks.append(omissions(section.omissions)) }
    return blocks
  }

  /// What the other server's section does and this one does not, so that nobody looks for it.
  private func omissions(_ omissions: [ResolvedSection.Omission]) -> Block {
    let items = omissions.map { omission in
      ListItem([
        .paragraph(
          [
            .link(Link(destination: "#\(omission.anchor)", text: [.text(omission.printedNumber)])),
            .text(": "),
          ] + InlineLayout.inlines(omission.reason))
      ])
    }
    return .division(
      Attributes(classes: ["omissions"]),
      [
        .paragraph([.text("もう一方のサーバの節にあり、この節では行わない手順(理由は、この手順書の補足です):")]),
        .list(List(.bullet, .tight, items: items)),
      ])
  }

  /// What the mark for a second person means, at its first use: nobody reads a list of marks at night.
  private func secondPersonNote(_ section: ResolvedSection) -> [Block] {
    let isMarked = section.steps.contains { $0.applicability == .applies && $0.confirmation == .secondPerson }
    if !isMarked { return [] }
    return [
      .division(
        Attributes(classes: ["second-person-note"]),
        [.paragraph([.text("【\(Words.secondPerson)】\(Words.secondPersonNote)")])])
    ]
  }

  var errataPart: [Block] {
    [
      partHeading(.errata),
      .paragraph([
        .text("印刷版の誤りや不統一と、この手順書での扱いの一覧です。「要確認」は机上では判断できないもので、印刷版のままにしています。")
      ]),
      .division(
        Attributes(classes: ["origins"]),
        [.paragraph([.text(CourseWords.origins(runbook.steps.flatMap(\.expected)))])]),
    ] + ErrataLayout(runbook.errata).blocks
  }
}
