/// A law that an input breaks.
public struct Violation: Error, CustomStringConvertible {
  /// The law, in words.
  public let law: String
  /// What was found instead.
  public let found: String

  /// Law and finding, for a person to read.
  public var description: String { "violated: \(law)\nfound: \(found)" }
}

/// Throws if a law does not hold; `found` is made only then.
func demand(_ holds: Bool, _ law: String, _ found: @autoclosure () -> String) throws {
  if !holds { throw Violation(law: law, found: found()) }
}

/// A reader under fuzzing: what must be true for any bytes it is given.
public protocol Check {
  /// Tries one input; throws a `Violation` if a law is broken, and traps if the code under test does.
  func check(_ bytes: [UInt8]) throws
}
