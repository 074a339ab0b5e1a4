internal import CSignals
import Foundation
import Languages
import Publishing
import Synchronization

/// Ends a writing run when a signal asks the process to end.
///
/// 1. The signal is passed to a separate thread: nothing is done in the handler itself.
/// 2. The thread ends the run (``OutputRun/end()``) and says what is in place.
/// 3. It ends the process by the same signal, so that the process that started it sees that.
///
/// A second signal of the same kind acts at once; one that is ignored from the start, as under nohup, stays ignored.
final class Interruption: Sendable {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  private let hasCome = Atomic<Bool>(false)

  /// Starts watching. If the system has no pipe left, signals do what they do by default.
  init(of run: OutputRun, in language: Language) {
    var pipe: [Int32] = [-1, -1]
    guard Foundation.pipe(&pipe) == 0 else { return }
    let (reading, writing) = (pipe[0], pipe[1])
    for descriptor in pipe { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    Thread.detachNewThread { [self] in
      guard let signal = Self.next(from: reading) else { return }
      hasCome.store(true, ordering: .sequentiallyConsistent)
      let extent = run.end()
      Console.lastWords(Message.interrupted(signal: signal, extent).line(in: language))
      Self.die(of: signal)
    }
    for signal in Self.signals { _ = tejun_tell_signal(signal, writing) }
  }

  /// If a signal has come, leaves it to that signal to end the process.
  func giveWay() {
    while hasCome.load(ordering: .sequentiallyConsistent) { pause() }
  }

  private static func next(from pipe: Int32) -> Int32? {
    var byte: UInt8 = 0
    while true {
      let count = read(pipe, &byte, 1)
      if count == 1 { return Int32(byte) }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  private static func die(of number: Int32) -> Never {
    // A new thread starts with the signals blocked that its creator has blocked.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    raise(number)
    // The first process of a container does not end by its own signals.
    _exit(128 + number)
  }
}
