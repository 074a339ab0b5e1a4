import Markup
import Procedure

/// A step as an item of a task list.
struct StepLayout {
  let step: ResolvedStep

  var item: ListItem {
    switch step.applicability {
    case .applies: applying
    case .notApplicable(let reason): notApplicable(reason)
    }
  }

  private var head: [Inline] {
    let number = Inline.span(
      Attributes(id: step.anchor.description, classes: ["number"]), [.text("(\(step.number.text))")])
    let place = Inline.span(
      Attributes(classes: ["place"], data: [DataAttribute("place", step.place.rawValue)]),
      [.text("【\(Words.place(step.place))】")])
    return [number, .text(" "), place, .text(" ")]
  }

  private var applying: ListItem {
    let marks = InlineLayout.marks(step.errata)
    // A single action, or actions with nothing below them, make one paragraph; others become a list.
    let isOneParagraph =
      step.tasks.count == 1 || step.text == nil && step.tasks.allSatisfy { $0.detail == nil }
    var blocks: [Block]
    if isOneParagraph {
      let sentences = ([step.text].compactMap { $0 } + step.tasks.map(\.sentence)).flatMap(
        InlineLayout.inlines)
      blocks = [.paragraph(head + sentences + marks)] + step.tasks.flatMap { DetailLayout.blocks($0.detail) }
    } else {
      let lead = step.text.map(InlineLayout.inlines) ?? [.text("次の順に行います。")]
      blocks = [.paragraph(head + lead + marks)] + taskList
    }
    blocks += expected
    blocks += step.callouts.map { InlineLayout.callout($0) }
    return ListItem(task: .open, blocks)
  }

  private var taskList: [Block] {
    if step.tasks.isEmpty { return [] }
    let items = step.tasks.map { task in
      ListItem([.paragraph(InlineLayout.inlines(task.sentence))] + DetailLayout.blocks(task.detail))
    }
    let isTight = step.tasks.allSatisfy { $0.detail == nil }
    return [
      .division(
        Attributes(classes: ["tasks"]),
        [.list(List(.ordered(start: 1), isTight ? .tight : .loose, items: items))])
    ]
  }

  private var expected: [Block] {
    if step.expected.isEmpty { return [] }
    let label = Inline.span(Attributes(classes: ["expected-label"]), [.text("結果:")])
    if step.expected.count == 1 {
      return [
        .division(
          Attributes(classes: ["expected"]),
          [.paragraph([label, .text(" ")] + InlineLayout.inlines(step.expected[0]))])
      ]
    }
    let items = step.expected.map { ListItem([.paragraph(InlineLayout.inlines($0))]) }
    return [
      .division(
        Attributes(classes: ["expected"]), [.paragraph([label]), .list(List(.bullet, .tight, items: items))])
    ]
  }

  private func notApplicable(_ reason: ResolvedProse) -> ListItem {
    let label = Inline.span(Attributes(classes: ["not-applicable-label"]), [.text("対象外")])
    let paragraph = Block.paragraph(
      head + [label, .text(": ")] + InlineLayout.inlines(reason) + InlineLayout.marks(step.errata))
    return ListItem(task: nil, [.division(Attributes(classes: ["not-applicable"]), [paragraph])])
  }
}
