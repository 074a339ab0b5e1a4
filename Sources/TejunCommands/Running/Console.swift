import Authoring
import Foundation

/// Writes to the two streams: the product to stdout, the talk to stderr.
enum Console {
  /// Writes `text` to stdout as it is.
  static func product(_ text: String) throws {
    try write(text, to: .standardOutput)
  }

  /// Writes lines to stderr, with nothing that does something to a terminal: a path from the command line may hold it.
  /// That nobody can read them must not end the work.
  static func talk(_ lines: String) {
    let harmless = lines.split(separator: "\n", omittingEmptySubsequences: false).map {
      Problem.harmless(String($0))
    }
    try? write(harmless.joined(separator: "\n") + "\n", to: .standardError)
  }

  private static func write(_ text: String, to handle: FileHandle) throws {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // A reader that has gone (`tejun … | head`) ends the process by SIGPIPE; what comes here is a full disk.
      throw Failure(.output, "cannot write to the output stream: \(error.localizedDescription)")
    }
  }
}
