import Procedure

extension Reading {
  /// `manual.yaml`: the front matter, and the name the manual gives itself.
  func frontMatter(_ root: YAMLNode) -> (id: ManualID, front: FrontMatter, cluster: ClusterOutline)? {
    guard let fields = fields(root, "the manual") else { return nil }
    defer { fields.finish() }
    let id: ManualID? = identifier(fields.required("manual"), "'manual'")
    let title = text(fields.required("title"), "'title'")
    let subject = text(fields.required("subject"), "'subject'")
    let edition = text(fields.required("edition"), "'edition'")
    let date = date(fields.required("date"), "'date'")
    let supports: [SupportedVersion] = list(fields.required("supports"), "'supports'").compactMap { item in
      guard let entry = self.fields(item, "a supported version") else { return nil }
      defer { entry.finish() }
      guard let version = text(entry.required("version"), "'version'") else { return nil }
      return SupportedVersion(version: version, editions: texts(entry.required("editions"), "'editions'"))
    }
    let revisions: [Revision] = list(fields.required("revisions"), "'revisions'").compactMap { item in
      guard let entry = self.fields(item, "a revision") else { return nil }
      defer { entry.finish() }
      guard let number = integer(entry.required("number"), "'number'"),
        let date = self.date(entry.required("date"), "'date'")
      else { return nil }
      return Revision(number: number, date: date, changes: proseList(entry.required("changes"), "'changes'"))
    }
    let trademarks = proseList(fields.required("trademarks"), "'trademarks'")
    let cluster = fields.required("cluster").flatMap { clusterOutline($0) }
    guard let id, let title, let subject, let edition, let date, let cluster else { return nil }
    return (
      id,
      FrontMatter(
        title: title, subject: subject, edition: edition, date: date, supports: supports,
        revisions: revisions, trademarks: trademarks), cluster
    )
  }

  private func clusterOutline(_ node: YAMLNode) -> ClusterOutline? {
    guard let fields = fields(node, "'cluster'") else { return nil }
    defer { fields.finish() }
    let condition = condition(fields.required("dhcp-on-servers"))
    let clusterSoftware = named(fields.required("cluster-software"), Mention.Target.component)
    let existing = fields.optional("existing-server").flatMap { parameterName(of: $0) }
    let software: [ComponentID] = identifiers(fields.required("software"), "'software'").map {
      mention(.component($0.id), at: $0.location)
      return $0.id
    }
    guard let serverA = fields.required("server-a").flatMap({ outlinedServer($0) }),
      let serverB = fields.required("server-b").flatMap({ outlinedServer($0) }),
      let address = fields.required("virtual-address").flatMap({ parameterName(of: $0) }),
      let drive = fields.required("shared-drive").flatMap({ parameterName(of: $0) }),
      let folder = fields.required("shared-folder").flatMap({ parameterName(of: $0) }),
      let console = fields.required("web-console").flatMap({ parameterName(of: $0) }), let condition,
      let clusterSoftware
    else { return nil }
    return ClusterOutline(
      serverA: serverA, serverB: serverB, virtualAddress: address, existingServer: existing,
      sharedDrive: drive, sharedFolder: folder,
      webConsole: console, dhcpOnServers: condition, clusterSoftware: clusterSoftware, software: software)
  }

  private func outlinedServer(_ node: YAMLNode) -> ClusterOutline.Server? {
    guard let fields = fields(node, "a server") else { return nil }
    defer { fields.finish() }
    guard let name = fields.required("name").flatMap({ parameterName(of: $0) }),
      let addresses = fields.required("addresses").flatMap({ parameterName(of: $0) })
    else { return nil }
    return .init(name: name, addresses: addresses)
  }

  /// `introduction.yaml`.
  func introduction(_ root: YAMLNode) -> Introduction? {
    guard let fields = fields(root, "the introduction") else { return nil }
    defer { fields.finish() }
    let title = text(fields.required("title"), "'title'")
    let topics: [Topic] = list(fields.required("topics"), "'topics'").compactMap { item in
      guard let entry = self.fields(item, "a topic") else { return nil }
      defer { entry.finish() }
      guard let id: TopicID = identifier(entry.required("id"), "'id'"),
        let title = text(entry.required("title"), "'title'"),
        let body = passages(entry.required("body"), "'body'")
      else { return nil }
      return Topic(id: id, title: title, body: body, callouts: callouts(entry.optional("callouts")))
    }
    let glossary: [Term] = list(fields.required("glossary"), "'glossary'").compactMap { item in
      guard let entry = self.fields(item, "a term") else { return nil }
      defer { entry.finish() }
      guard let id: TermID = identifier(entry.required("id"), "'id'"),
        let word = text(entry.required("word"), "'word'"),
        let meaning = prose(entry.required("meaning"), "'meaning'")
      else { return nil }
      return Term(
        id: id, word: word, synonyms: texts(entry.optional("synonyms"), "'synonyms'"), meaning: meaning)
    }
    return title.map { Introduction(title: $0, topics: topics, glossary: glossary) }
  }

