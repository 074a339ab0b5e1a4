public import Procedure

/// Resolves a manual for a site.
///
/// 1. The site's values and the manual's defaults become one assignment.
/// 2. Errata get their numbers, so that the places they are about can show them.
/// 3. Values are filled into every text and its references are computed; steps that do not apply get their reason.
/// 4. The parameter sheet lists each value with the steps that use it.
public struct Resolver {
  private let manual: Manual
  private let toolVersion: String

  /// A resolver of `manual`, for that version of the tool.
  public init(manual: Manual, toolVersion: String) {
    self.manual = manual
    self.toolVersion = toolVersion
  }

  /// The runbook of `site`, with values that have been checked.
  public func runbook(for site: Site) -> SiteRunbook {
    runbook(for: site, with: Assignment(manual.parameters, values: site.values))
  }

  /// The runbook of `site` with `assignment` in place of its own values.
  public func runbook(for site: Site, with assignment: Assignment) -> SiteRunbook {
    var text = TextResolver(manual: manual, assignment: assignment)
    var uses: [ParameterID: [SheetGroup.Use]] = [:]
    let marks = ErratumMarks(manual.errata)
    let catalogues = manual.catalogues.map { text.code($0) }
    let tasks = TaskResolver(manual: manual, catalogues: catalogues)
    let introduction = introduction(&text, marks)
    let chapters = manual.chapters.map { chapter in
      ResolvedChapter(
        part: chapter.part, opening: section(chapter.opening, &text, &uses, marks, tasks),
        sections: chapter.sections.map { section($0, &text, &uses, marks, tasks) })
    }
    let sheet = sheet(&text, uses)
    return SiteRunbook(
      source: Source(
        manual: manual.id, front: manual.front, manualDigest: manual.digest, site: site.id,
        siteTitle: site.title, siteDigest: site.digest, toolVersion: toolVersion),
      sheet: sheet,
      diagram: ClusterDiagram(manual: manual, assignment: assignment),
      revisions: manual.front.revisions.map { revision in
        ResolvedRevision(
          number: revision.number, date: revision.date, changes: revision.changes.map { text.prose($0) })
      },
      trademarks: manual.front.trademarks.map { text.prose($0) },
      introduction: introduction, chapters: chapters, catalogues: catalogues, errata: errata(&text),
      documents: manual.catalogues.documents, placeholders: manual.parameters.placeholders)
  }

  private func introduction(_ text: inout TextResolver, _ marks: ErratumMarks) -> ResolvedIntroduction {
    ResolvedIntroduction(
      title: manual.introduction.title,
      topics: manual.introduction.topics.map { topic in
        .init(
          anchor: .topic(topic.id), title: topic.title, body: text.passages(topic.body),
          callouts: text.callouts(topic.callouts), errata: marks.at(.topic(topic.id)))
      },
      glossary: manual.introduction.glossary.map { term in
        .init(
          anchor: .term(term.id), word: term.word, synonyms: term.synonyms, meaning: text.prose(term.meaning))
      })
  }

  private func section(
    _ section: Section, _ text: inout TextResolver, _ uses: inout [ParameterID: [SheetGroup.Use]],
    _ marks: ErratumMarks, _ tasks: TaskResolver
  ) -> ResolvedSection {
    let lead = text.passages(section.lead)
    let callouts = text.callouts(section.callouts)
    _ = text.takeSeen()
    var steps = section.steps.map { step in
      let resolved = self.step(step, in: section, &text, marks, tasks)
      let use = SheetGroup.Use(printedNumber: resolved.printedNumber, anchor: resolved.anchor)
      for id in text.takeSeen() { uses[id, default: []].append(use) }
      return resolved
    }
    Self.numberChecks(of: &steps)
    let omissions: [ResolvedSection.Omission] = (section.counterpart?.omitted ?? []).compactMap { omission in
      guard let anchor = text.anchor(of: omission.step), let number = manual.printedNumber(of: omission.step)
      else { return nil }
      return .init(printedNumber: number, anchor: anchor, reason: text.prose(omission.reason))
    }
    return ResolvedSection(
      id: section.id, number: section.number, title: section.title, anchor: .section(section.number),
      lead: lead,
      callouts: callouts, steps: steps, omissions: omissions, errata: marks.at(.section(section.id)))
  }

  private func step(
    _ step: Step, in section: Section, _ text: inout TextResolver, _ marks: ErratumMarks,
    _ tasks: TaskResolver
  ) -> ResolvedStep {
    text.note(step.applicability?.condition)
    var applicability = ResolvedStep.Applicability.applies
    if let stated = step.applicability, !text.assignment.holds(stated.condition) {
      applicability = .notApplicable(text.prose(stated.otherwise))
    }
    let applies = applicability == .applies
    let anchor = Anchor.step(step.id, number: step.number, in: section.number)
    let asked = applies ? marks.checks(at: step.id).filter { holds($0.check.condition, &text) } : []
    let checks = asked.map { one in
      let place = one.check.place ?? step.place
      // A parameter that is used only in the data is on no page.
      var silent = text
      return ResolvedCheck(
        anchor: .check(one.mark.id, one.check.moment, at: anchor), step: anchor, moment: one.check.moment,
        number: Words.check,
        section: section.number, place: place, hosts: hosts(of: place, text),
        confirmation: one.check.confirmation, text: text.prose(one.check.text),
        erratum: one.mark, facts: one.check.facts.map { $0.map { silent.code($0) } },
        remedy: one.check.remedy.map { $0.map { silent.code($0) } })
    }
    return ResolvedStep(
      id: step.id, anchor: anchor, number: step.number,
      printedNumber: "\(section.number)-(\(step.number.text))", place: step.place,
      hosts: hosts(of: step.place, text),
      applicability: applicability,
      // For a step that is not done, only its reason is shown: its commands must not be found and typed.
      text: applies ? step.text.map { text.prose($0) } : nil,
      tasks: applies ? step.actions.map { tasks.task($0, &text) } : [],
      expected: applies ? step.expected.compactMap { expectation(of: $0, &text) } : [],
      confirmation: step.confirmation,
      callouts: applies ? text.callouts(step.callouts) : [],
      errata: marks.at(.step(step.id)), checks: checks)
  }

