import Parallel
import Procedure
public import Runbook

/// The effect of every slip, one at a time.
///
/// 1. The steps are performed correctly, and the cluster before each of them is kept.
/// 2. Every slip is performed from there on, up to the first thing that does not hold.
/// 3. A step can be left out in several ways; the one that is least noticed counts.
public struct SlipStudy: Sendable {
  /// A step left out, in the order of the steps.
  public let omissions: [SlipFinding]
  /// Two neighbouring steps swapped.
  public let swaps: [SlipFinding]
  /// A step done at the other server.
  public let wrongServers: [SlipFinding]

  /// The study of a rehearsal that succeeds.
  public init(_ rehearsal: Rehearsal) { self.init(rehearsal, rehearsal.perform()) }

  /// The same, if `orderly` is the result of performing it.
  init(_ rehearsal: Rehearsal, _ orderly: Performance) {
    let course = Course(rehearsal, orderly)
    let places = rehearsal.steps.indices
    let trials =
      places.map { Course.Trial.omission($0) } + places.dropLast().map { .swap($0) }
      + places.map { .wrongServer($0) }
    let findings = trials.concurrentMap { course.finding(of: $0) }
    omissions = findings.prefix(places.count).compactMap { $0 }
    swaps = findings.dropFirst(places.count).prefix(max(0, places.count - 1)).compactMap { $0 }
    wrongServers = findings.suffix(places.count).compactMap { $0 }
  }

  /// The slips that go unnoticed; those that break most come first.
  public var silent: [SlipFinding] {
    let all = (omissions + swaps + wrongServers).filter { $0.verdict.weight > 0 }.enumerated()
    return all.sorted { ($1.element.verdict.weight, $0.offset) < ($0.element.verdict.weight, $1.offset) }
      .map(\.element)
  }

  /// The anchors of the steps for which a slip goes unnoticed.
  public var critical: Set<Anchor> { Set(silent.map(\.slip.step)) }
}

/// The undisturbed course, and departures from it.
///
/// Rules that nothing on a screen enforces hold nobody back, so these performances ignore them: a slip is
/// caught if something is seen.
private struct Course: Sendable {
  let rehearsal: Rehearsal
  let undisturbed: Performance
  let orderly: Performance

  init(_ rehearsal: Rehearsal, _ orderly: Performance) {
    self.rehearsal = rehearsal
    self.orderly = orderly
    undisturbed = Performance(rehearsal, discipline: .neglected)
  }

  /// A slip at the step at that position, or at it and the next one.
  enum Trial {
    case omission(Int), swap(Int), wrongServer(Int)
  }

  /// Its effect; `nil` if there is no such slip.
  func finding(of trial: Trial) -> SlipFinding? {
    switch trial {
    case .omission(let place): omission(at: place)
    case .swap(let place): swap(at: place)
    case .wrongServer(let place): wrongServer(at: place)
    }
  }

  private func omission(at index: Int) -> SlipFinding {
    let step = rehearsal.steps[index]
    var nothing = step
    nothing.tasks = []
    nothing.expected = []
    var ways: [(omitted: Omitted, rest: RehearsedStep)] = [(.everything, nothing)]
    if step.changesSomething {
      var rest = step
      rest.expected = []
      rest.tasks.removeAll { isLeftOut($0.action) }
      if !rest.tasks.isEmpty { ways.append((.changes, rest)) }
      for (place, task) in step.tasks.enumerated() where isLeftOut(task.action) && step.tasks.count > 1 {
        var rest = step
        rest.expected = []
        rest.tasks.remove(at: place)
        let alike = step.tasks.filter { $0.action == task.action }
        let count = step.tasks[...place].count { $0.action == task.action }
        ways.append((.action(task.sentence, time: alike.count > 1 ? count : nil), rest))
      }
    }
    let verdicts = ways.map { way in (way.omitted, verdict(replacing: index...index, with: [way.rest])) }
    // Of equals, the first: the simplest way to leave it out.
    let worst = verdicts.reduce(verdicts[0]) { SlipVerdict.isLess($0.1, $1.1) ? $1 : $0 }
    return SlipFinding(
      slip: .omission(step.anchor), printedNumber: step.printedNumber, omitted: worst.0, verdict: worst.1)
  }

  /// Somebody who leaves a step out still waits for an installer that is visibly running.
  private func isLeftOut(_ action: Action<String>) -> Bool {
    if case .awaitInstallation = action { return false }
    return action.effect == .changes
  }

  private func swap(at index: Int) -> SlipFinding {
    var (first, second) = (rehearsal.steps[index], rehearsal.steps[index + 1])
    // A running installer is waited for, whatever comes first.
    let waits = first.tasks.filter { if case .awaitInstallation = $0.action { true } else { false } }
    first.tasks.removeAll { waits.contains($0) }
    second.tasks = waits.map { $0.staying(at: first.place) } + second.tasks
    return SlipFinding(
      slip: .swap(second.anchor, before: first.anchor, number: first.printedNumber),
      printedNumber: second.printedNumber, omitted: nil,
      verdict: verdict(replacing: index...(index + 1), with: [second, first]))
  }

  private func wrongServer(at index: Int) -> SlipFinding? {
    let right = rehearsal.steps[index]
    let step: RehearsedStep
    let node: Node
    switch right.place {
    case .serverA: (step, node) = (right.moved(to: .serverB), .serverB)
    case .serverB: (step, node) = (right.moved(to: .serverA), .serverA)
    case .bothServers, .cluster, .webConsole, .activeServer, .standbyServer, .existingServer, .desk:
      return nil
    }
    return SlipFinding(
      slip: .wrongServer(step.anchor, node), printedNumber: step.printedNumber, omitted: nil,
      verdict: verdict(replacing: index...index, with: [step]))
  }

  private func verdict(
    replacing range: ClosedRange<Int>, with steps: [RehearsedStep]
  ) -> SlipVerdict {
    func departing(from course: Performance) -> Performance {
      Performance(rehearsal, departingFrom: course, in: range, with: steps)
    }
    let unruly = departing(from: undisturbed)
    guard let first = unruly.violations.first else {
      let departed = Set(rehearsal.steps[range].map(\.anchor))
      if orderly.unmodelled.contains(where: { departed.contains($0.anchor) }) { return .unknown }
      if let broken = departing(from: orderly).violations.first { return .harmless(.againstRule(broken)) }
      return .harmless(reason(Array(rehearsal.steps[range]), unruly))
    }
    if first.isOfOutcome { return .silent(unruly.violations) }
    let place = rehearsal.steps.firstIndex { $0.anchor == first.anchor } ?? range.lowerBound
    return .caught(first, stepsLater: max(0, place - range.lowerBound))
  }

  private func reason(_ steps: [RehearsedStep], _ performance: Performance) -> HarmlessReason {
    if !steps.contains(where: \.changesSomething) { return .changesNothing }
    return performance.end.cluster.substance == undisturbed.end.cluster.substance ? .sameEnd : .unneeded
  }
}

extension Cluster {
  /// The same without anything that is only on a screen or in a drive.
  var substance: Cluster {
    var copy = self
    copy.desktops = [:]
    copy.hasEquipment = true
    copy.servers = servers.map { server in
      var server = server
      server.media = []
      server.selected = nil
      return server
    }
    return copy
  }
}
