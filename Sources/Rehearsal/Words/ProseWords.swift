import Procedure

extension Prose {
  /// The words at a site, without markup.
  func words(in manual: Manual, _ assignment: Assignment) -> String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .code(let template): assignment.text(of: template)
      case .label(let label): label.bracketed
      case .term(let id): manual.introduction.glossary.first { $0.id == id }?.word ?? ""
      case .parameter(let id): assignment.display(of: id)
      case .reference(let reference): manual.printedForm(of: reference, in: assignment)
      case .link(let text, _): text
      }
    }.joined()
  }
}
