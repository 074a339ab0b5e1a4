/// The printed forms of references, computed so that no number is ever typed twice.
extension Manual {
  /// A step as `3.2-(5)`; `nil` if there is none with that name.
  public func printedNumber(of step: StepID) -> String? {
    guard let section = sections.first(where: { $0.id == step.section }),
      let found = section.steps.first(where: { $0.id == step })
    else { return nil }
    return "\(section.number)-(\(found.number.text))"
  }

  /// A section as 「3.2 …」; `nil` if there is none with that name.
  public func printedTitle(of id: SectionID) -> String? {
    sections.first { $0.id == id }.map { "「\($0.number) \($0.title)」" }
  }

  /// The words of a reference, with service names as filled in by `assignment`.
  public func printedForm(of reference: Reference, in assignment: Assignment) -> String {
    let form: String? =
      switch reference {
      case .step(let id): printedNumber(of: id)
      case .section(let id): printedTitle(of: id)
      case .topic(let id): introduction.topics.first { $0.id == id }.map { "「\($0.title)」" }
      case .service(let id):
        catalogues.services.first { $0.id == id }.map { assignment.text(of: $0.name) }
      case .document(let id):
        catalogues.documents.first { $0.id == id }?.citation
      }
    return form ?? ""
  }

  /// Running text without any markup, with the defaults for parameters.
  public func plainText(of prose: Prose) -> String {
    plainText(of: prose, in: Assignment(parameters, values: [:]))
  }

  /// Running text without any markup, with the values of `assignment`.
  public func plainText(of prose: Prose, in assignment: Assignment) -> String {
    prose.spans.map { span in
      switch span {
      case .text(let text): text
      case .code(let template): assignment.text(of: template)
      case .label(let label): label.bracketed
      case .term(let id): introduction.glossary.first { $0.id == id }?.word ?? ""
      case .parameter(let id): assignment.display(of: id)
      case .reference(let reference): printedForm(of: reference, in: assignment)
      case .link(let text, let url): "\(text) (\(url))"
      }
    }.joined()
  }
}