  /// `errata.yaml`.
  func errata(_ root: YAMLNode) -> [Erratum] {
    guard let fields = fields(root, "the errata") else { return [] }
    defer { fields.finish() }
    return list(fields.required("errata"), "'errata'").compactMap { item in
      guard let entry = self.fields(item, "an erratum") else { return nil }
      defer { entry.finish() }
      let places = list(entry.required("at"), "'at'").compactMap { erratumPlace($0) }
      let corrected = prose(entry.optional("corrected"), "'corrected'")
      guard let id: ErratumID = identifier(entry.required("id"), "'id'"),
        let printed = prose(entry.required("printed"), "'printed'"),
        let reason = prose(entry.required("reason"), "'reason'"),
        let weight: Erratum.Weight = word(entry.required("weight"), "weight")
      else { return nil }
      let asPrinted = list(entry.optional("as-printed"), "'as-printed'").compactMap { printedFact($0) }
      let checks = list(entry.optional("checks"), "'checks'").compactMap { erratumCheck($0) }
      if (corrected == nil) != (weight == .question) {
        let problem: Problem =
          corrected == nil
          ? .missingKey("corrected", what: "an erratum")
          : .unknownKey("corrected", known: [], what: "an erratum that is a question")
        reporter.error(problem, at: item.location)
      }
      return Erratum(
        id: id, places: places, printed: printed, corrected: corrected, reason: reason, weight: weight,
        asPrinted: asPrinted, checks: checks)
    }
  }

  /// What is to be looked at before or after a step.
  private func erratumCheck(_ node: YAMLNode) -> Erratum.Check? {
    guard let fields = fields(node, "an entry of 'checks'") else { return nil }
    defer { fields.finish() }
    let text = prose(fields.required("text"), "'text'")
    let place: Place? = word(fields.optional("place"), "place")
    let moments = Erratum.Check.Moment.allCases.map(\.rawValue)
    guard let name = fields.exclusive(moments), let moment = Erratum.Check.Moment(rawValue: name) else {
      fields.excuse()
      reporter.error(.missingKey("before' or 'after", what: "an entry of 'checks'"), at: node.location)
      return nil
    }
    guard let stepNode = fields.optional(name), let step = stepName(stepNode), let text else { return nil }
    return Erratum.Check(step: step, moment: moment, place: place, text: text)
  }

  private func stepName(_ node: YAMLNode) -> StepID? {
    guard let name = text(node, "a step") else { return nil }
    guard let step = StepID(spelled: name) else {
      reporter.error(.malformed(name, expected: "a step such as database-a/attach"), at: node.location)
      return nil
    }
    mention(.step(step), at: node.location)
    return step
  }

  /// A step as it is printed.
  private func printedFact(_ node: YAMLNode) -> PrintedFact? {
    guard let fields = fields(node, "an entry of 'as-printed'") else { return nil }
    defer { fields.finish() }
    let place: Place? = word(fields.optional("place"), "place")
    let text = template(fields.optional("text"), "'text'")
    let other = template(fields.optional("in-place-of"), "'in-place-of'")
    guard let step = fields.required("step").flatMap({ stepName($0) }) else { return nil }
    switch (place, text, other) {
    case (let place?, nil, nil): return PrintedFact(step: step, change: .place(place))
    case (nil, let text?, let other?): return PrintedFact(step: step, change: .text(text, inPlaceOf: other))
    default:
      reporter.error(
        .missingKey("place' or 'text' with 'in-place-of", what: "an entry of 'as-printed'"), at: node.location
      )
      return nil
    }
  }

  private func erratumPlace(_ node: YAMLNode) -> Erratum.Place? {
    guard let text = text(node, "a place") else { return nil }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.last) {
    case ("step"?, let name?):
      if let id = StepID(spelled: name) {
        mention(.step(id), at: node.location)
        return .step(id)
      }
    case ("section"?, let name?):
      if let id = SectionID(name) {
        mention(.section(id), at: node.location)
        return .section(id)
      }
    case ("topic"?, let name?):
      if let id = TopicID(name) {
        mention(.topic(id), at: node.location)
        return .topic(id)
      }
    default: break
    }
    reporter.error(
      .malformed(text, expected: "a place such as step:SECTION/STEP, section:ID or topic:ID"),
      at: node.location)
    return nil
  }
}
