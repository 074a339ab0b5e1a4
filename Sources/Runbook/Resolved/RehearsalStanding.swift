import Procedure

/// What a rehearsal says about a procedure.
public enum RehearsalVerdict: String, Equatable, Sendable, Encodable {
  /// Everything holds.
  case proved
  /// Everything that rehearsal has a meaning for holds; it has none for some of the work.
  case provedExcept = "proved-except"
  /// Something does not hold.
  case broken
}

/// What a rehearsal has shown about a runbook.
public enum RehearsalStanding: Equatable, Sendable {
  /// Nothing: there was none.
  case notTried
  /// Something does not hold.
  case failed
  /// Everything holds, and this is how the cluster changes; of the steps with those printed numbers, rehearsal does not
  /// model all of the work.
  case held(ClusterCourse, unmodelled: [String])
}

/// What happens if a step is left out.
public enum ResolvedSlip: Equatable, Sendable {
  /// A later step reveals it, it does no harm, or nobody has tried.
  case noticed
  /// Nothing shows it.
  case unnoticed
}

extension SiteRunbook {
  /// How the cluster changes; `nil` if no rehearsal has shown it.
  public var course: ClusterCourse? {
    switch rehearsal {
    case .notTried, .failed: nil
    case .held(let course, _): course
    }
  }

  /// What readers must know about marks, and about a rehearsal that failed.
  var rehearsalNotes: [String] {
    let results = [CourseWords.expected]
    switch rehearsal {
    case .notTried: return results
    case .failed: return [CourseWords.notProved] + results
    case .held(let course, let unmodelled):
      let count = steps.count { $0.applicability == .applies }
      return (unmodelled.isEmpty ? [] : [CourseWords.provedExcept(unmodelled, of: count)])
        + (course.critical.isEmpty ? [] : [CourseWords.critical]) + results
    }
  }

  /// What is said about the cluster in a section; `nil` if nothing is known or done.
  func clusterState(in section: ResolvedSection) -> String? {
    guard let course, section.steps.contains(where: { $0.applicability == .applies }) else { return nil }
    let moments = course.moments(of: section.anchor)
    return moments.isEmpty ? CourseWords.inUse : CourseWords.words(moments)
  }

  /// What happens if the step is left out.
  func slip(at anchor: Anchor) -> ResolvedSlip {
    course?.critical.contains(anchor) == true ? .unnoticed : .noticed
  }
}
