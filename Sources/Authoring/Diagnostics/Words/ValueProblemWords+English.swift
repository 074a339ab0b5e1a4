import Procedure

extension ValueProblem {
  /// Why the text is not a value of `type`.
  func english(for type: ParameterType) -> String {
    switch self {
    case .empty: "it is empty"
    case .tooLong(let limit): "it is longer than \(limit) characters"
    case .outerBlank: "it begins or ends with a space"
    case .character(let scalar): "it may not contain \(Self.name(of: scalar, quoted: English.quoted))"
    case .component(let name): "Windows does not accept \(English.quoted(name)) as a name"
    case .reserved: "SQL Server reserves that name for its default instance"
    case .placeholder(let text): "\(English.quoted(text)) is only a placeholder for the real value"
    case .form: "it does not have the right form"
    case .notAHostAddress: "no host can have that address"
    case .range(let range) where type.isNumber:
      "it must be \(range.lowerBound)–\(range.upperBound)"
    case .range(let range): "each number must be \(range.lowerBound)–\(range.upperBound)"
    case .notOneOf: "it is not one of the choices"
    case .unknownRelease: "the manual does not know this release"
    }
  }

  /// What to write instead of `text`.
  func englishHint(for type: ParameterType, text: String) -> String {
    switch self {
    case .character("/") where type == .windowsPath || type == .pathOrShare: "write '\\' between folders"
    case .character("\u{A5}"), .character("\u{FFE5}"): "write '\\' (U+005C) for the yen sign"
    case .notOneOf(let choices):
      (NearMiss.best(for: text, among: choices).map { "did you mean '\($0)'? " } ?? "")
        + "it can be \(English.list(choices))"
    case .empty, .tooLong, .outerBlank, .character, .component, .reserved, .placeholder, .form,
      .notAHostAddress, .range, .unknownRelease:
      "expected \(type.englishExpectation)"
    }
  }
}

extension ParameterType {
  /// Whether a value is a single number, and not several with dots between them.
  var isNumber: Bool {
    if case .integer = self { true } else { false }
  }

  var englishExpectation: String {
    switch self {
    case .ipv4: "an IPv4 address such as 192.168.1.10, in half-width digits without leading zeros"
    case .hostName: "a computer name of 1 to 15 letters, digits and hyphens, such as SERVER-A"
    case .windowsPath:
      "a full path such as X:\\DPM, without a trailing '\\', of letters, digits, spaces and _ - . ( )"
    case .pathOrShare:
      "a full path such as X:\\DPM, or a share such as \\\\nas01\\backup, without a trailing '\\', of letters, digits, spaces and _ - . ( )"
    case .folderName: "the name of one folder, such as Data"
    case .sqlInstanceFolder:
      "the name of an instance's folder: MSSQL.1, MSSQL10.DPMDBI, MSSQL10_50.DPMDBI, MSSQL11.DPMDBI and so on"
    case .drive: "a drive such as X:"
    case .sqlName: "an instance name of 1 to 16 letters, digits and '_', such as DPMDBI"
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound), in half-width digits without leading zeros"
    case .choice(let choices): "one of \(English.list(choices.map(\.value)))"
    case .flag: "'true' or 'false'"
    case .text(let limit): "one line of visible characters, at most \(limit)"
    case .release: "a release of the manual's AutoRAID table, such as 3.005a-B; 'tejun modules' lists them"
    case .list(let element, let count):
      "a list of \(count.lowerBound) to \(count.upperBound) values, each \(element.englishExpectation)"
    }
  }
}
