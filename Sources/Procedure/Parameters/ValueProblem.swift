/// Why a text is no value of a parameter's type.
public enum ValueProblem: Equatable, Sendable {
  /// It is empty.
  case empty
  /// It has more characters than that.
  case tooLong(limit: Int)
  /// It begins or ends with a blank.
  case outerBlank
  /// It holds this character, which the type does not admit.
  case character(Unicode.Scalar)
  /// It holds a path component that the type does not admit.
  case component(String)
  /// It has a meaning of its own for the product that takes it.
  case reserved
  /// It is what the manual prints where a real value is to be found.
  case placeholder(String)
  /// It is not of the type's form.
  case form
  /// It is of the form of an address, but no host can have it.
  case notAHostAddress
  /// It is a number outside the type's range.
  case range(ClosedRange<Int>)
  /// It is none of these.
  case notOneOf([String])
  /// It is no release that the manual knows.
  case unknownRelease
}