  /// The names of the computers at a place. They are in the tag of every step there, so a list of these steps
  /// as uses of the names would say nothing.
  private func hosts(of place: Place, _ text: TextResolver) -> [ResolvedValue] {
    let cluster = manual.cluster
    let names: [ParameterID] =
      switch place {
      case .serverA: [cluster.serverA.name]
      case .serverB: [cluster.serverB.name]
      case .bothServers: [cluster.serverA.name, cluster.serverB.name]
      case .webConsole: [cluster.webConsole]
      case .cluster, .activeServer, .standbyServer, .existingServer, .desk: []
      }
    var silent = text
    return names.map { silent.value(of: $0) }.filter { $0.state != .none }
  }

  /// If a section has several checks, they are numbered in the order in which they are made.
  private static func numberChecks(of steps: inout [ResolvedStep]) {
    if steps.map(\.checks.count).reduce(0, +) < 2 { return }
    var number = 0
    for step in steps.indices {
      for check in steps[step].checks.indices {
        number += 1
        steps[step].checks[check].number = "\(Words.check)\(number)"
      }
    }
  }

  /// What is seen at this site; `nil` if that expectation is for other sites.
  private func expectation(of expectation: Expectation, _ text: inout TextResolver) -> ResolvedExpectation? {
    if !holds(expectation.condition, &text) { return nil }
    let words = text.prose(expectation.text)
    // A parameter that is used only in the data is on no page.
    var silent = text
    return ResolvedExpectation(
      text: words, fact: expectation.fact?.map { silent.code($0) }, origin: expectation.origin)
  }

  private func holds(_ condition: Condition?, _ text: inout TextResolver) -> Bool {
    text.note(condition)
    return condition.map { text.assignment.holds($0) } ?? true
  }

  private func sheet(_ text: inout TextResolver, _ uses: [ParameterID: [SheetGroup.Use]]) -> [SheetGroup] {
    manual.parameters.groups.map { group in
      let parameters = manual.parameters.parameters.filter { $0.group == group.id }
      return SheetGroup(
        title: group.title,
        rows: parameters.map { parameter in
          .init(
            parameter: parameter, value: text.value(of: parameter.id),
            texts: text.assignment.texts(of: parameter.id),
            origin: text.assignment.entries[parameter.id]?.origin ?? .missing, uses: uses[parameter.id] ?? [])
        })
    }
  }

  private func errata(_ text: inout TextResolver) -> [ResolvedErratum] {
    manual.errata.enumerated().map { index, erratum in
      ResolvedErratum(
        number: index + 1, id: erratum.id, places: erratum.places.compactMap { place($0, text) },
        printed: text.prose(erratum.printed), corrected: erratum.corrected.map { text.prose($0) },
        reason: text.prose(erratum.reason), weight: erratum.weight)
    }
  }

  private func place(_ place: Erratum.Place, _ text: TextResolver) -> ResolvedErratum.Place? {
    switch place {
    case .step(let id):
      guard let number = manual.printedNumber(of: id), let anchor = text.anchor(of: id) else { return nil }
      return .init(text: number, anchor: anchor)
    case .section(let id):
      return manual.sections.first { $0.id == id }.map {
        .init(text: $0.number.description, anchor: .section($0.number))
      }
    case .topic(let id):
      return manual.introduction.topics.first { $0.id == id }.map {
        .init(text: $0.title, anchor: .topic(id))
      }
    }
  }
}

/// The errata about each place.
struct ErratumMarks {
  private let errata: [Erratum]

  init(_ errata: [Erratum]) {
    self.errata = errata
  }

  func at(_ place: Erratum.Place) -> [ErratumMark] {
    errata.enumerated().filter { $0.element.places.contains(place) }.map {
      mark($0.offset, $0.element)
    }
  }

  private func mark(_ index: Int, _ erratum: Erratum) -> ErratumMark {
    ErratumMark(id: erratum.id, number: index + 1, weight: erratum.weight, anchor: .erratum(erratum.id))
  }

  /// The checks that errata ask for at a step, with their marks: those before the step come first.
  func checks(at step: StepID) -> [(check: Erratum.Check, mark: ErratumMark)] {
    let all = errata.enumerated().flatMap { index, erratum in
      erratum.checks.filter { $0.step == step }.map { (check: $0, mark: mark(index, erratum)) }
    }
    return all.filter { $0.check.moment == .before } + all.filter { $0.check.moment == .after }
  }
}
