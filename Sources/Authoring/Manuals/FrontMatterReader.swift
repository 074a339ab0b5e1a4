import Procedure

extension Reading {
  /// `manual.yaml`: the front matter, and the name the manual gives itself.
  func frontMatter(_ root: YAMLNode) -> (id: ManualID, front: FrontMatter, cluster: ClusterOutline)? {
    guard let fields = fields(root, .kind(.manual)) else { return nil }
    defer { fields.finish() }
    let id: ManualID? = identifier(fields.required("manual"), .key("manual"))
    let title = text(fields.required("title"), .key("title"))
    let subject = text(fields.required("subject"), .key("subject"))
    let edition = text(fields.required("edition"), .key("edition"))
    let date = date(fields.required("date"), .key("date"))
    let supports: [SupportedVersion] = list(fields.required("supports"), .key("supports")).compactMap {
      item in
      guard let entry = self.fields(item, .kind(.supportedVersion)) else { return nil }
      defer { entry.finish() }
      guard let version = text(entry.required("version"), .key("version")) else { return nil }
      return SupportedVersion(version: version, editions: texts(entry.required("editions"), .key("editions")))
    }
    let revisions: [Revision] = list(fields.required("revisions"), .key("revisions")).compactMap { item in
      guard let entry = self.fields(item, .kind(.revision)) else { return nil }
      defer { entry.finish() }
      let number = integer(entry.required("number"), .key("number"))
      let date = self.date(entry.required("date"), .key("date"))
      guard let number, let date else { return nil }
      return Revision(
        number: number, date: date, changes: proseList(entry.required("changes"), .key("changes")))
    }
    let trademarks = proseList(fields.required("trademarks"), .key("trademarks"))
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
    guard let fields = fields(node, .key("cluster")) else { return nil }
    defer { fields.finish() }
    let condition = condition(fields.required("dhcp-on-servers"))
    let clusterSoftware = named(fields.required("cluster-software"), Mention.Target.component)
    let existing = fields.optional("existing-server").flatMap { parameterName(of: $0) }
    let software: [ComponentID] = identifiers(fields.required("software"), .key("software")).map {
      mention(.component($0.id), at: $0.location)
      return $0.id
    }
    let serverA = fields.required("server-a").flatMap({ outlinedServer($0) })
    let serverB = fields.required("server-b").flatMap({ outlinedServer($0) })
    let address = fields.required("virtual-address").flatMap({ parameterName(of: $0) })
    let drive = fields.required("shared-drive").flatMap({ parameterName(of: $0) })
    let folder = fields.required("shared-folder").flatMap({ parameterName(of: $0) })
    let console = fields.required("web-console").flatMap({ parameterName(of: $0) })
    guard let serverA, let serverB, let address, let drive, let folder, let console, let condition,
      let clusterSoftware
    else { return nil }
    return ClusterOutline(
      serverA: serverA, serverB: serverB, virtualAddress: address, existingServer: existing,
      sharedDrive: drive, sharedFolder: folder,
      webConsole: console, dhcpOnServers: condition, clusterSoftware: clusterSoftware, software: software)
  }

  private func outlinedServer(_ node: YAMLNode) -> ClusterOutline.Server? {
    guard let fields = fields(node, .kind(.server)) else { return nil }
    defer { fields.finish() }
    let name = fields.required("name").flatMap({ parameterName(of: $0) })
    let addresses = fields.required("addresses").flatMap({ parameterName(of: $0) })
    guard let name, let addresses else { return nil }
    return .init(name: name, addresses: addresses)
  }

  /// `introduction.yaml`.
  func introduction(_ root: YAMLNode) -> Introduction? {
    guard let fields = fields(root, .kind(.introduction)) else { return nil }
    defer { fields.finish() }
    let title = text(fields.required("title"), .key("title"))
    let topics: [Topic] = list(fields.required("topics"), .key("topics")).compactMap { item in
      guard let entry = self.fields(item, .kind(.topic)) else { return nil }
      defer { entry.finish() }
      let id: TopicID? = identifier(entry.required("id"), .key("id"))
      let title = text(entry.required("title"), .key("title"))
      let body = passages(entry.required("body"), .key("body"))
      guard let id, let title, let body else { return nil }
      return Topic(id: id, title: title, body: body, callouts: callouts(entry.optional("callouts")))
    }
    let glossary: [Term] = list(fields.required("glossary"), .key("glossary")).compactMap { item in
      guard let entry = self.fields(item, .kind(.term)) else { return nil }
      defer { entry.finish() }
      let id: TermID? = identifier(entry.required("id"), .key("id"))
      let word = text(entry.required("word"), .key("word"))
      let meaning = prose(entry.required("meaning"), .key("meaning"))
      guard let id, let word, let meaning else { return nil }
      return Term(
        id: id, word: word, synonyms: texts(entry.optional("synonyms"), .key("synonyms")), meaning: meaning)
    }
    return title.map { Introduction(title: $0, topics: topics, glossary: glossary) }
  }

