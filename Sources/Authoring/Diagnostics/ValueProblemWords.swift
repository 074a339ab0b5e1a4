import Procedure

extension ValueProblem {
  var summary: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong(let limit): "it is longer than \(limit) characters"
    case .outerBlank: "it begins or ends with a blank"
    case .character(let scalar): "it may not hold \(Self.name(of: scalar))"
    case .component(let name): "Windows does not take '\(Problem.shown(name))' as a name"
    case .reserved: "SQL Server reserves that name for its default instance"
    case .placeholder(let text): "'\(Problem.shown(text))' only stands for a value that is to be found"
    case .form: "it is not of the form"
    case .notAHostAddress: "no host can have that address"
    case .range(let range): "a number is not within \(range.lowerBound) to \(range.upperBound)"
    case .notOneOf: "it is not one of the choices"
    case .unknownRelease: "the manual does not know this release"
    }
  }

  func hint(for type: ParameterType, text: String) -> String {
    switch self {
    case .character("/") where type == .windowsPath || type == .pathOrShare: "write '\\' between folders"
    case .character("\u{A5}"), .character("\u{FFE5}"): "write '\\' (U+005C) for the yen sign"
    case .notOneOf(let choices):
      (NearMiss.best(for: text, among: choices).map { "did you mean '\($0)'? " } ?? "")
        + "it can be \(choices.map { "'\($0)'" }.joined(separator: ", "))"
    case .empty, .tooLong, .outerBlank, .character, .component, .reserved, .placeholder, .form,
      .notAHostAddress,
      .range, .unknownRelease:
      "expected \(type.expectation)"
    }
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isVisible =
      Problem.shown(String(scalar)) == String(scalar) && !scalar.properties.isWhitespace
      && !scalar.properties.isDefaultIgnorableCodePoint
    return isVisible ? "'\(scalar)' (U+\(padded))" : "U+\(padded)"
  }
}

extension ParameterType {
  /// What a value of the type is, with an example.
  var expectation: String {
    switch self {
    case .ipv4: "an IPv4 address such as 192.168.1.10, in half-width digits without leading zeros"
    case .hostName: "a computer name of 1 to 15 letters, digits and hyphens, such as SERVER-A"
    case .windowsPath:
      "a full path such as X:\\DPM, without a trailing '\\', of letters, digits, blanks and _ - . ( )"
    case .pathOrShare:
      "a full path such as X:\\DPM, or a share such as \\\\nas01\\backup, without a trailing '\\', of letters, digits, blanks and _ - . ( )"
    case .folderName: "the name of one folder, such as Data"
    case .sqlInstanceFolder:
      "the name of an instance's folder: MSSQL.1, MSSQL10.DPMDBI, MSSQL10_50.DPMDBI, MSSQL11.DPMDBI and on"
    case .drive: "a drive such as X:"
    case .sqlName: "an instance name of 1 to 16 letters, digits and '_', such as DPMDBI"
    case .integer(let range):
      "a whole number from \(range.lowerBound) to \(range.upperBound), in half-width digits without leading zeros"
    case .choice(let choices):
      "one of \(choices.map { "'\(Problem.shown($0.value))'" }.joined(separator: ", "))"
    case .flag: "'true' or 'false'"
    case .text(let limit): "one line of visible characters, at most \(limit)"
    case .release: "a release of the manual's AutoRAID table, such as 3.005a-B; 'tejun modules' lists them"
    case .list(let element, let count):
      "a list of \(count.lowerBound) to \(count.upperBound) values, each \(element.expectation)"
    }
  }
}
