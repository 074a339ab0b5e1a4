/// Why a text is not a value of a parameter's type.
public enum ValueProblem: Equatable, Sendable {
  /// It is empty.
  case empty
  /// It has more characters than that.
  case tooLong(limit: Int)
  /// It begins or ends with a blank.
  case outerBlank
  /// It holds this character, which the type does not allow.
  case character(Unicode.Scalar)
  /// It holds a path component that the type does not allow.
  case component(String)
  /// It has a special meaning in the product that uses it.
  case reserved
  /// It is what the manual prints in place of a real value.
  case placeholder(String)
  /// It does not have the type's form.
  case form
  /// It has the form of an address, but no host can have it.
  case notAHostAddress
  /// It is a number outside the type's range.
  case range(ClosedRange<Int>)
  /// It is none of these.
  case notOneOf([String])
  /// It is not a release that the manual knows.
  case unknownRelease
}
