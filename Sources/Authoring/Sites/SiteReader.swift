import Digest
public import Procedure

/// Reads a site file and checks it against its manual.
///
/// 1. The file is read into nodes, and its own keys are checked.
/// 2. Every parameter it sets is checked by itself, by the parameter's type.
/// 3. All values, defaults included, are checked together: missing and unused values, constraints.
public struct SiteReader {
  /// The result of reading a site file.
  public struct Outcome: Sendable {
    /// The site; `nil` if its file has errors.
    public var site: Site?
    /// The name of the site; `nil` if its file does not give it correctly.
    public var id: SiteID?
    /// All problems, by place.
    public var diagnostics: [Diagnostic]
    /// Where the site gives its name.
    public var nameLocation: Location
  }

  private let manual: Manual
  private let reporter = Reporter()

  /// A reader of sites for `manual`.
  public init(manual: Manual) {
    self.manual = manual
  }

  /// Reads a site entry.
  public func read(_ entry: SiteEntry) -> Outcome {
    let reader = SiteReader(manual: manual)
    switch entry.form {
    case .document(let bytes, let firstLine):
      return reader.read(bytes, name: entry.file, firstLine: firstLine)
    case .row(let row):
      let (root, bytes) = row.siteFile(of: manual.id)
      return reader.outcome(reader.site(root, bytes: bytes), at: row.location)
    }
  }

  /// Reads the one site in the bytes of a file called `name`.
  public func read(bytes: [UInt8], name: String) -> Outcome {
    SiteReader(manual: manual).read(bytes, name: name, firstLine: 1)
  }

  /// The longest document that is read, in bytes; a site that sets every parameter has about two thousand.
  static let sizeLimit = 256 << 10

  private func read(_ bytes: [UInt8], name: String, firstLine: Int) -> Outcome {
    let root = YAMLReader(reporter: reporter).parse(
      bytes, name: name, firstLine: firstLine, limit: Self.sizeLimit)
    return outcome(root.flatMap { site($0, bytes: bytes) }, at: Location(file: name))
  }

  private func outcome(_ read: (site: Site, name: Location)?, at place: Location) -> Outcome {
    Outcome(
      site: reporter.hasErrors ? nil : read?.site, id: read?.site.id, diagnostics: reporter.sorted,
      nameLocation: read?.name ?? place)
  }

  private func site(_ root: YAMLNode, bytes: [UInt8]) -> (site: Site, name: Location)? {
    let reading = Reading(reporter: reporter)
    guard let fields = reading.fields(root, .kind(.siteFile)) else { return nil }
    defer { fields.finish() }
    let manualNode = fields.required("manual")
    if let text = reading.text(manualNode, .key("manual")), let manualNode, text != manual.id.text {
      reporter.error(.otherManual(text, known: [manual.id.text]), at: manualNode.location)
    }
    let nameNode = fields.required("site")
    let id: SiteID? = reading.identifier(nameNode, .key("site"))
    if let id, let nameNode, let problem = problem(with: id) {
      reporter.error(problem, at: nameNode.location)
    }
    let title = siteTitle(fields.required("title"), reading)
    // A file in which every parameter is still commented out has the key and nothing below it.
    let parametersNode = fields.optionalOrBare("parameters")
    var failed: Set<ParameterID> = []
    let given = parametersNode.map { values($0, reading, failed: &failed) } ?? [:]
    check(given, failed: failed, at: parametersNode?.location ?? fields.location)
    guard let id, let title else { return nil }
    var hash = SHA256()
    hash.update(bytes)
    let site = Site(
      id: id, title: title, manual: manual.id, values: given.mapValues(\.value),
      digest: hash.digest.hexadecimal)
    return (site, nameNode?.location ?? fields.location)
  }

  /// What is wrong with a site's name; `nil` if nothing is. It becomes the name of a folder that a Windows PC
  /// must be able to open: Windows has devices called `con`, `com1`.
  public func problem(with id: SiteID) -> Problem? {
    let type = ParameterType.folderName
    guard let problem = type.problem(with: id.text, in: manual.catalogues.autoRAID),
      let key = ParameterID("site")
    else { return nil }
    return .value(id.text, parameter: key, type: type, problem)
  }

  private func siteTitle(_ node: YAMLNode?, _ reading: Reading) -> String? {
    guard let node, let text = reading.text(node, .key("title")) else { return nil }
    let type = ParameterType.text(maximumLength: Self.titleLimit)
    if let problem = type.problem(with: text, in: manual.catalogues.autoRAID), let id = ParameterID("title") {
      reporter.error(.value(text, parameter: id, type: type, problem), at: node.location)
    }
    return text
  }

