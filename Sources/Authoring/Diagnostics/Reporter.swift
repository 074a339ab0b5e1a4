/// Gathers the problems of a run, so that all are reported and not only the first.
final class Reporter {
  private(set) var diagnostics: [Diagnostic] = []

  func error(_ problem: Problem, at location: Location) {
    diagnostics.append(Diagnostic(.error, problem, at: location))
  }

  func warning(_ problem: Problem, at location: Location) {
    diagnostics.append(Diagnostic(.warning, problem, at: location))
  }

  func add(_ others: [Diagnostic]) { diagnostics += others }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// All of them, by place, each once.
  var sorted: [Diagnostic] {
    var seen: Set<String> = []
    return diagnostics.enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
      .map(\.element)
      .filter { seen.insert($0.description).inserted }
  }
}
