import Procedure

/// What the readers of one manual share: the reporter, and the names found on the way.
final class Reading {
  let reporter: Reporter
  private(set) var mentions: [Mention] = []

  init(reporter: Reporter) {
    self.reporter = reporter
  }

  func mention(_ target: Mention.Target, at location: Location) {
    mentions.append(Mention(target: target, location: location, scope: scope))
  }

  /// The condition of what is being read; names found meanwhile get it.
  private var scope: Condition?
  /// Whether what is read is data for rehearsal alone.
  var isOnlyRehearsed = false

  func within<T>(_ condition: Condition?, _ read: () -> T) -> T {
    let outer = scope
    scope = condition
    defer { scope = outer }
    return read()
  }

  /// Like ``within(_:_:)``, with the condition that already holds.
  func within<T>(also condition: Condition?, _ read: () -> T) -> T {
    let clauses = (scope?.clauses ?? []) + (condition?.clauses ?? [])
    return within(clauses.isEmpty ? nil : Condition(clauses), read)
  }

  func fields(_ node: YAMLNode, _ what: Problem.Subject) -> Fields? {
    Fields(node, what: what, reporter: reporter)
  }

  /// The characters of a scalar, as written.
  func text(_ node: YAMLNode?, _ what: Problem.Subject) -> String? {
    guard let node else { return nil }
    guard case .scalar(let text) = node.content else {
      reporter.error(.shape(expected: .text, what: what), at: node.location)
      return nil
    }
    return text
  }

  /// The items of a list.
  func list(_ node: YAMLNode?, _ what: Problem.Subject) -> [YAMLNode] {
    guard let node else { return [] }
    guard case .list(let items) = node.content else {
      reporter.error(.shape(expected: .list, what: what), at: node.location)
      return []
    }
    return items
  }

  /// The texts of a list.
  func texts(_ node: YAMLNode?, _ what: Problem.Subject) -> [String] {
    list(node, what).compactMap { text($0, .entry(of: what)) }
  }

  /// A list must not be empty once it has been read to the end.
  func requireEntries(_ node: YAMLNode?, _ what: Problem.Subject) {
    if let node, case .list(let items) = node.content, items.isEmpty {
      reporter.error(.emptyList(what), at: node.location)
    }
  }

  func identifier<Kind>(_ node: YAMLNode?, _ what: Problem.Subject) -> Identifier<Kind>? {
    guard let node, let text = text(node, what) else { return nil }
    guard let id = Identifier<Kind>(text) else {
      reporter.error(
        .malformed(text, expected: .identifier(what)), at: node.location)
      return nil
    }
    return id
  }

  func identifiers<Kind>(_ node: YAMLNode?, _ what: Problem.Subject) -> [(
    id: Identifier<Kind>, location: Location
  )] {
    list(node, what).compactMap { item in
      identifier(item, .entry(of: what)).map { ($0, item.location) }
    }
  }

  func integer(_ node: YAMLNode?, _ what: Problem.Subject) -> Int? {
    guard let node, let text = text(node, what) else { return nil }
    guard let number = Int(text), String(number) == text else {
      reporter.error(.malformed(text, expected: .wholeNumber), at: node.location)
      return nil
    }
    return number
  }

  /// One word of a closed enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ node: YAMLNode?, _ what: Problem.Subject) -> Word?
  where Word.RawValue == String {
    guard let node, let text = text(node, what) else { return nil }
    guard let word = Word(rawValue: text) else {
      reporter.error(
        .notOneOf(text, choices: Word.allCases.map(\.rawValue), what: what), at: node.location)
      return nil
    }
    return word
  }

  /// Whether something is the case.
  enum Answer: String, CaseIterable {
    case yes = "true"
    case no = "false"
  }

  /// A date written `YYYY-MM-DD`.
  func date(_ node: YAMLNode?, _ what: Problem.Subject) -> String? {
    guard let node, let text = text(node, what) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isDate =
      parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
      && (1...12).contains(Int(parts[1]) ?? 0) && (1...31).contains(Int(parts[2]) ?? 0)
    guard isDate else {
      reporter.error(.malformed(text, expected: .date), at: node.location)
      return nil
    }
    return text
  }
}
