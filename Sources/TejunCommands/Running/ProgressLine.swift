import Authoring
import Foundation
import Verification

/// How far the reading of a listing has come: one line on stderr that is written over and over, without colours.
///
/// Nothing is shown where stderr is no terminal, and nothing in the first tenth of a second.
struct ProgressLine {
  private let name: String
  private let isShown = isatty(2) == 1
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var columns = 0

  /// The longest line; a terminal has no fewer columns, and a line that wraps could not be written over.
  private static let longest = 78

  init(name: String) {
    // Wide characters take two columns.
    self.name = String(Problem.shown(name).suffix(24))
    last = clock.now
  }

  /// Shows `progress`, at most ten times a second.
  mutating func show(_ progress: ReadingProgress) {
    guard isShown else { return }
    let now = clock.now
    guard now - last >= .milliseconds(100) else { return }
    last = now
    let line = String("\(name)  \(Self.words(progress))".prefix(Self.longest - 24))
    write("\r" + line + String(repeating: " ", count: max(0, columns - line.count)))
    columns = line.count
  }

  /// Removes the line.
  mutating func erase() {
    guard columns > 0 else { return }
    write("\r" + String(repeating: " ", count: Self.longest) + "\r")
    columns = 0
  }

  private static func words(_ progress: ReadingProgress) -> String {
    guard let total = progress.total, total > 0 else { return amount(progress.done) }
    let percent = Int((Double(progress.done) / Double(total) * 100).rounded(.down))
    return "\(amount(progress.done)) of \(amount(total))  \(min(max(percent, 0), 100)) %"
  }

  /// A number with separators: bytes of a file, files of a folder.
  private static func amount(_ number: Int) -> String {
    let digits = Array(String(max(0, number)))
    return String(
      digits.enumerated().flatMap { index, digit -> [Character] in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }

  private func write(_ text: String) {
    // That nobody can read it must not end the work.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
