import Markup
import Procedure

/// A step as an item of a task list, or in the columns of a checklist.
struct StepLayout {
  let step: ResolvedStep
  let form: DetailLayout.Form
  /// What happens if it is left out.
  let slip: ResolvedSlip

  /// The step in a runbook. On a page nobody could tick a task list's box: its style sheet draws one only on paper.
  func item(for medium: RunbookLayout.Medium) -> ListItem {
    switch step.applicability {
    case .applies:
      return ListItem(task: Self.task(for: medium), opening + expected + hints)
    case .notApplicable(let reason):
      let paragraph = Block.paragraph(head + notApplicable(reason))
      return ListItem(task: nil, [.division(Attributes(classes: ["not-applicable"]), [paragraph])])
    }
  }

  /// What to do and what to heed, or why the step does not apply; without number, place and what is seen.
  var instructions: [Block] {
    switch step.applicability {
    case .applies: warnings + blocks(after: []) + hints
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

  private static func task(for medium: RunbookLayout.Medium) -> ListItem.Task? {
    switch medium {
    case .commonMark: .open
    case .page: nil
    }
  }

  private var head: [Inline] {
    Self.head(step.anchor, step.printedNumber, place) + confirmation + Self.mark(slip)
  }

  private static func head(_ anchor: Anchor, _ number: String, _ place: Inline) -> [Inline] {
    let number = Inline.span(Attributes(id: anchor.description, classes: ["number"]), [.text(number)])
    return [number, .text(" "), place, .text(" ")]
  }

  /// A check that an erratum asks for, as a separate item.
  static func item(_ check: ResolvedCheck, for medium: RunbookLayout.Medium) -> ListItem {
    let place = place(check.place, hosts: check.hosts, in: .runbook)
    return ListItem(
      task: task(for: medium),
      [
        .paragraph(
          head(check.anchor, check.printedNumber, place) + mark(check.confirmation) + instruction(check))
      ])
  }

  /// What to look at, with the mark of the erratum that asks for it.
  static func instruction(_ check: ResolvedCheck) -> [Inline] {
    InlineLayout.inlines(check.text) + InlineLayout.marks([check.erratum])
  }

  /// Where the step is done, with the names of the computers beside the manual's name for the place.
  var place: Inline { Self.place(step.place, hosts: step.hosts, in: form) }

  /// The same of any place.
  static func place(_ place: Place, hosts: [ResolvedValue], in form: DetailLayout.Form) -> Inline {
    let names = InlineLayout.joined(
      hosts.map { InlineLayout.value($0) }, by: [.text(ValueWords.separator)])
    let words = [.text(place.printedName)] + (names.isEmpty ? [] : [.text(" ")] + names)
    return .span(
      Attributes(classes: ["place"], data: [DataAttribute("place", place.rawValue)]),
      form == .runbook ? [.text("【")] + words + [.text("】")] : words)
  }

  private var confirmation: [Inline] {
    step.applicability == .applies ? Self.mark(step.confirmation) : []
  }

  private static func mark(_ confirmation: Confirmation) -> [Inline] {
    switch confirmation {
    case .operator: []
    case .secondPerson:
      [.span(Attributes(classes: ["second-person"]), [.text("【\(Words.secondPerson)】")]), .text(" ")]
    }
  }

  /// Warnings are read before anything is done, so none of the work is above them.
  private var opening: [Block] {
    if warnings.isEmpty { return blocks(after: head) }
    return [.paragraph(Array(head.dropLast()))] + warnings + blocks(after: [])
  }

  private func blocks(after head: [Inline]) -> [Block] {
    let marks = InlineLayout.marks(step.errata)
    // A single action, or actions without details below them, make one paragraph; others become a list.
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

  private var warnings: [Block] { step.callouts.filter(\.kind.isWarning).map { InlineLayout.callout($0) } }

  private var hints: [Block] { step.callouts.filter { !$0.kind.isWarning }.map { InlineLayout.callout($0) } }

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
    case .print:
      return words + [.text(" "), .span(Attributes(classes: ["from-print"]), [.text(Words.printed)])]
    case .inferred: return words
    case .added:
      return [.span(Attributes(classes: ["added"]), [.text("【\(Words.added)】")]), .text(" ")] + words
    }
  }

  private func notApplicable(_ reason: ResolvedProse) -> [Inline] {
    let label = Inline.span(Attributes(classes: ["not-applicable-label"]), [.text("対象外")])
    return [label, .text(": ")] + InlineLayout.inlines(reason) + InlineLayout.marks(step.errata)
  }
}
