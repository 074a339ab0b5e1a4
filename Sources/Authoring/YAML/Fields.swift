import Procedure

/// A mapping that is being read: remembers which keys were asked for, and so which keys are unknown.
final class Fields {
  let location: Location
  private let what: Problem.Subject
  private let reporter: Reporter
  private let pairs: [YAMLNode.Pair]
  private var known: [String] = []
  /// How many problems there were before it was read.
  private let problemCount: Int

  /// The mapping at `node`; reported and `nil` if it is not one.
  init?(_ node: YAMLNode, what: Problem.Subject, reporter: Reporter) {
    guard case .mapping(let pairs) = node.content else {
      reporter.error(.shape(expected: .mapping, what: what), at: node.location)
      return nil
    }
    self.location = node.location
    self.what = what
    self.reporter = reporter
    self.pairs = pairs
    problemCount = reporter.diagnostics.count
  }

  /// The keys as written.
  var keys: [String] { pairs.map(\.key) }

  /// Whether that key has a value, readable or not; an empty list does not count.
  func isGiven(_ key: String) -> Bool {
    guard let pair = pairs.first(where: { $0.key == key }) else { return false }
    if case .list(let items) = pair.value.content { return !items.isEmpty }
    return true
  }

  /// The value of an optional key that may be written without a value.
  func optionalOrBare(_ key: String) -> YAMLNode? {
    if let pair = pairs.first(where: { $0.key == key }), case .absent = pair.value.content {
      known.append(key)
      return nil
    }
    return optional(key)
  }

  /// The value of an optional key; a key without a value is reported.
  func optional(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
    if case .absent = pair.value.content {
      reporter.error(.emptyValue(key), at: pair.keyLocation)
      return nil
    }
    return pair.value
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if !pairs.contains(where: { $0.key == key }) {
      known.append(key)
      reporter.error(.missingKey(key, what: what), at: location)
      return nil
    }
    return optional(key)
  }

  /// Where the key itself is.
  func keyLocation(_ key: String) -> Location {
    pairs.first { $0.key == key }?.keyLocation ?? location
  }

  /// The only key of `keys` that is present; more than one is reported.
  func exclusive(_ keys: [String]) -> String? {
    let found = keys.filter { self.keys.contains($0) }
    if found.count > 1 {
      reporter.error(.notTogether(found, what: what), at: keyLocation(found[1]))
      known += found
    }
    return found.first
  }

  /// Treats every key as known, if the mapping as a whole has been reported.
  func excuse() { known += keys }

  /// Whether anything in it has been reported. Reading may have ended there.
  private var hasProblems: Bool { reporter.diagnostics.count > problemCount }

  /// Reports that none, or more than one, of these sets of keys is there; not if something was there and could not be
  /// read.
  func reportChoice(_ choices: [[String]]) {
    if !hasProblems { reporter.error(.missingChoice(choices, what: what), at: location) }
  }

  /// Reports keys that nobody asked for. If reading has ended at a problem, only those that no mapping has.
  func finish() {
    let mayBeUnread = hasProblems ? Self.vocabulary : []
    for pair in pairs where !known.contains(pair.key) && !mayBeUnread.contains(pair.key) {
      reporter.error(.unknownKey(pair.key, known: known, what: what), at: pair.keyLocation)
    }
  }
}
