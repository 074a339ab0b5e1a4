import Authoring
import Foundation
import Languages
import Verification

/// How far long work has come: one line on stderr that is overwritten again and again, without colours.
///
/// Nothing is shown if stderr is not a terminal, and nothing in the first tenth of a second.
struct ProgressLine {
  private let name: String
  private let words: ProgressWords
  private let isShown = isatty(2) == 1
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var columns = 0

  /// The longest line; no terminal has fewer columns, and a line that wraps could not be overwritten.
  private static let longest = 78

  /// What removes the line from a terminal.
  static let erasure = "\r" + String(repeating: " ", count: longest) + "\r"

  /// A line about the listing at the path `name`.
  init(name: String, in language: Language) {
    self.name = String(Problem.shown(name, in: language).suffix(24))
    words = ProgressWords(language: language)
    start = clock.now
    last = start
  }

  /// A line about sites.
  static func sites(in language: Language) -> ProgressLine {
    ProgressLine(name: ProgressWords(language: language).sites, in: language)
  }

  /// Shows how much of a listing has been read.
  mutating func show(_ progress: ReadingProgress) {
    guard isDue() else { return }
    write(line: "\(name)  \(part(progress))")
  }

  /// Shows how many of `total` have been done, with the rate and the remaining time at that rate.
  mutating func show(done: Int, of total: Int) {
    guard isDue(), done > 0 else { return }
    let seconds = max((last - start) / .seconds(1), 0.001)
    let rate = Double(done) / seconds
    let left = Int((Double(max(total - done, 0)) / rate).rounded(.up))
    let width = 20
    let filled = min(width, width * done / max(total, done))
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let minutes = left / 60
    let rest = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
    write(
      line:
        "\(name) [\(bar)] \(words.part(Self.amount(done), of: Self.amount(total)))\(words.pace(Self.amount(Int(rate)), left: "\(minutes):\(rest)"))"
    )
  }

  /// Removes the line.
  mutating func erase() {
    guard columns > 0 else { return }
    write(Self.erasure)
    columns = 0
  }

  /// Whether a line should be shown: at most ten times per second.
  private mutating func isDue() -> Bool {
    guard isShown else { return false }
    let now = clock.now
    guard now - last >= .milliseconds(100) else { return false }
    last = now
    return true
  }

  private mutating func write(line: String) {
    var line = line
    while Self.columns(of: line) > Self.longest { line.removeLast() }
    write("\r" + line + String(repeating: " ", count: max(0, columns - Self.columns(of: line))))
    columns = Self.columns(of: line)
  }

  /// Wide characters take two.
  private static func columns(of text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

  private func part(_ progress: ReadingProgress) -> String {
    guard let total = progress.total, total > 0 else { return Self.amount(progress.done) }
    let percent = Int((Double(progress.done) / Double(total) * 100).rounded(.down))
    let part = words.part(Self.amount(progress.done), of: Self.amount(total))
    return "\(part)  \(min(max(percent, 0), 100)) %"
  }

  /// A number with separators: the bytes of a file, the files of a folder, sites.
  private static func amount(_ number: Int) -> String {
    let digits = Array(String(max(0, number)))
    return String(
      digits.enumerated().flatMap { index, digit -> [Character] in
        index > 0 && (digits.count - index) % 3 == 0 ? [",", digit] : [digit]
      })
  }

  private func write(_ text: String) {
    Console.show(text)
  }
}
