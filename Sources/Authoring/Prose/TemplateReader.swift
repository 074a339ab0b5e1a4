import Procedure

extension Reading {
  /// Literal characters with `{{parameters}}`, as used in commands and fields.
  func template(_ node: YAMLNode?, _ what: Problem.Subject, use: Mention.ParameterUse = .executed)
    -> Template?
  {
    guard let node, let text = text(node, what) else { return nil }
    if text.contains(where: \.isNewline) {
      reporter.error(.malformed(text, expected: .singleLine), at: node.location)
      return nil
    }
    return template(text, at: node.location, use: use)
  }

  /// The template that `text` spells.
  func template(_ text: String, at location: Location, use: Mention.ParameterUse) -> Template {
    // What only rehearsal performs is on no page; a value that the site lacks is the same blank wherever it stands.
    let use = isOnlyRehearsed && use == .executed ? Mention.ParameterUse.executedIfPresent : use
    if use != .shown, text.contains("\u{A5}") { reporter.error(.yenSign(text), at: location) }
    var parts: [Template.Part] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      if open.lowerBound > rest.startIndex { parts.append(.literal(String(rest[..<open.lowerBound]))) }
      let inner = rest[open.upperBound...]
      guard let close = inner.firstRange(of: "}}"), let id = ParameterID(String(inner[..<close.lowerBound]))
      else {
        reporter.error(
          .malformed(String(rest[open.lowerBound...]), expected: .placeholder),
          at: location)
        return Template([])
      }
      mention(.parameter(id, use: use), at: location)
      parts.append(.parameter(id))
      rest = inner[close.upperBound...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return Template(parts)
  }
}

extension Substring {
  /// The first occurrence of an ASCII `needle`.
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    var rest = utf8[...]
    while let first = needle.utf8.first, let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: needle.utf8) {
        return start..<rest.index(start, offsetBy: needle.utf8.count)
      }
      rest = rest[rest.index(after: start)...]
    }
    return nil
  }
}
