import Procedure

/// Resolves templates and running text, and remembers which parameters they used.
struct TextResolver {
  let manual: Manual
  let assignment: Assignment
  private(set) var seen: Set<ParameterID> = []

  init(manual: Manual, assignment: Assignment) {
    self.manual = manual
    self.assignment = assignment
  }

  /// Forgets the parameters seen so far, and returns them.
  mutating func takeSeen() -> Set<ParameterID> {
    defer { seen = [] }
    return seen
  }

  mutating func note(_ condition: Condition?) {
    for clause in condition?.clauses ?? [] { seen.insert(clause.parameter) }
  }

  mutating func note(_ id: ParameterID) { seen.insert(id) }

  mutating func code(_ template: Template) -> ResolvedCode {
    ResolvedCode(
      template.parts.map { part in
        switch part {
        case .literal(let text): .literal(text)
        case .parameter(let id): .value(value(of: id))
        }
      })
  }

  mutating func value(of id: ParameterID) -> ResolvedValue {
    seen.insert(id)
    guard let parameter = manual.parameters[id], let entry = assignment.entries[id] else {
      return ResolvedValue(parameter: id, texts: [ValueWords.none], state: .none, isLiteral: false)
    }
    let isLiteral = ValueWords.isLiteral(parameter.type)
    switch entry.origin {
    case .open(let blank):
      return ResolvedValue(parameter: id, texts: [blank], state: .open, isLiteral: isLiteral)
    case .absent, .unused, .missing:
      return ResolvedValue(parameter: id, texts: [ValueWords.none], state: .none, isLiteral: false)
    case .site, .printed, .example, .derived:
      let texts = (entry.value?.texts ?? []).map { ValueWords.display($0, of: parameter.type) }
      if texts.isEmpty {
        return ResolvedValue(parameter: id, texts: [ValueWords.none], state: .none, isLiteral: false)
      }
      return ResolvedValue(
        parameter: id, texts: texts, state: .known(entry.origin),
        isLiteral: isLiteral)
    }
  }

  mutating func prose(_ prose: Prose) -> ResolvedProse {
    ResolvedProse(prose.spans.map { span($0) })
  }

  private mutating func span(_ span: Span) -> ResolvedProse.Span {
    switch span {
    case .text(let text): .text(text)
    case .code(let template): .code(code(template))
    case .label(let label): .label(label)
    case .parameter(let id): .value(value(of: id))
    case .link(let text, let url): .link(text: text, url: url)
    case .term(let id):
      .reference(
        text: manual.introduction.glossary.first { $0.id == id }?.word ?? "", anchor: .term(id))
    case .reference(let reference): resolved(reference)
    }
  }

  private mutating func resolved(_ reference: Reference) -> ResolvedProse.Span {
    let text = manual.printedForm(of: reference, in: assignment)
    switch reference {
    case .step(let id): return anchor(of: id).map { .reference(text: text, anchor: $0) } ?? .text(text)
    case .section(let id):
      let number = manual.sections.first { $0.id == id }?.number
      return number.map { .reference(text: text, anchor: .section($0)) } ?? .text(text)
    case .topic(let id): return .reference(text: text, anchor: .topic(id))
    case .document: return .reference(text: text, anchor: .part(.documents))
    case .service(let id):
      let name = manual.catalogues.services.first { $0.id == id }?.name
      return .code(name.map { code($0) } ?? ResolvedCode([]))
    }
  }

  func anchor(of id: StepID) -> Anchor? {
    guard let section = manual.sections.first(where: { $0.id == id.section }),
      let step = section.steps.first(where: { $0.id == id })
    else { return nil }
    return .step(id, number: step.number, in: section.number)
  }

  mutating func passages(_ passages: [Passage]) -> [ResolvedPassage] {
    passages.map { passage in
      switch passage {
      case .paragraph(let text): .paragraph(prose(text))
      case .list(let items): .list(items.map { prose($0) })
      }
    }
  }

  /// The callouts that apply to this site.
  mutating func callouts(_ callouts: [Callout]) -> [ResolvedCallout] {
    callouts.compactMap { callout in
      note(callout.condition)
      if let condition = callout.condition, !assignment.holds(condition) { return nil }
      return ResolvedCallout(kind: callout.kind, body: passages(callout.body))
    }
  }
}
