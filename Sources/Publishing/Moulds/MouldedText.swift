/// A rendered text with gaps.
struct MouldedText: Sendable {
  /// The text between the gaps, concatenated.
  private let literals: [UInt8]
  /// The gaps in order: the position of each in ``literals``, and the number of what is inserted.
  private let gaps: [(place: Int, insert: Int)]

  /// Whether there are gaps.
  var hasGaps: Bool { !gaps.isEmpty }

  /// The text before the first gap.
  var beginning: ArraySlice<UInt8> { literals[..<(gaps.first?.place ?? literals.count)] }

  /// The gaps in `text`, found by the placeholders and the known texts in it.
  ///
  /// - Throws: ``UnknownPlace`` if a placeholder is in a place with unknown escaping.
  init(_ text: String, of table: inout InsertTable) throws(UnknownPlace) {
    let bytes = Array(text.utf8)
    var literals: [UInt8] = []
    var gaps: [(place: Int, insert: Int)] = []
    var index = 0
    while index < bytes.count {
      if let found = try table.gap(in: bytes, at: index) {
        if found.escaping == .commonMark {
          guard Self.isWithinLine(bytes, index), !bytes[found.end...].starts(with: "/".utf8) else {
            throw UnknownPlace()
          }
        }
        gaps.append((literals.count, found.insert))
        index = found.end
      } else {
        literals.append(bytes[index])
        index += 1
      }
    }
    self.literals = literals
    self.gaps = gaps
  }

  /// Whether there is anything before `index` on its line except the marker of a list or a heading: at the
  /// beginning of a text cmark escapes more.
  private static func isWithinLine(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[..<index].reversed().prefix { $0 != UInt8(ascii: "\n") }
      .contains { !" \t0123456789->+*.)[]#x".utf8.contains($0) }
  }

  /// The text with `inserts` in its gaps.
  func filled(with inserts: [[UInt8]]) -> [UInt8] {
    var filled: [UInt8] = []
    filled.reserveCapacity(gaps.reduce(literals.count) { $0 + inserts[$1.insert].count })
    add(from: 0, with: inserts) { filled.append(contentsOf: $0) }
    return filled
  }

  /// Passes on the text from the first gap on, piece by piece.
  func forEachPieceAfterBeginning(with inserts: [[UInt8]], _ body: (ArraySlice<UInt8>) -> Void) {
    add(from: beginning.count, with: inserts, body)
  }

  private func add(from start: Int, with inserts: [[UInt8]], _ body: (ArraySlice<UInt8>) -> Void) {
    var position = start
    for gap in gaps {
      body(literals[position..<gap.place])
      body(inserts[gap.insert][...])
      position = gap.place
    }
    body(literals[position...])
  }
}
