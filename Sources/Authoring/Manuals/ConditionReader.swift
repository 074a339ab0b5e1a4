import Procedure

extension Reading {
  /// A condition written as a mapping of parameters to values.
  func condition(_ node: YAMLNode?) -> Condition? {
    guard let node else { return nil }
    guard case .mapping(let pairs) = node.content, !pairs.isEmpty else {
      reporter.error(.shape(expected: .mapping, what: .key("when")), at: node.location)
      return nil
    }
    let clauses: [Condition.Clause] = pairs.compactMap { pair in
      guard let id = ParameterID(pair.key) else {
        reporter.error(.malformed(pair.key, expected: .parameterName), at: pair.keyLocation)
        return nil
      }
      guard let value = text(pair.value, .value(of: pair.key)) else { return nil }
      let clause: Condition.Clause =
        switch value {
        case "set": .isSet(id, true)
        case "unset": .isSet(id, false)
        default: .equals(id, value)
        }
      mention(.condition(clause), at: pair.value.location)
      return clause
    }
    return clauses.isEmpty ? nil : Condition(clauses)
  }

  /// `when` and `not-applicable`, which must appear together.
  func applicability(_ fields: Fields) -> Applicability? {
    let when = fields.optional("when")
    let reason = fields.optional("not-applicable")
    switch (when, reason) {
    case (nil, nil): return nil
    case (nil, let reason?):
      reporter.error(.missingKey("when", what: .kind(.notApplicable)), at: reason.location)
      return nil
    case (let when?, nil):
      reporter.error(.missingKey("not-applicable", what: .kind(.applicable)), at: when.location)
      return nil
    case (let when?, let reason?):
      guard let condition = condition(when), let otherwise = prose(reason, .key("not-applicable")) else {
        return nil
      }
      return Applicability(condition: condition, otherwise: otherwise)
    }
  }

  /// Hints and warnings.
  func callouts(_ node: YAMLNode?) -> [Callout] {
    list(node, .key("callouts")).compactMap { item in
      guard let fields = fields(item, .kind(.callout)) else { return nil }
      defer { fields.finish() }
      let condition = condition(fields.optional("when"))
      let found = Callout.Kind.allCases.compactMap { kind in
        fields.optional(kind.rawValue).flatMap { passages($0, .kind(.callout)) }.map { (kind, $0) }
      }
      guard found.count == 1, let (kind, body) = found.first else {
        let choices = Callout.Kind.allCases.map { [$0.rawValue] }
        fields.reportChoice(choices)
        return nil
      }
      return Callout(kind: kind, body: body, condition: condition)
    }
  }
}
