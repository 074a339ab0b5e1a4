import Procedure

/// Values of a site's parameters, each considered by itself.
extension Reading {
  /// The value at `node`; if it is not valid, it is reported and `nil` returned.
  func value(_ node: YAMLNode, of parameter: Parameter, in manual: Manual) -> ParameterValue? {
    guard case .list(let element, let count) = parameter.type else {
      guard let text = single(node, of: parameter) else { return nil }
      return value(text, as: parameter.type, of: parameter, in: manual, at: node.location).map { .single($0) }
    }
    guard let items = items(node, as: element, of: parameter, in: manual) else { return nil }
    if !count.contains(items.count) {
      reporter.error(.count(items.count, parameter: parameter.id, allowed: count), at: node.location)
      return nil
    }
    var (texts, values) = ([String](), [String]())
    for item in items {
      guard let text = text(item, .entry(of: .key(parameter.id.text))),
        let value = value(text, as: element, of: parameter, in: manual, at: item.location)
      else { continue }
      if texts.contains(text) {
        reporter.error(.repeatedValue(text, parameter: parameter.id), at: item.location)
      }
      texts.append(text)
      // Two spellings of the same value count as one.
      if !values.contains(value) { values.append(value) }
    }
    return .list(values)
  }

  /// The text at `node`; for a list of one, the message shows how a single value is written.
  private func single(_ node: YAMLNode, of parameter: Parameter) -> String? {
    guard case .list(let items) = node.content, items.count == 1, let text = items[0].scalar else {
      return text(node, .key(parameter.id.text))
    }
    let line = SiteTemplate.line(parameter.id, .single(text))
    reporter.error(.shape(expected: .text, what: .key(parameter.id.text), line: line), at: node.location)
    return nil
  }

  /// The entries of a list. A single value needs no brackets; for several without brackets, the message shows them.
  private func items(
    _ node: YAMLNode, as element: ParameterType, of parameter: Parameter, in manual: Manual
  ) -> [YAMLNode]? {
    if case .list(let items) = node.content { return items }
    guard let text = node.scalar else {
      reporter.error(.shape(expected: .list, what: .key(parameter.id.text)), at: node.location)
      return nil
    }
    let isValue: (String) -> Bool = { text in
      element.problem(with: element.value(spelled: text), in: manual.catalogues.autoRAID) == nil
    }
    if isValue(text) { return [node] }
    let pieces = text.split { ",;、，；\n".contains($0) || $0.isWhitespace }.map(String.init)
    guard pieces.count > 1, pieces.allSatisfy(isValue) else { return [node] }
    let line = SiteTemplate.line(parameter.id, .list(pieces))
    reporter.error(.shape(expected: .list, what: .key(parameter.id.text), line: line), at: node.location)
    return nil
  }

  private func value(
    _ text: String, as type: ParameterType, of parameter: Parameter, in manual: Manual, at location: Location
  ) -> String? {
    let value = type.value(spelled: text)
    let placeholder = manual.parameters.placeholder(in: value).map { ValueProblem.placeholder($0) }
    if let problem = placeholder ?? type.problem(with: value, in: manual.catalogues.autoRAID) {
      reporter.error(.value(text, parameter: parameter.id, type: type, problem), at: location)
      return nil
    }
    return value
  }
}