  static let titleLimit = 100

  private typealias Given = (value: ParameterValue, location: Location)

  /// The values that can be read; `failed` are the parameters with values that cannot.
  private func values(
    _ node: YAMLNode, _ reading: Reading, failed: inout Set<ParameterID>
  ) -> [ParameterID: Given] {
    guard case .mapping(let pairs) = node.content else {
      let line = node.scalar.flatMap { YAMLSlip.mended($0) }
      reporter.error(.shape(expected: .mapping, what: .key("parameters"), line: line), at: node.location)
      return [:]
    }
    var values: [ParameterID: Given] = [:]
    for pair in pairs {
      guard let id = ParameterID(pair.key), let parameter = manual.parameters[id] else {
        let known = manual.parameters.parameters.map(\.id.text)
        reporter.error(.unknownName(pair.key, kind: .parameter, known: known), at: pair.keyLocation)
        if let near = NearMiss.best(for: pair.key, among: known).flatMap({ ParameterID($0) }) {
          failed.insert(near)
        }
        continue
      }
      if case .absent = pair.value.content {
        reporter.error(.emptyValue(pair.key), at: pair.keyLocation)
        failed.insert(id)
        continue
      }
      if let value = reading.value(pair.value, of: parameter, in: manual) {
        values[id] = (value, pair.value.location)
      } else {
        failed.insert(id)
      }
    }
    return values
  }

  /// Checks the values together; nothing is reported about values that depend on one that could not be read.
  private func check(_ given: [ParameterID: Given], failed: Set<ParameterID>, at site: Location) {
    let assignment = Assignment(manual.parameters, values: given.mapValues(\.value))
    let unsure = unsure(failed, given: given)
    let isSure: (Condition?) -> Bool = { $0?.clauses.allSatisfy { !unsure.contains($0.parameter) } ?? true }
    for parameter in manual.parameters.parameters {
      if unsure.contains(parameter.id) || !isSure(parameter.condition) { continue }
      let location = given[parameter.id]?.location ?? site
      switch assignment.entries[parameter.id]?.origin {
      case .missing: reporter.error(.missingValue(parameter.id, label: parameter.label), at: site)
      case .unused where given[parameter.id] != nil:
        reporter.warning(.uselessValue(parameter.id), at: location)
      case .derived:
        // Even if it is made from values that are correct by themselves, it may be too long.
        for text in assignment.texts(of: parameter.id) {
          if let problem = parameter.type.problem(with: text, in: manual.catalogues.autoRAID) {
            reporter.error(.value(text, parameter: parameter.id, type: parameter.type, problem), at: site)
          }
        }
      case .site, .printed, .example, .open, .absent, .unused, nil: break
      }
    }
    var refused: Set<ParameterID> = []
    // A value that is refused gets no warning as well.
    let constraints = manual.parameters.constraints
    for constraint in constraints.filter({ $0.severity == .error })
      + constraints.filter({ $0.severity == .warning })
    {
      if !isSure(constraint.condition) || !unsure.isDisjoint(with: constraint.demand.parameters) { continue }
      if let condition = constraint.condition, !assignment.holds(condition) { continue }
      // It has been reported that a folder is not where it must be; what follows from that is not a second mistake.
      if case .rebased(let path, _, _, _) = constraint.demand, refused.contains(path) { continue }
      if constraint.demand.holds(in: assignment) { continue }
      let involved = constraint.demand.parameters
      let location = involved.compactMap { given[$0]?.location }.first ?? site
      let values = involved.map { Problem.Involved($0, assignment.texts(of: $0)) }
      let problem = Problem.constraint(
        reason: constraint.reason, values: values,
        remedy: constraint.demand.remedy(in: assignment, given: Set(given.keys)))
      switch constraint.severity {
      case .error:
        reporter.error(problem, at: location)
        refused.formUnion(involved.prefix(1))
      case .warning where refused.isDisjoint(with: involved.prefix(1)):
        reporter.warning(problem, at: location)
      case .warning: break
      }
    }
  }

  /// The parameters that failed, and those with defaults made from them.
  private func unsure(_ failed: Set<ParameterID>, given: [ParameterID: Given]) -> Set<ParameterID> {
    var unsure = failed
    for parameter in manual.parameters.parameters where given[parameter.id] == nil {
      switch parameter.defaultValue {
      case .printed(.single(let template)), .example(.single(let template)):
        if !unsure.isDisjoint(with: template.parameters) { unsure.insert(parameter.id) }
      case .printed(.list), .example(.list), .absent, .required: break
      }
    }
    return unsure
  }
}
