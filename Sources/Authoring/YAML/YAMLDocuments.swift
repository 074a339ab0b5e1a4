/// The documents of a YAML stream, separated at their markers and not parsed (YAML 1.2.2, 9.1.2 and 9.2).
///
/// A line that begins with `---` always begins a document: quoted and block texts cannot contain one.
struct YAMLDocuments: Sendable {
  /// A document: its bytes without the marker, and the line of the stream where they begin.
  struct Document {
    var bytes: [UInt8]
    var firstLine: Int
  }

  private let bytes: [UInt8]
  private var ranges: [(range: Range<Int>, firstLine: Int)]

  /// How many documents are still to come.
  var count: Int { ranges.count }

  /// The documents of `stream`; if there is only one, it is the stream as a whole.
  ///
  /// Documents after the first `limit` are left out.
  init(_ stream: [UInt8], limit: Int = .max) {
    // A byte order mark would look like a document before the first marker.
    let bytes = stream.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(stream.dropFirst(3)) : stream
    self.bytes = bytes
    let all = Self.ranges(in: bytes, limit: limit)
    // In reverse order, so that the next one is taken from the end.
    ranges = all.count > 1 ? all.reversed() : [(0..<bytes.count, 1)]
  }

  mutating func next() -> Document? {
    ranges.popLast().map { Document(bytes: Array(bytes[$0.range]), firstLine: $0.firstLine) }
  }

  /// The documents that hold anything.
  private static func ranges(in bytes: [UInt8], limit: Int) -> [(range: Range<Int>, firstLine: Int)] {
    var ranges: [(range: Range<Int>, firstLine: Int)] = []
    func append(_ range: Range<Int>, _ firstLine: Int) {
      if holdsContent(bytes[range]) { ranges.append((range, firstLine)) }
    }
    var (start, firstLine) = (0, 1)
    var (lineStart, line) = (0, 1)
    while lineStart < bytes.count, ranges.count < limit {
      let lineEnd = bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if isMarker(bytes[lineStart..<lineEnd]) {
        append(start..<lineStart, firstLine)
        // What follows the marker on its line belongs to the document, and keeps its line number.
        let isBare = isBlank(bytes[(lineStart + 3)..<lineEnd])
        (start, firstLine) = isBare ? (lineEnd, line + 1) : (lineStart, line)
      }
      (lineStart, line) = (lineEnd, line + 1)
    }
    if ranges.count < limit { append(start..<bytes.count, firstLine) }
    return ranges
  }

  private static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "---".utf8) else { return false }
    return line.count == 3 || " \t\r\n".utf8.contains(line[line.startIndex + 3])
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return text.first.map { "#\r\n".utf8.contains($0) } ?? true
  }

  /// Whether there is anything except comments, directives and document ends.
  private static func holdsContent(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      !isBlank(line) && line.first != UInt8(ascii: "%") && !line.starts(with: "...".utf8)
    }
  }
}
