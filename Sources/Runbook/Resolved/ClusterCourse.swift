public import Procedure

/// How the cluster changes in the course of the procedure, and which steps must not be left out: what a rehearsal
/// found for one site.
public struct ClusterCourse: Equatable, Sendable {
  /// The cluster before the first step.
  public var start: ClusterMoment
  /// The steps that apply, in order, each with the cluster after it, up to the end of what is built: which server is
  /// active while the cluster is in use is nobody's to say beforehand.
  public var steps: [Step]
  /// The steps of which a slip goes unnoticed.
  public var critical: Set<Anchor>

  /// A step and what it leaves.
  public struct Step: Equatable, Sendable {
    /// The step.
    public var anchor: Anchor
    /// Its section.
    public var section: Anchor
    /// The cluster after it.
    public var after: ClusterMoment

    /// A step that leaves the cluster so.
    public init(anchor: Anchor, section: Anchor, after: ClusterMoment) {
      self.anchor = anchor
      self.section = section
      self.after = after
    }
  }

  /// A course of those steps.
  public init(start: ClusterMoment, steps: [Step], critical: Set<Anchor>) {
    self.start = start
    self.steps = steps
    self.critical = critical
  }

  /// What the cluster is in the section, one after another; empty where no step of it applies, and for the time after
  /// the cluster is built.
  public func moments(of section: Anchor) -> [ClusterMoment] {
    guard let first = steps.firstIndex(where: { $0.section == section }) else { return [] }
    var moments = [first == 0 ? start : steps[first - 1].after]
    for step in steps where step.section == section && step.after != moments.last {
      moments.append(step.after)
    }
    return moments
  }
}

/// What a rehearsal has shown of a runbook.
public enum RehearsalStanding: Equatable, Sendable {
  /// Nothing: there was none.
  case notTried
  /// Something does not hold.
  case failed
  /// Everything holds, and this is how the cluster changes.
  case held(ClusterCourse)
}

/// What comes of leaving a step out.
public enum ResolvedSlip: Equatable, Sendable {
  /// A later step shows it, it does no harm, or nobody has tried.
  case noticed
  /// Nothing shows it.
  case unnoticed
}

extension SiteRunbook {
  /// How the cluster changes; `nil` where no rehearsal has shown it.
  public var course: ClusterCourse? {
    switch rehearsal {
    case .notTried, .failed: nil
    case .held(let course): course
    }
  }

  /// What is to be known of marks, and of a rehearsal that failed.
  var rehearsalNotes: [String] {
    switch rehearsal {
    case .notTried: return []
    case .failed: return [CourseWords.notProved]
    case .held(let course):
      let hasAdded = steps.contains { $0.expected.contains { $0.origin == .added } }
      return (course.critical.isEmpty ? [] : [CourseWords.critical]) + (hasAdded ? [CourseWords.added] : [])
    }
  }

  /// What is said of the cluster in a section; `nil` where nothing is known or done.
  func clusterState(in section: ResolvedSection) -> String? {
    guard let course, section.steps.contains(where: { $0.applicability == .applies }) else { return nil }
    let moments = course.moments(of: section.anchor)
    return moments.isEmpty ? CourseWords.inUse : CourseWords.words(moments)
  }

  /// What comes of leaving the step out.
  func slip(at anchor: Anchor) -> ResolvedSlip {
    course?.critical.contains(anchor) == true ? .unnoticed : .noticed
  }
}

/// The cluster at one moment.
public struct ClusterMoment: Equatable, Sendable {
  /// Whether it runs.
  public enum Phase: Equatable, Sendable {
    /// It has never run.
    case notStarted
    /// It does not run any more.
    case stopped
    /// It runs, with that server active.
    case running(active: Node)
  }

  /// Whether it runs.
  public var phase: Phase
  /// The server that has the shared disk.
  public var disk: Node?
  /// The server that has the virtual address.
  public var address: Node?

  /// The active server; `nil` while the cluster does not run.
  public var active: Node? {
    switch phase {
    case .notStarted, .stopped: nil
    case .running(let node): node
    }
  }

  /// A moment of that phase.
  public init(phase: Phase, disk: Node?, address: Node?) {
    self.phase = phase
    self.disk = disk
    self.address = address
  }
}
