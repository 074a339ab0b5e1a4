import Markup
import Procedure

/// The list of errata, to which their marks link.
struct ErrataLayout {
  private let errata: [ResolvedErratum]
  /// The anchors that places can link to; `nil` if every place is in the document.
  private let anchors: Set<Anchor>?

  /// All errata, in the document that contains all their places.
  init(_ errata: [ResolvedErratum]) {
    self.errata = errata
    anchors = nil
  }

  /// The errata that have marks, in a document that has those anchors.
  init(marked errata: [ResolvedErratum], in anchors: Set<Anchor>) {
    self.errata = errata.filter(\.weight.isMarked).map { $0.linking(onlyTo: anchors) }
    self.anchors = anchors
  }

  /// The list; empty if there are none.
  var blocks: [Block] {
    if errata.isEmpty { return [] }
    return [
      .division(
        Attributes(classes: ["errata"]), [.list(List(.bullet, .loose, items: errata.map { item($0) }))])
    ]
  }

  private func item(_ erratum: ResolvedErratum) -> ListItem {
    let number = Inline.span(
      Attributes(id: Anchor.erratum(erratum.id).description, classes: ["erratum-number"]),
      [.text("正誤 \(erratum.number)")])
    let weight = Inline.span(
      Attributes(classes: ["weight"], data: [DataAttribute("weight", erratum.weight.rawValue)]),
      [.text("【\(Words.weight(erratum.weight))】")])
    let printed = [Inline.text("印刷版: ")] + InlineLayout.inlines(erratum.printed)
    let corrected = erratum.corrected.map { [Inline.text("この手順書: ")] + InlineLayout.inlines($0) }
    let reason = [Inline.text("理由: ")] + InlineLayout.inlines(erratum.reason)
    let lines = [printed] + (corrected.map { [$0] } ?? []) + [reason]
    return ListItem([
      .paragraph(
        [number, .text(" "), weight, .text(" ")]
          + InlineLayout.joined(erratum.places.map { place($0) }, by: [.text("、")])),
      .list(List(.bullet, .tight, items: lines.map { ListItem([.paragraph($0)]) })),
    ])
  }

  private func place(_ place: ResolvedErratum.Place) -> [Inline] {
    if let anchors, !anchors.contains(place.anchor) { return [.text(place.text)] }
    return [.link(Link(destination: "#\(place.anchor)", text: [.text(place.text)]))]
  }
}
