extension Problem {
  /// A kind of thing in a file, for messages; the words of each language have its name.
  public enum Kind: Equatable, Sendable, CaseIterable {
    // Files, and what is at the top of them
    case siteFile, tableHead
    case manual, introduction, parameters, catalogues, chapter, errata, outcomes

    // What has a name or a number of its own
    case parameter, parameterGroup, column
    case section, earlierSection, sectionNumber, step, stepNumber
    case erratum, question, topic, term, release, document, medium
    case screen, setting, component, componentWithDatabase, service
    case registryKey, registryValue, registryRule, resource
    case clause, check

    // What has none
    case key, name, line, flag, type, choice, constraint, defaultValue
    case action, folder, url, serviceList, parameterList, callout, omission, sectionWithSameAs
    case equipment, server, supportedVersion, revision, moduleSet
    case outcome, expectedResult, addedResult, applicable, notApplicable

    // Words of a closed list
    case place, placeToLookAt, node, resourceSelection, resourceKind, startupType, confirmation
    case clusterState, serviceState, weight, severity, parameterType, mark
  }
}
