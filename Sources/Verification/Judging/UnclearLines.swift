/// The lines of a listing that are not understood.
struct UnclearLines: Sendable {
  /// How many are stored for the report.
  private static let kept = 20

  private(set) var lines: [UnclearLine] = []
  private(set) var count = 0
  /// How many of them are words beside a program's listing, which a person can vouch for.
  private(set) var remarks = 0

  mutating func add(_ line: Int, _ text: LineText, _ kind: UnclearLine.Kind, isRemark: Bool = false) {
    count += 1
    if isRemark { remarks += 1 }
    if lines.count < Self.kept {
      lines.append(
        UnclearLine(line: line, text: String(text.trimmed.prefix(800).string.prefix(200)), kind: kind))
    }
  }

  mutating func add(_ line: UnclearLine) {
    count += 1
    if lines.count < Self.kept { lines.append(line) }
  }

  mutating func add(_ other: Self) {
    count += other.count
    remarks += other.remarks
    lines += other.lines
    lines.sort { $0.line < $1.line }
    lines = Array(lines.prefix(Self.kept))
  }

  /// Whether further lines are only counted.
  var isFull: Bool { lines.count >= Self.kept }

  /// Lines of words that were skipped.
  mutating func addSkipped(_ lines: Int) {
    count += lines
    remarks += lines
  }
}
