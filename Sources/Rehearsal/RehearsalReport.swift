import Parallel
public import Procedure
public import Runbook

/// Everything that a rehearsal of one site says.
///
/// 1. The procedure is performed; what does not hold is a violation.
/// 2. If everything holds, every slip is tried (``SlipStudy``), and every erratum that can be put back.
/// 3. The manual is checked (``ManualLint``), also for slips that nobody would notice.
public struct RehearsalReport: Sendable {
  /// Which manual, site and tool it is about.
  public let source: Source
  /// How many steps apply and were performed.
  public let stepCount: Int
  /// How many actions were performed, expected results looked for, and clauses of outcomes checked.
  public let checkCount: Int
  /// What does not hold.
  public let violations: [Violation]
  /// The steps with work that rehearsal has no meaning for.
  public let unmodelled: [UnmodelledStep]
  /// The printed numbers of the checks that did not hold, so that the course went on with what they ask for.
  public let remedied: [String]
  /// The addresses at the end of the management server that ran before, which has its data still: no action of a manual
  /// carries them over. `nil` if there was none.
  public let existingServer: [String]?
  /// How many expected results are words alone, so that nothing was looked for.
  public let unseenCount: Int
  /// What was found in the manual.
  public let findings: [LintFinding]
  /// What the errata cause; empty if the procedure itself does not hold.
  public let errata: [ErratumProof]
  /// What slips cause; `nil` if the procedure itself does not hold.
  public let study: SlipStudy?
  /// How the cluster changes; `nil` if the procedure does not hold.
  public let course: ClusterCourse?

  /// The report on `manual` at `site`, with its runbook.
  public init(manual: Manual, site: Site, runbook: SiteRunbook) {
    let rehearsal = Rehearsal(manual: manual, site: site, runbook: runbook)
    let performance = rehearsal.perform()
    source = runbook.source
    stepCount = rehearsal.steps.count
    checkCount =
      rehearsal.steps.map { $0.tasks.count - $0.looks + $0.expected.count + $0.checks.flatMap(\.facts).count }
      .reduce(0, +)
      + rehearsal.outcomes.values.map(\.clauses.count).reduce(0, +)
    violations = performance.violations
    unmodelled = performance.unmodelled
    remedied = performance.remediedNumbers
    existingServer =
      rehearsal.scene.existingAddresses.isEmpty ? nil : performance.end.cluster.existingServer.sorted()
    unseenCount = rehearsal.steps.map(\.unseenCount).reduce(0, +)
    let holds = performance.violations.isEmpty
    let ((errata, lint), study) = concurrently {
      (holds ? rehearsal.proveErrata(performance) : [], ManualLint(manual).findings())
    } _: {
      holds ? SlipStudy(rehearsal, performance) : nil
    }
    self.study = study
    self.errata = errata
    course = study.map { rehearsal.course(performance, critical: $0.critical) }
    findings =
      lint + Self.unusedParameters(manual, runbook) + Self.unbroken(errata)
      + Self.unnoticed(study, rehearsal)
  }

  /// Whether the procedure works at this site, and nothing is wrong with the manual.
  public var verdict: RehearsalVerdict {
    if !violations.isEmpty || !findings.isEmpty { return .broken }
    return unmodelled.isEmpty ? .proved : .provedExcept
  }

  /// A value is used in a step, or in what other values are made from or checked against.
  private static func unusedParameters(_ manual: Manual, _ runbook: SiteRunbook) -> [LintFinding] {
    let others = Set(
      manual.parameters.constraints.flatMap(\.demand.parameters)
        + manual.parameters.parameters.flatMap(\.defaultValue.parameters))
    return runbook.sheet.flatMap(\.rows).compactMap { row in
      switch row.origin {
      case .absent, .unused, .missing: nil
      case .site, .printed, .example, .derived, .open:
        row.uses.isEmpty && !others.contains(row.parameter.id) ? .unusedParameter(row.parameter.id.text) : nil
      }
    }
  }

  private static func unbroken(_ errata: [ErratumProof]) -> [LintFinding] {
    errata.filter { $0.weight == .breaks && $0.violation == nil }.map { .notBroken(erratum: $0.erratum.text) }
  }

  /// A slip that nobody would notice needs a second person.
  private static func unnoticed(_ study: SlipStudy?, _ rehearsal: Rehearsal) -> [LintFinding] {
    let critical = study?.critical ?? []
    return rehearsal.steps.filter { critical.contains($0.anchor) && $0.confirmation == .operator }.map {
      .unnoticed(step: $0.printedNumber)
    }
  }
}

extension Parameter.Default {
  /// The parameters that it is made from.
  fileprivate var parameters: [ParameterID] {
    switch self {
    case .printed(.single(let template)), .example(.single(let template)): template.parameters
    case .printed(.list), .example(.list), .absent, .required: []
    }
  }
}

extension Rehearsal {
  /// How the cluster changes in the course of `performance`.
  func course(_ performance: Performance, critical: Set<Anchor>) -> ClusterCourse {
    var moments: [ClusterMoment] = []
    for performer in performance.moments { moments.append(performer.moment(after: moments.last)) }
    let end = outcomes.keys.min() ?? steps.count - 1
    return ClusterCourse(
      start: moments[0],
      steps: steps[...end].enumerated().map { index, step in
        .init(anchor: step.anchor, section: step.section, after: moments[index + 1])
      },
      critical: critical)
  }
}

extension Performer {
  fileprivate func moment(after last: ClusterMoment?) -> ClusterMoment {
    let phase: ClusterMoment.Phase =
      switch (cluster.operation, last?.phase) {
      case (.running(let active), _): .running(active: active)
      case (.stopped, nil), (.stopped, .notStarted): .notStarted
      case (.stopped, .stopped), (.stopped, .running): .stopped
      }
    return ClusterMoment(phase: phase, disk: owner(of: .disk), address: owner(of: .virtualIP))
  }
}
