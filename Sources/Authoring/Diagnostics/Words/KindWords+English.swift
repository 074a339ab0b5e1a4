extension Problem.Kind {
  /// The noun, without an article.
  var english: String {
    switch self {
    case .siteFile: "site file"
    case .tableHead: "first line of a table of sites"
    case .manual: "manual"
    case .introduction: "introduction"
    case .parameters: "parameters"
    case .catalogues: "catalogues"
    case .chapter: "chapter"
    case .errata: "errata"
    case .outcomes: "outcomes"
    case .parameter: "parameter"
    case .parameterGroup: "group of parameters"
    case .column: "column"
    case .section: "section"
    case .earlierSection: "earlier section"
    case .sectionNumber: "section number"
    case .step: "step"
    case .stepNumber: "step number"
    case .erratum: "erratum"
    case .question: "erratum that is a question"
    case .topic: "topic"
    case .term: "term"
    case .release: "release"
    case .document: "document"
    case .medium: "medium"
    case .screen: "screen"
    case .setting: "setting"
    case .component: "component"
    case .componentWithDatabase: "component with a database"
    case .service: "service"
    case .registryKey: "registry key"
    case .registryValue: "registry value"
    case .registryRule: "registry rule"
    case .resource: "resource"
    case .clause: "clause"
    case .check: "check"
    case .key: "key"
    case .name: "name"
    case .line: "line"
    case .flag: "flag"
    case .type: "type"
    case .choice: "choice"
    case .constraint: "constraint"
    case .defaultValue: "default"
    case .action: "action"
    case .folder: "folder"
    case .url: "URL"
    case .serviceList: "list of services"
    case .parameterList: "list of parameters"
    case .callout: "callout"
    case .omission: "omission"
    case .sectionWithSameAs: "section with 'same-as'"
    case .equipment: "piece of equipment"
    case .server: "server"
    case .supportedVersion: "supported version"
    case .revision: "revision"
    case .moduleSet: "set of modules"
    case .outcome: "outcome"
    case .expectedResult: "expected result"
    case .addedResult: "added expected result"
    case .applicable: "part with 'when'"
    case .notApplicable: "part with 'not-applicable'"
    case .place: "place"
    case .placeToLookAt: "place to look at"
    case .node: "node"
    case .resourceSelection: "selection of resources"
    case .resourceKind: "kind of resource"
    case .startupType: "startup type"
    case .confirmation: "kind of confirmation"
    case .clusterState: "state of the cluster"
    case .serviceState: "state of services"
    case .weight: "weight"
    case .severity: "severity"
    case .parameterType: "type of parameter"
    case .mark: "mark"
    }
  }

  /// The noun with its article.
  var englishWithArticle: String {
    if Self.standingOnce.contains(self) { return "the \(english)" }
    return english.first.map { "aeio".contains($0) } == true ? "an \(english)" : "a \(english)"
  }

  /// What a manual, a step or a table has exactly one of.
  private static let standingOnce: [Self] = [
    .tableHead, .manual, .introduction, .parameters, .catalogues, .chapter, .errata, .outcomes, .serviceList,
    .parameterList,
  ]
}
