import Procedure

/// `parameters.yaml`: what a site may set.
extension Reading {
  func parameterSet(_ root: YAMLNode) -> (set: ParameterSet, locations: [ParameterID: Location])? {
    guard let fields = fields(root, .kind(.parameters)) else { return nil }
    defer { fields.finish() }
    let groups: [ParameterGroup] = list(fields.required("groups"), .key("groups")).compactMap { item in
      guard let entry = self.fields(item, .kind(.parameterGroup)) else { return nil }
      defer { entry.finish() }
      let id: ParameterGroupID? = identifier(entry.required("id"), .key("id"))
      let title = text(entry.required("title"), .key("title"))
      guard let id, let title else { return nil }
      return ParameterGroup(id: id, title: title)
    }
    var parameters: [Parameter] = []
    var locations: [ParameterID: Location] = [:]
    let items = list(fields.required("parameters"), .key("parameters"))
    let all = Set(items.compactMap { parameterName($0) })
    for item in items {
      guard let parameter = parameter(item, groups: groups, before: Set(parameters.map(\.id)), all: all)
      else { continue }
      if locations[parameter.id] != nil {
        reporter.error(.duplicateName(parameter.id.text, kind: .parameter), at: item.location)
        continue
      }
      locations[parameter.id] = item.location
      parameters.append(parameter)
    }
    let constraints = list(fields.optional("constraints"), .key("constraints")).compactMap { constraint($0) }
    let placeholders = texts(fields.optional("placeholders"), .key("placeholders"))
    let set = ParameterSet(
      groups: groups, parameters: parameters, constraints: constraints, printedPlaceholders: placeholders)
    return (set, locations)
  }

  private func parameterName(_ node: YAMLNode) -> ParameterID? {
    guard case .mapping(let pairs) = node.content, let pair = pairs.first(where: { $0.key == "id" }),
      case .scalar(let text) = pair.value.content
    else { return nil }
    return ParameterID(text)
  }

  private func parameter(
    _ node: YAMLNode, groups: [ParameterGroup], before: Set<ParameterID>, all: Set<ParameterID>
  ) -> Parameter? {
    guard let fields = fields(node, .kind(.parameter)) else { return nil }
    defer { fields.finish() }
    let group: ParameterGroupID? = identifier(fields.required("group"), .key("group"))
    if let group, !groups.contains(where: { $0.id == group }) {
      reporter.error(
        .unknownName(group.text, kind: .parameterGroup, known: groups.map(\.id.text)),
        at: fields.keyLocation("group"))
    }
    let condition = condition(fields.optional("when"))
    let blank = text(fields.optional("on-site"), .key("on-site"))
    guard let id: ParameterID = identifier(fields.required("id"), .key("id")),
      let type = parameterType(fields.required("type")),
      let label = text(fields.required("label"), .key("label")),
      let help = prose(fields.required("help"), .key("help")),
      let defaultValue = defaultValue(fields, type: type, isOnSite: blank != nil, before: before, all: all),
      let sample = sample(fields, of: type, besides: defaultValue),
      let group
    else { return nil }
    return Parameter(
      id: id, group: group, type: type, label: label, help: help, defaultValue: defaultValue,
      knowledge: blank.map { .onSite(blank: $0) } ?? .beforehand, condition: condition,
      sample: sample)
  }

  /// A value to start from, if there is no default.
  private func sample(
    _ fields: Fields, of type: ParameterType, besides defaultValue: Parameter.Default
  ) -> [String]? {
    switch defaultValue {
    case .printed, .example: return []
    case .absent, .required: break
    }
    guard let node = fields.optional("sample") else { return [] }
    if case .list = type { return texts(node, .key("sample")) }
    return text(node, .key("sample")).map { [$0] }
  }

  private func defaultValue(
    _ fields: Fields, type: ParameterType, isOnSite: Bool, before: Set<ParameterID>, all: Set<ParameterID>
  ) -> Parameter.Default? {
    let printed = fields.optional("printed")
    let example = fields.optional("example")
    let isOptional = flag(fields.optional("optional"))
    let isRequired = flag(fields.optional("required"))
    let given = [printed != nil, example != nil, isOptional, isRequired, isOnSite].filter { $0 }.count
    guard given == 1 else {
      fields.reportChoice(["printed", "example", "optional", "required", "on-site"].map { [$0] })
      return nil
    }
    if isRequired { return .required }
    guard let node = printed ?? example else { return .absent }
    guard let value = parameterDefault(node, type: type, before: before, all: all) else { return nil }
    return printed != nil ? .printed(value) : .example(value)
  }

  private func flag(_ node: YAMLNode?) -> Bool {
    guard let node, let text = text(node, .kind(.flag)) else { return false }
    if text != "true" {
      reporter.error(.notOneOf(text, choices: ["true"], what: .kind(.mark)), at: node.location)
    }
    return text == "true"
  }

  private func parameterDefault(
    _ node: YAMLNode, type: ParameterType, before: Set<ParameterID>, all: Set<ParameterID>
  ) -> Parameter.Value? {
    if case .list(_, let count) = type {
      let texts = texts(node, .kind(.defaultValue))
      if !count.contains(texts.count) {
        reporter.error(.wrongCount(texts.count, expected: .value(type)), at: node.location)
      }
      return .list(texts)
    }
    guard let template = template(node, .kind(.defaultValue), use: type.isSafeInCode ? .executed : .shown)
    else {
      return nil
    }
    for id in template.parameters where !before.contains(id) && all.contains(id) {
      reporter.error(.laterParameter(id), at: node.location)
    }
    return .single(template)
  }

