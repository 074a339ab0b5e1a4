public import Languages

/// Something that a maintainer should know about a file.
public struct Diagnostic: Equatable, Sendable, CustomStringConvertible {
  /// Whether the file can be used.
  public enum Severity: String, Equatable, Sendable {
    case error, warning
  }

  /// Whether the file can be used.
  public var severity: Severity
  /// Where.
  public var location: Location
  /// What.
  public var problem: Problem

  /// A problem at a place.
  public init(_ severity: Severity, _ problem: Problem, at location: Location) {
    self.severity = severity
    self.location = location
    self.problem = problem
  }

  /// One line: `file:line:column: error: summary; hint [id]`.
  ///
  /// The place, `error` or `warning`, and the id are the same in every language: editors and scripts read them.
  public func line(in language: Language) -> String {
    let words = problem.words(in: language).sentence(in: language)
    return Problem.harmless("\(location): \(severity.rawValue): \(words) [\(problem.id)]")
  }

  /// The line in English.
  public var description: String { line(in: .english) }
}
