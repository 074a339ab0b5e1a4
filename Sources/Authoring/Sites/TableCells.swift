/// The lines of a table as cells (RFC 4180): a quoted cell may hold separators, line endings and doubled quotes.
struct TableCells: Sendable {
  /// A cell and where it begins.
  struct Cell: Sendable {
    var text: String
    var line: Int
    /// In characters, from 1.
    var column: Int
  }

  /// A record, which may extend over several lines of the file.
  struct Line {
    /// The line of the file where it begins, from 1.
    var number: Int
    /// Its first cells: no usable table has more of them.
    var cells: [Cell] = []
    /// How many cells it has.
    var count = 0
    var problem: Problem?
  }

  /// One more than a table may have.
  static let cellLimit = YAMLReader.keyLimit + 1

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1
  /// The last known position of `column`, so that a long line is counted only once.
  private var known: (position: Int, column: Int)

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    known = (position, 1)
  }

  /// The next line that is not blank.
  mutating func next() -> Line? {
    while position < bytes.count {
      var found = Line(number: line)
      readLine(into: &found)
      if found.problem != nil || found.cells.contains(where: { !$0.text.isEmpty }) { return found }
    }
    return nil
  }

  private mutating func readLine(into found: inout Line) {
    while true {
      let start = (line: line, column: column())
      let text = isAt(UInt8(ascii: "\"")) ? quoted(&found.problem) : plain()
      found.count += 1
      if found.count <= Self.cellLimit {
        found.cells.append(Cell(text: text, line: start.line, column: start.column))
      }
      if isAt(separator) {
        position += 1
        continue
      }
      endLine()
      return
    }
  }

  private mutating func column() -> Int {
    // Continuation bytes of a character do not count.
    known = (position, known.column + bytes[known.position..<position].count { $0 & 0xC0 != 0x80 })
    return known.column
  }

  private func isAt(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

  private mutating func plain() -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isAtLineEnd { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private var isAtLineEnd: Bool { isAt(UInt8(ascii: "\n")) || isAt(UInt8(ascii: "\r")) }

  private mutating func quoted(_ problem: inout Problem?) -> String {
    position += 1
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard isAt(byte) else {
          let rest = plain()
          if !rest.isEmpty { problem = .tableQuote }
          return String(decoding: text, as: UTF8.self) + rest
        }
        position += 1
      } else if byte == UInt8(ascii: "\n") {
        line += 1
        known = (position, 1)
      }
      text.append(byte)
    }
    problem = .tableQuote
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func endLine() {
    if isAt(UInt8(ascii: "\r")) { position += 1 }
    if isAt(UInt8(ascii: "\n")) { position += 1 }
    line += 1
    known = (position, 1)
  }
}
