import Authoring
import Foundation
import Languages
import Synchronization

/// Writes to the two streams: the product to stdout, messages to stderr.
enum Console {
  /// Writes `text` to stdout as it is.
  static func product(_ text: String) throws {
    switch write(text, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE:
      // The reader has gone (`tejun … | head`): the process ends as it would by default.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
    case let number:
      throw Failure(.output, .outputStream(number))
    }
  }

  /// Writes lines to stderr, without anything that affects a terminal, such as from a path on the command line.
  /// If nobody can read them, the work goes on all the same.
  static func talk(_ lines: String) {
    let harmless = lines.split(separator: "\n", omittingEmptySubsequences: false).map {
      Problem.harmless(String($0))
    }
    show(harmless.joined(separator: "\n") + "\n")
  }

  /// Writes a message to stderr.
  static func say(_ message: Message, in language: Language) { talk(message.line(in: language)) }

  /// Writes a problem of a file to stderr.
  static func say(_ diagnostic: Diagnostic, in language: Language) { talk(diagnostic.line(in: language)) }

  /// Writes `text` to stderr as it is, if it can be read.
  static func show(_ text: String) {
    if !isOver.load(ordering: .relaxed) { _ = write(text, to: STDERR_FILENO) }
  }

  /// Says why the process ends now, in place of a progress line; messages of other threads are not shown any
  /// more. If nobody reads, nothing is said: the end does not wait for a reader.
  static func lastWords(_ line: String) {
    isOver.store(true, ordering: .relaxed)
    var stream = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    guard poll(&stream, 1, 0) == 1 else { return }
    let erasure = isatty(STDERR_FILENO) == 1 ? ProgressLine.erasure : ""
    _ = write("\(erasure)\(Problem.harmless(line))\n", to: STDERR_FILENO)
  }

  private static let isOver = Atomic<Bool>(false)

  /// Turns a stream without a reader into an error, instead of ending the process.
  static func outliveReaders() { signal(SIGPIPE, SIG_IGN) }

  /// The number of the error from writing; 0 for none.
  private static func write(_ text: String, to stream: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(stream, $0.baseAddress, $0.count) }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        // A terminal that other programs have made non-blocking.
        usleep(1_000)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
