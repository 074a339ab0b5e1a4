import Markup
import Procedure

/// Reads text written as CommonMark into typed spans.
extension Reading {
  /// One paragraph of text.
  func prose(_ node: YAMLNode?, _ what: Problem.Subject) -> Prose? {
    guard let node, let passages = passages(node, what) else { return nil }
    guard passages.count == 1, case .paragraph(let prose) = passages[0] else {
      // Without a passage, the problem has already been reported.
      if passages.isEmpty { return nil }
      reporter.error(.markup(.severalParagraphs), at: node.location)
      return nil
    }
    return prose
  }

  /// One text, or a list of them.
  func proseList(_ node: YAMLNode?, _ what: Problem.Subject) -> [Prose] {
    guard let node else { return [] }
    if case .list(let items) = node.content {
      return items.compactMap { prose($0, .entry(of: what)) }
    }
    return prose(node, what).map { [$0] } ?? []
  }

  /// Paragraphs and bullet lists.
  func passages(_ node: YAMLNode?, _ what: Problem.Subject) -> [Passage]? {
    guard let node, let text = text(node, what) else { return nil }
    let document: Document
    do {
      document = try Document(parsing: text)
    } catch {
      reporter.error(.markdown(Problem.MarkdownTrouble(error)), at: node.location)
      return nil
    }
    if document.blocks.isEmpty {
      reporter.error(.malformed(text, expected: .someText), at: node.location)
      return nil
    }
    return document.blocks.compactMap { passage($0, at: node.location) }
  }

  private func passage(_ block: Block, at location: Location) -> Passage? {
    switch block {
    case .paragraph(let inlines): .paragraph(Prose(spans(inlines, at: location)))
    case .list(let list): bulletList(list, at: location)
    case .heading: refuse(.heading, at: location)
    case .blockQuote: refuse(.blockQuote, at: location)
    case .codeBlock: refuse(.codeBlock, at: location)
    case .thematicBreak: refuse(.thematicBreak, at: location)
    case .html: refuse(.html(nil), at: location)
    case .table, .callout, .division, .transcript, .figure: refuse(.internalMarkup, at: location)
    }
  }

  private func bulletList(_ list: List, at location: Location) -> Passage? {
    guard list.marker == .bullet else { return refuse(.numberedList, at: location) }
    let items: [Prose] = list.items.compactMap { item in
      guard item.blocks.count == 1, case .paragraph(let inlines) = item.blocks[0] else {
        reporter.error(.markup(.longListItem), at: location)
        return nil
      }
      return Prose(spans(inlines, at: location))
    }
    return .list(items)
  }

  private func refuse<T>(_ what: Problem.Construct, at location: Location) -> T? {
    reporter.error(.markup(what), at: location)
    return nil
  }

  private func spans(_ inlines: [Inline], at location: Location) -> [Span] {
    var spans: [Span] = []
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text): spans += textSpans(text, at: location)
      case .softBreak:
        if Self.needsBlank(after: inlines[..<index].last, before: inlines[(index + 1)...].first) {
          spans.append(.text(" "))
        }
      case .code(let code):
        spans.append(.code(template(code, at: location, use: .shown)))
      case .link(let link):
        if let span = reference(link, at: location) { spans.append(span) }
      case .lineBreak: reporter.error(.markup(.lineBreak), at: location)
      case .emphasis, .strong: reporter.error(.markup(.emphasis), at: location)
      case .image: reporter.error(.markup(.image), at: location)
      case .html(let html): reporter.error(.markup(.html(html)), at: location)
      case .span, .markedCode: reporter.error(.markup(.internalMarkup), at: location)
      }
    }
    return spans
  }

  /// Japanese lines are joined without a blank; words of other scripts keep one between them.
  private static func needsBlank(after: Inline?, before: Inline?) -> Bool {
    guard case .text(let left) = after, case .text(let right) = before else { return false }
    return left.unicodeScalars.last?.isASCII == true && right.unicodeScalars.first?.isASCII == true
  }

  /// Text split at `{{parameters}}`, `[labels]` and 「labels」.
  private func textSpans(_ text: String, at location: Location) -> [Span] {
    template(text, at: location, use: .shown).parts.flatMap { part -> [Span] in
      switch part {
      case .parameter(let id): [.parameter(id)]
      case .literal(let literal): Self.labelledSpans(literal)
      }
    }
  }

  private static func labelledSpans(_ text: String) -> [Span] {
    // Most texts have none, and need not be examined character by character.
    if !text.utf8.contains(UInt8(ascii: "[")) && !text.unicodeScalars.contains("「") { return [.text(text)] }
    var spans: [Span] = []
    var plain = ""
    var rest = Substring(text)
    // What does not occur after one place does not occur after a later one either: it is searched for once.
    var missing: Set<Character> = []
    while let first = rest.first {
      let close: Character? =
        switch first {
        case "[": "]"
        case "「": "」"
        default: nil
        }
      let end = close.flatMap { missing.contains($0) ? nil : rest.firstIndex(of: $0) }
      if let close, end == nil { missing.insert(close) }
      if let end, rest.index(after: rest.startIndex) < end {
        if !plain.isEmpty { spans.append(.text(plain)) }
        plain = ""
        let words = rest[rest.index(after: rest.startIndex)..<end]
        spans.append(.label(Label(String(words), first == "[" ? .square : .corner)))
        rest = rest[rest.index(after: end)...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    if !plain.isEmpty { spans.append(.text(plain)) }
    return spans
  }

  private func reference(_ link: Link, at location: Location) -> Span? {
    guard link.title.isEmpty else { return refuse(.linkTitle, at: location) }
    let parts = link.destination.split(separator: ":", maxSplits: 1).map(String.init)
    if link.destination.hasPrefix("https://") || link.destination.hasPrefix("http://") {
      guard case .text(let text)? = link.text.first, link.text.count == 1 else {
        return refuse(.wordyWebLink, at: location)
      }
      return .link(text: text, url: link.destination)
    }
    guard link.text.isEmpty else { return refuse(.wordyReference, at: location) }
    guard parts.count == 2 else {
      reporter.error(.malformed(link.destination, expected: .reference), at: location)
      return nil
    }
    return reference(kind: parts[0], name: parts[1], at: location)
  }

  private func reference(kind: String, name: String, at location: Location) -> Span? {
    switch kind {
    case "step":
      if let id = StepID(spelled: name) {
        mention(.step(id), at: location)
        return .reference(.step(id))
      }
    case "section":
      if let id = SectionID(name) {
        mention(.section(id), at: location)
        return .reference(.section(id))
      }
    case "topic":
      if let id = TopicID(name) {
        mention(.topic(id), at: location)
        return .reference(.topic(id))
      }
    case "service":
      if let id = ServiceID(name) {
        mention(.service(id), at: location)
        return .reference(.service(id))
      }
    case "document":
      if let id = DocumentID(name) {
        mention(.document(id), at: location)
        return .reference(.document(id))
      }
    case "term":
      if let id = TermID(name) {
        mention(.term(id), at: location)
        return .term(id)
      }
    default: break
    }
    reporter.error(.malformed("\(kind):\(name)", expected: .reference), at: location)
    return nil
  }
}

extension StepID {
  /// The step that `text` names as `section/name`.
  init?(spelled text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let section = SectionID(parts[0]), let name = Identifier<Step>(parts[1]) else {
      return nil
    }
    self.init(section: section, name: name)
  }
}
