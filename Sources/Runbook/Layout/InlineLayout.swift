import Markup
import Procedure

/// Turns resolved text into inlines and blocks; the only place that marks values.
enum InlineLayout {
  static func inlines(_ prose: ResolvedProse) -> [Inline] {
    prose.spans.flatMap { span -> [Inline] in
      switch span {
      case .text(let text): [.text(text)]
      case .code(let code): [.markedCode(parts(code))]
      case .label(let label): [.span(Attributes(classes: ["label"]), [.text(label.bracketed)])]
      case .value(let value): Self.value(value)
      case .reference(let text, let anchor): [.link(Link(destination: "#\(anchor)", text: [.text(text)]))]
      case .link(let text, let url): [.link(Link(destination: url, text: [.text(text)]))]
      }
    }
  }

  /// A value by itself: as code if it is typed exactly, otherwise as words.
  static func value(_ value: ResolvedValue) -> [Inline] {
    if value.isLiteral {
      // Each address of a list is separate code, so that it can be selected by itself.
      return joined(
        value.texts.map { [.markedCode([CodePart($0, mark: mark(value))])] },
        by: [.text(ValueWords.separator)])
    }
    guard let mark = mark(value) else { return [.text(value.text)] }
    return [.span(mark, [.text(value.text)])]
  }

  static func parts(_ code: ResolvedCode) -> [CodePart] {
    code.parts.map { part in
      switch part {
      case .literal(let text): CodePart(text)
      case .value(let value): CodePart(value.text, mark: mark(value))
      }
    }
  }

  private static func mark(_ value: ResolvedValue) -> Attributes? {
    let parameter = DataAttribute("parameter", value.parameter.text)
    switch value.state {
    case .known(let origin):
      return Attributes(classes: ["value"], data: [parameter, DataAttribute("origin", name(of: origin))])
    case .open: return Attributes(classes: ["value", "open"], data: [parameter])
    case .none: return nil
    }
  }

  static func name(of origin: Assignment.Origin) -> String {
    switch origin {
    case .site: "site"
    case .printed: "printed"
    case .example: "example"
    case .derived: "derived"
    case .open: "open"
    case .absent: "absent"
    case .unused: "unused"
    case .missing: "missing"
    }
  }

  static func blocks(_ passages: [ResolvedPassage]) -> [Block] {
    passages.map { passage in
      switch passage {
      case .paragraph(let prose): .paragraph(inlines(prose))
      case .list(let items):
        .list(List(.bullet, .tight, items: items.map { ListItem([.paragraph(inlines($0))]) }))
      }
    }
  }

  /// The line that says what state the cluster has in a section.
  static func course(_ words: String?) -> [Block] {
    guard let words else { return [] }
    return [
      .division(
        Attributes(classes: ["cluster-state"]),
        [
          .paragraph([
            .span(Attributes(classes: ["cluster-state-label"]), [.text("\(CourseWords.label):")]), .text(" "),
            .text(words),
          ])
        ])
    ]
  }

  static func callout(_ callout: ResolvedCallout) -> Block {
    .callout(
      Markup.Callout(
        style: callout.kind.rawValue, heading: Words.callout(callout.kind), blocks(callout.body)))
  }

  /// Links to the errata that are about a place and matter to the work there; those about spelling are only in
  /// the list.
  static func marks(_ marks: [ErratumMark]) -> [Inline] {
    marks.filter(\.weight.isMarked).flatMap { mark -> [Inline] in
      [
        .text(" "),
        .span(
          Attributes(classes: ["erratum-mark"]),
          [.link(Link(destination: "#\(mark.anchor)", text: [.text("正誤 \(mark.number)")]))]),
      ]
    }
  }

  /// The links in a separate paragraph, below a heading that stays as printed.
  static func markLine(_ marks: [ErratumMark]) -> [Block] {
    let links = Self.marks(marks)
    return links.isEmpty ? [] : [.paragraph([.text("この節の正誤:")] + links)]
  }

  static func joined(_ pieces: [[Inline]], by separator: [Inline]) -> [Inline] {
    Array(pieces.joined(separator: separator))
  }
}
