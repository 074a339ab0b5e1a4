import Procedure

extension Step {
  /// The same step with parameters replaced as `exchange` says.
  func exchanging(_ exchange: [ParameterID: ParameterID]) -> Step {
    rewriting(
      template: { $0.exchanging(exchange) },
      span: { span in
        switch span {
        case .code(let template): .code(template.exchanging(exchange))
        case .parameter(let id): .parameter(exchange[id] ?? id)
        case .text, .label, .term, .reference, .link: span
        }
      })
  }

  /// The same step with its references to steps changed to `here`.
  func following(_ here: [StepID: StepID]) -> Step {
    rewriting(
      template: { $0 },
      span: { span in
        guard case .reference(.step(let id)) = span else { return span }
        return .reference(.step(here[id] ?? id))
      })
  }

  private func rewriting(template: (Template) -> Template, span: @escaping (Span) -> Span) -> Step {
    let prose: (Prose) -> Prose = { Prose($0.spans.map(span)) }
    var copy = self
    copy.text = text.map(prose)
    copy.actions = actions.map { action in
      if case .confirm(let text) = action { return .confirm(prose(text)) }
      return action.map(template)
    }
    copy.expected = expected.map {
      Expectation(
        text: prose($0.text), fact: $0.fact?.map(template), origin: $0.origin, condition: $0.condition)
    }
    copy.applicability = applicability.map {
      Applicability(condition: $0.condition, otherwise: prose($0.otherwise))
    }
    copy.callouts = callouts.map { callout in
      Callout(
        kind: callout.kind,
        body: callout.body.map { passage in
          switch passage {
          case .paragraph(let text): .paragraph(prose(text))
          case .list(let items): .list(items.map(prose))
          }
        }, condition: callout.condition)
    }
    return copy
  }
}
