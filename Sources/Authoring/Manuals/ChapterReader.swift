import Procedure

/// `chapters/*.yaml`: sections and steps.
extension Reading {
  /// The chapters, in order.
  func chapters(_ roots: [YAMLNode]) -> [Chapter] {
    var chapters: [Chapter] = []
    for root in roots {
      let earlier = chapters.flatMap { [$0.opening] + $0.sections }
      if let chapter = chapter(root, earlier: earlier) { chapters.append(chapter) }
    }
    return chapters
  }

  /// One chapter; `earlier` are the sections of the manual before it.
  private func chapter(_ root: YAMLNode, earlier: [Section]) -> Chapter? {
    guard let fields = fields(root, .kind(.chapter)) else { return nil }
    defer { fields.finish() }
    let part = text(fields.required("part"), .key("part"))
    guard let opening = section(fields, nameKey: "chapter", earlier: earlier) else { return nil }
    var sections: [Section] = []
    for item in list(fields.optional("sections"), .key("sections")) {
      guard let entry = self.fields(item, .kind(.section)) else { continue }
      if let section = section(entry, nameKey: "section", earlier: earlier + [opening] + sections) {
        sections.append(section)
      }
      entry.finish()
    }
    return part.map { Chapter(part: $0, opening: opening, sections: sections) }
  }

  private func section(_ fields: Fields, nameKey: String, earlier: [Section]) -> Section? {
    let id: SectionID? = identifier(fields.required(nameKey), .key(nameKey))
    let number = sectionNumber(fields.required("number"))
    let title = text(fields.required("title"), .key("title"))
    guard let id, let number, let title else { return nil }
    if earlier.contains(where: { $0.id == id }) {
      reporter.error(.duplicateName(id.text, kind: .section), at: fields.location)
    }
    if earlier.contains(where: { $0.number == number }) {
      reporter.error(
        .duplicateName(number.description, kind: .sectionNumber), at: fields.keyLocation("number"))
    }
    if let last = earlier.last?.number, number < last {
      reporter.error(.sectionOrder(number, after: last), at: fields.keyLocation("number"))
    }
    let place = place(fields)
    let lead = passages(fields.optional("lead"), .key("lead")) ?? []
    let callouts = callouts(fields.optional("callouts"))
    let repeated = fields.optional("counterpart").flatMap {
      CounterpartReader($0, reading: self, earlier: earlier)
    }
    let stepsNode = fields.optional("steps")
    let given = if case .list(let items)? = stepsNode?.content { items.count } else { 0 }
    let steps = steps(
      stepsNode, of: id, place: place, repeated: repeated, isRepeating: fields.isGiven("counterpart"))
    return Section(
      id: id, number: number, title: title, lead: lead, callouts: callouts,
      steps: repeated?.followed(steps, to: id) ?? steps,
      counterpart: repeated?.counterpart(covering: steps, isComplete: steps.count == given))
  }

  /// Where something is done; any place for one that cannot be read, because steps do not lack one then.
  private func place(_ fields: Fields) -> Place? {
    word(fields.optional("place"), .kind(.place)) ?? (fields.isGiven("place") ? .desk : nil)
  }

  private func sectionNumber(_ node: YAMLNode?) -> SectionNumber? {
    guard let node, let text = text(node, .key("number")) else { return nil }
    guard let number = SectionNumber(text) else {
      reporter.error(.malformed(text, expected: .sectionNumber), at: node.location)
      return nil
    }
    return number
  }

  private func steps(
    _ node: YAMLNode?, of section: SectionID, place: Place?, repeated: CounterpartReader?, isRepeating: Bool
  ) -> [Step] {
    var steps: [Step] = []
    for item in list(node, .key("steps")) {
      guard let fields = fields(item, .kind(.step)) else { continue }
      defer { fields.finish() }
      guard
        let step = step(
          fields, of: section, place: place, repeated: repeated, isRepeating: isRepeating)
      else { continue }
      checkPlace(of: step, after: steps, at: item.location)
      steps.append(step)
      // Anything missing in a step that is taken over is reported where that step is written.
      if case .same = step.likeness { continue }
      checkContents(of: step, fields)
    }
    return steps
  }

