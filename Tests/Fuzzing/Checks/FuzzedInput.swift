import Foundation

/// Passes what libFuzzer supplies to a check; a violation ends the process, so that the input is kept.
public enum FuzzedInput {
  /// Runs `check` over the bytes at `start`; the result 0 says that the input may join the corpus.
  public static func run(_ check: any Check, _ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
      try check.check(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      fatalError("a law is violated")
    }
  }

  /// The check that `make` makes; if it cannot be made, there is nothing to fuzz.
  public static func start(_ make: () throws -> any Check) -> any Check {
    do {
      return try make()
    } catch {
      fatalError("the check cannot begin: \(error)")
    }
  }
}
