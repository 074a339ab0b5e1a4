import Procedure

/// How the cluster changes in the course of the procedure, and which steps must not be left out, as a rehearsal
/// found for one site.
public struct ClusterCourse: Equatable, Sendable {
  /// The cluster before the first step.
  public var start: ClusterMoment
  /// The steps that apply, in order, each with the cluster after it, up to the point where the cluster is
  /// built: nobody can say beforehand which server is active while the cluster is in use.
  public var steps: [Step]
  /// The steps for which a slip goes unnoticed.
  public var critical: Set<Anchor>

  /// A step and the cluster after it.
  public struct Step: Equatable, Sendable {
    /// The step.
    public var anchor: Anchor
    /// Its section.
    public var section: Anchor
    /// The cluster after it.
    public var after: ClusterMoment

    /// A step that leaves the cluster in this state.
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

  /// The states of the cluster in the section, in order; empty if no step of it applies, and for the time after
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
