import Languages

extension Problem.Expectation {
  /// Says that `text` is not what was expected.
  func english(for text: String) -> Problem.Words {
    switch self {
    case .identifier(let what):
      .init(
        "\(English.quoted(text)) is not \(what.validEnglish)",
        "use lower-case letters, digits and single hyphens")
    case .someText: .init("this text is empty", "write something, or remove the key")
    case .value, .parameterName, .placeholder, .presence, .twoParameters, .rebasedParameters, .singleLine,
      .wholeNumber, .date, .release, .sectionNumber, .stepNumber, .stepName, .erratumPlace, .reference:
      .init("\(English.quoted(text)) is not \(englishNoun)")
    }
  }

  /// What was expected, with an example.
  var englishNoun: String {
    switch self {
    case .value(let type): type.englishExpectation
    case .identifier: "an identifier"
    case .parameterName: "the name of a parameter"
    case .placeholder: "a parameter such as {{virtual-ip}}"
    case .presence(let parameter):
      "'set' or 'unset', the only choices as '\(parameter)' is neither a flag nor a choice"
    case .twoParameters: "two parameters"
    case .rebasedParameters: "four parameters (path, from, onto, result)"
    case .someText: "text"
    case .singleLine: "a single line"
    case .wholeNumber: "a whole number"
    case .date: "a date such as 2008-04-28"
    case .release: "an EXPRESSBUILDER release such as 3.005x-B"
    case .sectionNumber: "a section number such as 3.2"
    case .stepNumber: "a step number (1 or more)"
    case .stepName: "a step such as database-a/attach"
    case .erratumPlace: "a place such as step:SECTION/STEP, section:ID or topic:ID"
    case .reference:
      "a reference such as step:SECTION/STEP, section:ID, topic:ID, service:ID, term:ID or document:ID"
    }
  }
}
