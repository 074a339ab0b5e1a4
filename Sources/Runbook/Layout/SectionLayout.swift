import Markup
import Procedure

/// Chapters, sections and steps.
extension RunbookLayout {
  func chapter(_ chapter: ResolvedChapter) -> [Block] {
    let heading = sectionHeading(chapter.opening)
    let opening: [Block] =
      [.division(Attributes(classes: ["chapter"]), [heading])] + sectionBody(chapter.opening)
    return opening + chapter.sections.flatMap { [sectionHeading($0)] + sectionBody($0) }
  }

  private func sectionHeading(_ section: ResolvedSection) -> Block {
    .heading(
      level: .two, id: section.anchor.description,
      [.text("\(section.number) \(section.title)")])
  }

  private func sectionBody(_ section: ResolvedSection) -> [Block] {
    var blocks = InlineLayout.markLine(section.errata) + InlineLayout.blocks(section.lead)
    blocks += section.callouts.map { InlineLayout.callout($0) }
    if !section.steps.isEmpty {
      let items = section.steps.map { StepLayout(step: $0).item }
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
      partHeading(.errata, "正誤表"),
      .paragraph([
        .text("印刷版の誤りや不統一と、この手順書での扱いです。「要確認」は机上で決められないもので、印刷版のままにしてあります。")
      ]),
      .table(
        Table(
          columns: [
            .init([.text("番号")], alignment: .right), .init([.text("場所")]), .init([.text("重み")]),
            .init([.text("印刷版")]), .init([.text("この手順書")]), .init([.text("理由")]),
          ],
          rows: runbook.errata.map { erratumRow($0) }, attributes: Attributes(classes: ["errata"]))),
    ]
  }

  private func erratumRow(_ erratum: ResolvedErratum) -> Table.Row {
    let places = erratum.places.map { place in
      [Inline.link(Link(destination: "#\(place.anchor)", text: [.text(place.text)]))]
    }
    return Table.Row(
      [
        [.text(String(erratum.number))], InlineLayout.joined(places, by: [.text("、")]),
        [.text(Words.weight(erratum.weight))], InlineLayout.inlines(erratum.printed),
        erratum.corrected.map { InlineLayout.inlines($0) } ?? [.text("(印刷版のまま)")],
        InlineLayout.inlines(erratum.reason),
      ],
      attributes: Attributes(
        id: Anchor.erratum(erratum.id).description, data: [DataAttribute("weight", erratum.weight.rawValue)]))
  }
}
