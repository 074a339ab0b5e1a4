/// The formats of a report.
public enum ReportFormat: String, CaseIterable, Equatable, Sendable {
  /// For people at a terminal.
  case text
  /// For people, on GitHub, GitLab or through pandoc.
  case markdown
  /// For programs: `tejun.verify.autoraid/2`.
  case json
  /// For continuous integration: the XML of JUnit.
  case junit
  /// For continuous integration: the Test Anything Protocol, version 13.
  case tap
}