  /// `errata.yaml`.
  func errata(_ root: YAMLNode) -> [Erratum] {
    guard let fields = fields(root, .kind(.errata)) else { return [] }
    defer { fields.finish() }
    return list(fields.required("errata"), .key("errata")).compactMap { item in
      guard let entry = self.fields(item, .kind(.erratum)) else { return nil }
      defer { entry.finish() }
      let places = list(entry.required("at"), .key("at")).compactMap { erratumPlace($0) }
      let corrected = prose(entry.optional("corrected"), .key("corrected"))
      let id: ErratumID? = identifier(entry.required("id"), .key("id"))
      let printed = prose(entry.required("printed"), .key("printed"))
      let reason = prose(entry.required("reason"), .key("reason"))
      let weight: Erratum.Weight? = word(entry.required("weight"), .kind(.weight))
      guard let id, let printed, let reason, let weight else { return nil }
      let asPrinted = list(entry.optional("as-printed"), .key("as-printed")).compactMap { printedFact($0) }
      let checks = list(entry.optional("checks"), .key("checks")).compactMap { erratumCheck($0) }
      if entry.isGiven("corrected") == (weight == .question) {
        let problem: Problem =
          weight != .question
          ? .missingKey("corrected", what: .kind(.erratum))
          : .unknownKey("corrected", known: [], what: .kind(.question))
        reporter.error(problem, at: item.location)
      }
      return Erratum(
        id: id, places: places, printed: printed, corrected: corrected, reason: reason, weight: weight,
        asPrinted: asPrinted, checks: checks)
    }
  }

  /// What to look at before or after a step.
  private func erratumCheck(_ node: YAMLNode) -> Erratum.Check? {
    guard let fields = fields(node, .entry(of: .key("checks"))) else { return nil }
    defer { fields.finish() }
    let condition = condition(fields.optional("when"))
    let text = within(condition) { prose(fields.required("text"), .key("text")) }
    let facts = within(condition) { list(fields.optional("look"), .key("look")).compactMap { fact($0) } }
    isOnlyRehearsed = true
    let remedy = within(condition) { actions(fields.optional("otherwise")) }
    isOnlyRehearsed = false
    let place: Place? = word(fields.optional("place"), .kind(.place))
    let confirmation: Confirmation? = word(fields.optional("confirmation"), .kind(.confirmation))
    let moments = Erratum.Check.Moment.allCases.map(\.rawValue)
    guard let name = fields.exclusive(moments), let moment = Erratum.Check.Moment(rawValue: name) else {
      fields.excuse()
      reporter.error(
        .missingChoice(moments.map { [$0] }, what: .entry(of: .key("checks"))), at: node.location)
      return nil
    }
    guard let stepNode = fields.optional(name), let step = stepName(stepNode), let text else { return nil }
    return Erratum.Check(
      step: step, moment: moment, place: place, confirmation: confirmation ?? .operator, condition: condition,
      text: text, facts: facts, remedy: remedy)
  }

  private func stepName(_ node: YAMLNode) -> StepID? {
    guard let name = text(node, .kind(.step)) else { return nil }
    guard let step = StepID(spelled: name) else {
      reporter.error(.malformed(name, expected: .stepName), at: node.location)
      return nil
    }
    mention(.step(step), at: node.location)
    return step
  }

  /// A step as it is printed.
  private func printedFact(_ node: YAMLNode) -> PrintedFact? {
    guard let fields = fields(node, .entry(of: .key("as-printed"))) else { return nil }
    defer { fields.finish() }
    let place: Place? = word(fields.optional("place"), .kind(.place))
    let text = template(fields.optional("text"), .key("text"))
    let other = template(fields.optional("in-place-of"), .key("in-place-of"))
    guard let step = fields.required("step").flatMap({ stepName($0) }) else { return nil }
    switch (place, text, other) {
    case (let place?, nil, nil): return PrintedFact(step: step, change: .place(place))
    case (nil, let text?, let other?): return PrintedFact(step: step, change: .text(text, inPlaceOf: other))
    default:
      fields.reportChoice([["place"], ["text", "in-place-of"]])
      return nil
    }
  }

  private func erratumPlace(_ node: YAMLNode) -> Erratum.Place? {
    guard let text = text(node, .kind(.place)) else { return nil }
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
      .malformed(text, expected: .erratumPlace),
      at: node.location)
    return nil
  }
}
