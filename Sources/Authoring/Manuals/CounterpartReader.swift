import Procedure

/// Takes steps over from the section that another one repeats.
struct CounterpartReader {
  private let original: Section
  private let exchange: [ParameterID: ParameterID]
  private let omitted: [Counterpart.Omission]
  private let location: Location
  private let reporter: Reporter

  init?(_ node: YAMLNode, reading: Reading, earlier: [Section]) {
    guard let fields = reading.fields(node, .key("counterpart")) else { return nil }
    defer { fields.finish() }
    let of = fields.required("of")
    let id: SectionID? = reading.identifier(of, .key("of"))
    var exchange: [ParameterID: ParameterID] = [:]
    if let node = fields.optional("exchange") {
      guard case .mapping(let pairs) = node.content else {
        reading.reporter.error(.shape(expected: .mapping, what: .key("exchange")), at: node.location)
        return nil
      }
      for pair in pairs {
        let key = YAMLNode(content: .scalar(pair.key), location: pair.keyLocation)
        guard let from: ParameterID = reading.identifier(key, .kind(.parameter)),
          let to: ParameterID = reading.identifier(pair.value, .kind(.parameter))
        else { continue }
        reading.mention(.parameter(from, use: .shown), at: pair.keyLocation)
        reading.mention(.parameter(to, use: .executed), at: pair.value.location)
        exchange[from] = to
      }
    }
    let omits = reading.list(fields.optional("omits"), .key("omits"))
    guard let of, let id else { return nil }
    guard let original = earlier.first(where: { $0.id == id }) else {
      reading.reporter.error(
        .unknownName(id.text, kind: .earlierSection, known: earlier.map(\.id.text)), at: of.location)
      return nil
    }
    self.original = original
    self.exchange = exchange
    self.location = node.location
    self.reporter = reading.reporter
    self.omitted = omits.compactMap { item in
      guard let entry = reading.fields(item, .kind(.omission)) else { return nil }
      defer { entry.finish() }
      guard let stepNode = entry.required("step"),
        let step = Self.step(stepNode, of: original, reading: reading),
        let reason = reading.prose(entry.required("because"), .key("because"))
      else { return nil }
      return .init(step: step.id, reason: reason)
    }
  }

  /// The step of the repeated section that `node` names.
  func step(_ node: YAMLNode, reading: Reading) -> Step? {
    Self.step(node, of: original, reading: reading)
  }

  private static func step(_ node: YAMLNode, of section: Section, reading: Reading) -> Step? {
    guard let name: Identifier<Step> = reading.identifier(node, .kind(.step)) else { return nil }
    guard let step = section.steps.first(where: { $0.id.name == name }) else {
      reading.reporter.error(
        .unknownStep(name.text, of: section.id, known: section.steps.map(\.id.name.text)),
        at: node.location)
      return nil
    }
    return step
  }

  /// The step as it is done in `section`.
  func takeOver(_ step: Step, number: StepNumber, section: SectionID, place: Place?) -> Step {
    var copy = step.exchanging(exchange)
    copy.id = StepID(section: section, name: step.id.name)
    copy.number = number
    // A step away from the servers (at the Web console, for example) stays there.
    if step.place == .serverA || step.place == .serverB { copy.place = place ?? step.place }
    copy.likeness = .same(step.id)
    return copy
  }

  /// The steps, with references inside taken-over ones changed to `section`.
  func followed(_ steps: [Step], to section: SectionID) -> [Step] {
    var here: [StepID: StepID] = [:]
    for step in steps {
      switch step.likeness {
      case .same(let original), .inPlaceOf(let original, _): here[original] = step.id
      case nil: break
      }
    }
    return steps.map { step in
      guard case .same = step.likeness else { return step }
      return step.following(here)
    }
  }

  /// What the section says about its original. Steps that it does not mention are reported, unless some of its
  /// own could not be read.
  func counterpart(covering steps: [Step], isComplete: Bool) -> Counterpart {
    let covered: [StepID] =
      steps.compactMap { step in
        switch step.likeness {
        case .same(let original), .inPlaceOf(let original, _): original
        case nil: nil
        }
      } + omitted.map(\.step)
    for step in original.steps where isComplete && !covered.contains(step.id) {
      reporter.error(.uncoveredStep(step.id), at: location)
    }
    return Counterpart(section: original.id, exchange: exchange, omitted: omitted)
  }
}
