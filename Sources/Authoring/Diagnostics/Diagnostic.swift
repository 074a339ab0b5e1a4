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
  public var description: String {
    let words = problem.words
    return Problem.harmless("\(location): \(severity.rawValue): \(words.message) [\(words.id)]")
  }
}
