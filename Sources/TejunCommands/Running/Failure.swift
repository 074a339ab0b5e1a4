import ArgumentParser
import Languages

/// Why a run ends early: an exit code (from 64 on as in `sysexits.h`), and a message, which is printed once.
struct Failure: Error {
  enum Kind: Int32 {
    /// A check found a difference.
    case difference = 1
    /// A check could prove neither that it holds nor that it does not.
    case undecided = 3
    case usage = 64
    /// A listing cannot be read as one.
    case data = 65
    case missingInput = 66
    case `internal` = 70
    case output = 73
    case configuration = 78
  }

  var kind: Kind
  /// Printed to stderr; `nil` if everything has already been said.
  var message: Message?

  init(_ kind: Kind, _ message: Message?) {
    self.kind = kind
    self.message = message
  }
}

extension ParsableCommand {
  /// Runs `body`, and turns its failures into words on stderr and an exit code.
  func reporting(in language: Language, _ body: () async throws -> Void) async throws {
    Console.outliveReaders()
    do {
      try await body()
    } catch let failure as Failure {
      if let message = failure.message { Console.say(message, in: language) }
      throw ExitCode(failure.kind.rawValue)
    } catch let error as ExitCode {
      throw error
    } catch {
      Console.say(.internal("\(error)"), in: language)
      throw ExitCode(Failure.Kind.internal.rawValue)
    }
  }
}
