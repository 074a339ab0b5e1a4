public import Languages
public import Procedure

extension ParameterType {
  /// What a value of the type is, with an example, as a noun phrase.
  public func expectation(in language: Language) -> String {
    switch language {
    case .english: englishExpectation
    case .japanese: japaneseExpectation
    }
  }
}

extension ValueProblem {
  /// The code of a character, and the character itself if it is visible.
  static func name(of scalar: Unicode.Scalar, quoted: (String) -> String) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
    let isVisible =
      Problem.harmless(String(scalar)) == String(scalar) && !scalar.properties.isWhitespace
      && !scalar.properties.isDefaultIgnorableCodePoint
    return isVisible ? "\(quoted(String(scalar))) (U+\(padded))" : "U+\(padded)"
  }
}
