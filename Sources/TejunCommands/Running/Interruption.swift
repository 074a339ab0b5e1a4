internal import CSignals
import Foundation
import Languages
import Publishing
import Synchronization

/// Ends a run of writing when a signal asks the process to end.
///
/// 1. A signal is told to a thread of its own: nothing is done where it strikes.
/// 2. The thread ends the run (``OutputRun/end()``) and says what is in place.
/// 3. It ends the process by the same signal, so that whoever has started it sees that.
///
/// A second signal of the same kind acts at once, and one that is ignored from the start, as under nohup, stays so.
final class Interruption: Sendable {
  private static let signals = [SIGHUP, SIGINT, SIGTERM]

  private let hasCome = Atomic<Bool>(false)

  /// Watches from now on. Where the system has no pipe left, signals do what they do by default.
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

  /// Where a signal has come, leaves the end of the process to it.
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
    // Threads begin with the signals blocked that the thread has blocked which starts them.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    raise(number)
    // The first process of a container is not ended by its own signals.
    _exit(128 + number)
  }
}