  func parameterType(_ node: YAMLNode?) -> ParameterType? {
    guard let node else { return nil }
    if case .scalar(let name) = node.content {
      if let type = Self.plainTypes[name] { return type }
      let names = Self.plainTypes.keys.sorted() + ["{text: 64}", "{integer: …}", "{choice: …}", "{list: …}"]
      reporter.error(.notOneOf(name, choices: names, what: .kind(.parameterType)), at: node.location)
      return nil
    }
    guard let fields = fields(node, .kind(.type)) else { return nil }
    defer { fields.finish() }
    if let limit = fields.optional("text") {
      return integer(limit, .key("text")).map { .text(maximumLength: $0) }
    }
    if let range = fields.optional("integer") { return bounds(range, .key("integer")).map { .integer($0) } }
    if let choices = fields.optional("choice") { return choice(choices) }
    guard let listNode = fields.required("list"), let list = self.fields(listNode, .key("list")) else {
      return nil
    }
    defer { list.finish() }
    guard let element = parameterType(list.required("of")),
      let from = integer(list.required("from"), .key("from")),
      let to = integer(list.required("to"), .key("to")),
      from <= to
    else { return nil }
    return .list(of: element, count: from...to)
  }

  private static let plainTypes: [String: ParameterType] = [
    "ipv4": .ipv4, "host-name": .hostName, "windows-path": .windowsPath, "path-or-share": .pathOrShare,
    "folder-name": .folderName, "sql-instance-folder": .sqlInstanceFolder, "drive": .drive,
    "sql-name": .sqlName, "flag": .flag, "release": .release,
  ]

  private func bounds(_ node: YAMLNode, _ what: Problem.Subject) -> ClosedRange<Int>? {
    guard let fields = fields(node, what) else { return nil }
    defer { fields.finish() }
    guard let from = integer(fields.required("from"), .key("from")),
      let to = integer(fields.required("to"), .key("to")),
      from <= to
    else { return nil }
    return from...to
  }

  private func choice(_ node: YAMLNode) -> ParameterType? {
    let choices: [ParameterType.Choice] = list(node, .key("choice")).compactMap { item in
      guard let fields = fields(item, .kind(.choice)) else { return nil }
      defer { fields.finish() }
      let value = text(fields.required("value"), .key("value"))
      let label = text(fields.required("label"), .key("label"))
      guard let value, let label else { return nil }
      return .init(value: value, label: label)
    }
    return .choice(choices)
  }

  private func constraint(_ node: YAMLNode) -> Constraint? {
    guard let fields = fields(node, .kind(.constraint)) else { return nil }
    defer { fields.finish() }
    let condition = condition(fields.optional("when"))
    let severity: Constraint.Severity? = word(fields.optional("severity"), .kind(.severity))
    guard let reason = text(fields.required("because"), .key("because")) else { return nil }
    let demand: Constraint.Demand?
    if let limit = fields.optional("at-most") {
      let of = parameterNames(fields.required("of"))
      demand = integer(limit, .key("at-most")).map { .atMost($0, of: of) }
    } else if let first = fields.optional("different") {
      let from = parameterNames(fields.required("from"))
      demand = parameterName(of: first).map { .different($0, from: from) }
    } else if let first = fields.optional("apart") {
      let from = parameterNames(fields.required("from"))
      demand = parameterName(of: first).map { .apart($0, from: from) }
    } else if let first = fields.optional("on-drive") {
      let drive = fields.required("of").flatMap { parameterName(of: $0) }
      demand = parameterName(of: first).flatMap { first in drive.map { .onDrive(first, $0) } }
    } else if let first = fields.optional("not-at") {
      let servers = parameterNames(fields.required("servers"))
      demand = parameterName(of: first).map { .notAt($0, servers: servers) }
    } else if let first = fields.optional("in-networks") {
      let servers = parameterNames(fields.required("of"))
      let length = fields.required("prefix-length").flatMap { parameterName(of: $0) }
      demand = parameterName(of: first).flatMap { first in
        length.map { .inNetworks(first, ofEach: servers, prefixLength: $0) }
      }
    } else if let first = fields.optional("host-address") {
      let length = fields.required("prefix-length").flatMap { parameterName(of: $0) }
      demand = parameterName(of: first).flatMap { first in
        length.map { .hostAddress(first, prefixLength: $0) }
      }
    } else if let pair = fields.optional("equal") {
      let names = parameterNames(pair)
      demand = names.count == 2 ? .equal(names[0], names[1]) : nil
      if demand == nil {
        reporter.error(.wrongCount(names.count, expected: .twoParameters), at: pair.location)
      }
    } else if let path = fields.optional("rebase") {
      let names = parameterNames(path)
      demand =
        names.count == 4 ? .rebased(names[0], from: names[1], onto: names[2], result: names[3]) : nil
      if demand == nil {
        reporter.error(
          .wrongCount(names.count, expected: .rebasedParameters),
          at: path.location)
      }
    } else {
      let inner = fields.required("inside").flatMap { parameterName(of: $0) }
      let outer = fields.required("of").flatMap { parameterName(of: $0) }
      demand = inner.flatMap { inner in outer.map { .inside(inner, of: $0) } }
    }
    return demand.map {
      Constraint(demand: $0, condition: condition, reason: reason, severity: severity ?? .error)
    }
  }

  func parameterName(of node: YAMLNode) -> ParameterID? {
    guard let id: ParameterID = identifier(node, .kind(.parameter)) else { return nil }
    mention(.parameter(id, use: .shown), at: node.location)
    return id
  }

  private func parameterNames(_ node: YAMLNode?) -> [ParameterID] {
    list(node, .kind(.parameterList)).compactMap { parameterName(of: $0) }
  }
}
