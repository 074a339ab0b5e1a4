import Markup
import Procedure

/// A step as an item of a task list, or in the columns of a checklist.
struct StepLayout {
  let step: ResolvedStep
  let form: DetailLayout.Form
  /// What comes of leaving it out.
  let slip: ResolvedSlip

  /// The step in a runbook. On a page nobody could tick a box of a task list: its style sheet draws one on paper.
  func item(for medium: RunbookLayout.Medium) -> ListItem {
    switch step.applicability {
    case .applies:
      let task: ListItem.Task? =
        switch medium {
        case .commonMark: .open
        case .page: nil
        }
      return ListItem(task: task, blocks(after: head) + expected + callouts)
    case .notApplicable(let reason):
      let paragraph = Block.paragraph(head + notApplicable(reason))
      return ListItem(task: nil, [.division(Attributes(classes: ["not-applicable"]), [paragraph])])
    }
  }

  /// What to do and what to heed, or why the step does not apply; neither number nor place nor what is seen.
  var instructions: [Block] {
    switch step.applicability {
    case .applies: blocks(after: []) + callouts
    case .notApplicable(let reason): [.paragraph(notApplicable(reason))]
    }
  }

  /// What is seen afterwards, without a label.
  var expectations: [Block] {
    if step.expected.count == 1 { return [.paragraph(inlines(step.expected[0]))] }
    return step.expected.isEmpty ? [] : [expectedList]
  }

  /// The marks of the step.
  static func mark(_ slip: ResolvedSlip) -> [Inline] {
    switch slip {
    case .noticed: []
    case .unnoticed: [.span(Attributes(classes: ["critical"]), [.text("【\(Words.critical)】")]), .text(" ")]
    }
  }

  private var head: [Inline] {
    let number = Inline.span(
      Attributes(id: step.anchor.description, classes: ["number"]), [.text(step.printedNumber)])
    return [number, .text(" "), place, .text(" ")] + confirmation + Self.mark(slip)
  }

  /// Where the step is done, with the names of the computers beside what the manual calls them.
  var place: Inline {
    let hosts = InlineLayout.joined(
      step.hosts.map { InlineLayout.value($0) }, by: [.text(ValueWords.separator)])
    let words = [.text(step.place.printedName)] + (hosts.isEmpty ? [] : [.text(" ")] + hosts)
    return .span(
      Attributes(classes: ["place"], data: [DataAttribute("place", step.place.rawValue)]),
      form == .runbook ? [.text("【")] + words + [.text("】")] : words)
  }

  private var confirmation: [Inline] {
    switch (step.applicability, step.confirmation) {
    case (.applies, .operator), (.notApplicable, _): []
    case (.applies, .secondPerson):
      [.span(Attributes(classes: ["second-person"]), [.text("【\(Words.secondPerson)】")]), .text(" ")]
    }
  }

  private func blocks(after head: [Inline]) -> [Block] {
    let marks = form.marks(step.errata)
    // A single action, or actions with nothing below them, make one paragraph; others become a list.
    let isOneParagraph =
      step.tasks.count == 1 || step.text == nil && step.tasks.allSatisfy { $0.detail == nil }
    if isOneParagraph {
      let sentences = ([step.text].compactMap { $0 } + step.tasks.map(\.sentence)).flatMap(
        InlineLayout.inlines)
      return [.paragraph(head + sentences + marks)]
        + step.tasks.flatMap { DetailLayout(form: form).blocks($0.detail) }
    }
    let lead = step.text.map(InlineLayout.inlines) ?? [.text("次の順に行います。")]
    return [.paragraph(head + lead + marks)] + taskList
  }

  private var taskList: [Block] {
    if step.tasks.isEmpty { return [] }
    let items = step.tasks.map { task in
      ListItem(
        [.paragraph(InlineLayout.inlines(task.sentence))] + DetailLayout(form: form).blocks(task.detail))
    }
    let isTight = step.tasks.allSatisfy { $0.detail == nil }
    return [
      .division(
        Attributes(classes: ["tasks"]),
        [.list(List(.ordered(start: 1), isTight ? .tight : .loose, items: items))])
    ]
  }

  private var callouts: [Block] { step.callouts.map { InlineLayout.callout($0) } }

  private var expected: [Block] {
    if step.expected.isEmpty { return [] }
    let label = Inline.span(Attributes(classes: ["expected-label"]), [.text("結果:")])
    if step.expected.count == 1 {
      return [
        .division(
          Attributes(classes: ["expected"]),
          [.paragraph([label, .text(" ")] + inlines(step.expected[0]))])
      ]
    }
    return [.division(Attributes(classes: ["expected"]), [.paragraph([label]), expectedList])]
  }

  private var expectedList: Block {
    .list(
      List(.bullet, .tight, items: step.expected.map { ListItem([.paragraph(inlines($0))]) }))
  }

  private func inlines(_ expectation: ResolvedExpectation) -> [Inline] {
    let words = InlineLayout.inlines(expectation.text)
    switch expectation.origin {
    case .manual: return words
    case .added:
      return [.span(Attributes(classes: ["added"]), [.text("【\(Words.added)】")]), .text(" ")] + words
    }
  }

  private func notApplicable(_ reason: ResolvedProse) -> [Inline] {
    let label = Inline.span(Attributes(classes: ["not-applicable-label"]), [.text("対象外")])
    return [label, .text(": ")] + InlineLayout.inlines(reason) + form.marks(step.errata)
  }
}
