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
      let items = section.steps.map {
        StepLayout(step: $0, form: .runbook, slip: runbook.slip(at: $0.anchor)).item(for: medium)
      }
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
      [.paragraph([.text("もう一方のサーバの節にあり、ここでは行わない手順:")]), .list(List(.bullet, .tight, items: items))])
  }

  var errataPart: [Block] {
    [
      partHeading(.errata),
      .paragraph([
        .text("印刷版の誤りや不統一と、この手順書での扱いです。「要確認」は机上で決められないもので、印刷版のままにしてあります。")
      ]),
      .division(
        Attributes(classes: ["errata"]),
        [.list(List(.bullet, .loose, items: runbook.errata.map { erratum($0) }))]),
    ]
  }

  private func erratum(_ erratum: ResolvedErratum) -> ListItem {
    let number = Inline.span(
      Attributes(id: Anchor.erratum(erratum.id).description, classes: ["erratum-number"]),
      [.text("正誤 \(erratum.number)")])
    let weight = Inline.span(
      Attributes(classes: ["weight"], data: [DataAttribute("weight", erratum.weight.rawValue)]),
      [.text("【\(Words.weight(erratum.weight))】")])
    let places = erratum.places.map { place in
      [Inline.link(Link(destination: "#\(place.anchor)", text: [.text(place.text)]))]
    }
    let printed = [Inline.text("印刷版: ")] + InlineLayout.inlines(erratum.printed)
    let corrected = erratum.corrected.map { [Inline.text("この手順書: ")] + InlineLayout.inlines($0) }
    let reason = [Inline.text("理由: ")] + InlineLayout.inlines(erratum.reason)
    let lines = [printed] + (corrected.map { [$0] } ?? []) + [reason]
    return ListItem([
      .paragraph(
        [number, .text(" "), weight, .text(" ")] + InlineLayout.joined(places, by: [.text("、")])),
      .list(List(.bullet, .tight, items: lines.map { ListItem([.paragraph($0)]) })),
    ])
  }
}