  private func checkPlace(of step: Step, after steps: [Step], at location: Location) {
    if steps.contains(where: { $0.id == step.id }) {
      reporter.error(.duplicateName(step.id.description, kind: .step), at: location)
    }
    if steps.contains(where: { $0.number == step.number }) {
      reporter.error(.duplicateName("(\(step.number.text))", kind: .stepNumber), at: location)
    }
    let printed: [Int] = (steps + [step]).compactMap {
      if case .printed(let number) = $0.number { number } else { nil }
    }
    if case .printed = step.number, printed.count > 1, printed[printed.count - 2] > printed[printed.count - 1]
    {
      reporter.error(.stepOrder(step.id), at: location)
    }
  }

  private func checkContents(of step: Step, _ fields: Fields) {
    // Looks at the file: a text or an action that is there but cannot be read has already been reported.
    if !fields.isGiven("text") && !fields.isGiven("do") {
      reporter.error(.emptyStep(step.id), at: fields.location)
    }
    // An expectation that is limited to some sites says nothing to the others.
    let isForSome = !step.expected.isEmpty && step.expected.allSatisfy { $0.condition != nil }
    if step.changesSomething && (!fields.isGiven("expect") || isForSome) {
      reporter.error(.noExpectation(step.id), at: fields.location)
    }
  }

  private func step(
    _ fields: Fields, of section: SectionID, place sectionPlace: Place?, repeated: CounterpartReader?,
    isRepeating: Bool
  ) -> Step? {
    let number = stepNumber(fields)
    let ownPlace = place(fields)
    let same = fields.optional("same-as")
    if let same {
      guard let number, let original = repeated?.step(same, reading: self) else {
        if repeated == nil && !isRepeating {
          reporter.error(.missingKey("counterpart", what: .kind(.sectionWithSameAs)), at: same.location)
        }
        return nil
      }
      return repeated?.takeOver(original, number: number, section: section, place: ownPlace ?? sectionPlace)
    }
    let text = prose(fields.optional("text"), .key("text"))
    let applicability = applicability(fields)
    let actions = within(applicability?.condition) { self.actions(fields.optional("do")) }
    let expected = within(applicability?.condition) { expectations(fields.optional("expect")) }
    let confirmation: Confirmation? = word(fields.optional("confirmation"), .kind(.confirmation))
    let callouts = callouts(fields.optional("callouts"))
    let likeness = fields.optional("in-place-of").flatMap { node -> Likeness? in
      let original = repeated?.step(node, reading: self)
      let reason = prose(fields.required("because"), .key("because"))
      guard let original, let reason else { return nil }
      return .inPlaceOf(original.id, reason: reason)
    }
    guard let name: Identifier<Step> = identifier(fields.required("id"), .key("id")), let number else {
      return nil
    }
    guard let place = ownPlace ?? sectionPlace else {
      reporter.error(.missingKey("place", what: .step(name.text)), at: fields.location)
      return nil
    }
    return Step(
      id: StepID(section: section, name: name), number: number, place: place, text: text, actions: actions,
      expected: expected, confirmation: confirmation ?? .operator, callouts: callouts,
      applicability: applicability, likeness: likeness)
  }

  private func stepNumber(_ fields: Fields) -> StepNumber? {
    if let node = fields.optional("word") { return text(node, .key("word")).map { .word($0) } }
    guard let node = fields.required("number"), let number = integer(node, .key("number")) else { return nil }
    if number < 1 {
      reporter.error(.malformed("\(number)", expected: .stepNumber), at: node.location)
    }
    return .printed(number)
  }
}
