import Authoring
import Procedure
import Testing

/// Problems of every kind, with every part that has its own words.
struct ProblemSamples {
  private let parameter: ParameterID
  private let step: StepID
  private let erratum: ErratumID
  private let section: SectionID
  private let numbers: [SectionNumber]
  private let site: SiteID

  init() throws {
    parameter = try #require(ParameterID("web-port"))
    section = try #require(SectionID("database-a"))
    step = StepID(section: section, name: try #require(Identifier("attach")))
    erratum = try #require(ErratumID("e1"))
    numbers = [try #require(SectionNumber("2.3")), try #require(SectionNumber("3.1"))]
    site = try #require(SiteID("tokyo"))
  }

  /// Every sample.
  var all: [Problem] { ProblemCase.allCases.flatMap(samples) }

  /// The problems that are that case.
  func samples(_ name: ProblemCase) -> [Problem] {
    let known = ["abcdef", "ghijkl"]
    return switch name {
    case .fileMissing: [.fileMissing]
    case .fileUnreadable:
      [.fileUnreadable(.folder), .fileUnreadable(.system(13)), .fileUnreadable(.other("x"))]
    case .fileTooLarge: [.fileTooLarge(limit: 5)]
    case .tooManySites: [.tooManySites(limit: 5)]
    case .notUTF8: Problem.ForeignEncoding.allCases.map { .notUTF8(looksLike: $0) }
    case .fileEmpty: [.fileEmpty]
    case .syntax:
      [
        .syntax("found unexpected end of stream"), .syntax("x"),
        .syntax("did not find expected key", line: "a: b"),
      ]
    case .tooDeep: [.tooDeep(limit: 5)]
    case .tooManyKeys: [.tooManyKeys(limit: 5)]
    case .unquotedBraces: [.unquotedBraces]
    case .anchor: [.anchor("&a")]
    case .tag: [.tag("!!str")]
    case .shape:
      Problem.Shape.allCases.flatMap { shape in
        [nil, "a: b"].map { .shape(expected: shape, what: .key("when"), line: $0) }
      }
    case .missingKey:
      [.missingKey("title", what: .kind(.siteFile)), .missingKey("title", what: .kind(.tableHead))]
    case .missingChoice: [.missingChoice([["place"], ["text", "in-place-of"]], what: .entry(of: .key("a")))]
    case .unknownKey:
      [
        .unknownKey("zz", known: known, what: .step("attach")),
        .unknownKey("abcdeg", known: known, what: .kind(.step)),
        .unknownKey("zz", known: [], what: .kind(.step)),
        .unknownKey("zz", known: (0..<20).map { "longer-name-\($0)" }, what: .value(of: "a")),
      ]
    case .duplicateKey: [.duplicateKey("a")]
    case .notTogether: [.notTogether(["a", "b"], what: .kind(.step))]
    case .emptyList: Problem.Kind.allCases.map { .emptyList(.kind($0)) }
    case .emptyValue: [.emptyValue("a")]
    case .malformed: expectations.map { .malformed("Ä", expected: $0) }
    case .wrongCount:
      [.wrongCount(3, expected: .twoParameters), .wrongCount(3, expected: .rebasedParameters)]
    case .notOneOf:
      [
        .notOneOf("zz", choices: known, what: .kind(.place)),
        .notOneOf("zz", choices: known, what: .key("added")),
      ]
    case .markup: constructs.map { .markup($0) }
    case .markdown:
      [
        .markdown(.tooLong(limit: 5)), .markdown(.tooDeep(limit: 5)), .markdown(.tooManyBrackets(limit: 5)),
        .markdown(.other("x")),
      ]
    case .yenSign: [.yenSign("X:¥")]
    case .unknownName: Problem.Kind.allCases.map { .unknownName("zz", kind: $0, known: known) }
    case .unknownStep: [.unknownStep("zz", of: section, known: known)]
    case .duplicateName: [.duplicateName("zz", kind: .step)]
    case .unusedParameter: [.unusedParameter(parameter)]
    case .textInCommand: [.textInCommand(parameter)]
    case .mayBeAbsent: [.mayBeAbsent(parameter)]
    case .laterParameter: [.laterParameter(parameter)]
    case .circular: [.circular("zz", kind: .screen)]
    case .unknownOperation: [.unknownOperation("zz", known: known)]
    case .noExpectation: [.noExpectation(step)]
    case .emptyStep: [.emptyStep(step)]
    case .vainErratum: [.vainErratum(erratum, step)]
    case .erratumElsewhere: [.erratumElsewhere(erratum, step)]
    case .sectionOrder: [.sectionOrder(numbers[0], after: numbers[1])]
    case .stepOrder: [.stepOrder(step)]
    case .uncoveredStep: [.uncoveredStep(step)]
    case .otherManual: [.otherManual("zz", known: known)]
    case .value: values
    case .count: [.count(9, parameter: parameter, allowed: 1...8)]
    case .repeatedValue: [.repeatedValue("a", parameter: parameter)]
    case .missingValue: [.missingValue(parameter, label: "1")]
    case .uselessValue: [.uselessValue(parameter)]
    case .constraint:
      [.line("a: b"), .values([parameter, parameter]), nil].map { remedy in
        .constraint(
          reason: "1",
          values: [Problem.Involved(parameter, ["1", "2"]), Problem.Involved(parameter, ["3"])],
          remedy: remedy)
      }
    case .duplicateSite: [.duplicateSite(site, first: Location(file: "a.yaml", line: 3))]
    case .tableWidth: [.tableWidth(1, expected: 2)]
    case .tableQuote: [.tableQuote]
    case .tableEmpty: [.tableEmpty]
    case .noSites: [.noSites]
    }
  }

  private var values: [Problem] {
    let problems: [ValueProblem] = [
      .empty, .tooLong(limit: 5), .outerBlank, .character("|"), .character("/"), .character("\u{A5}"),
      .character("\u{7}"), .component("con"), .reserved, .placeholder("MSSQL.x"), .form, .notAHostAddress,
      .range(0...255), .notOneOf(["abcdef", "ghijkl"]), .unknownRelease,
    ]
    return Self.types.flatMap { type in
      problems.map { .value("abcdeg", parameter: parameter, type: type, $0) }
    }
  }

  /// Every type of parameter.
  static let types: [ParameterType] = [
    .ipv4, .hostName, .windowsPath, .pathOrShare, .folderName, .sqlInstanceFolder, .drive, .sqlName,
    .integer(1...65535), .choice([.init(value: "a", label: "b")]), .flag, .text(maximumLength: 5), .release,
    .list(of: .ipv4, count: 1...8),
  ]

  private var expectations: [Problem.Expectation] {
    [
      .identifier(.key("site")), .identifier(.kind(.name)), .identifier(.entry(of: .kind(.serviceList))),
      .parameterName, .placeholder, .presence(parameter), .twoParameters, .rebasedParameters, .someText,
      .singleLine, .wholeNumber, .date, .release, .sectionNumber, .stepNumber, .stepName, .erratumPlace,
      .reference,
    ] + Self.types.map { .value($0) }
  }

  private var constructs: [Problem.Construct] {
    [
      .heading, .blockQuote, .codeBlock, .thematicBreak, .numberedList, .longListItem, .severalParagraphs,
      .emphasis, .image, .lineBreak, .linkTitle, .wordyWebLink, .wordyReference, .html(nil), .html("<b>"),
      .internalMarkup,
    ]
  }
}
