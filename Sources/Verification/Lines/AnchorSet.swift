/// Short runs of letters of which every module name, and what is like one, has at least one.
///
/// A listing may have millions of lines; only those with an anchor are looked at as possible modules. The rule is the
/// same whether a line was skimmed or read, so that a verdict does not depend on the speed of its finding.
///
/// An anchor is three letters of a name at fixed distances, none of them a character that people mistake for
/// another (O and 0, l and 1, hyphen and underscore), or three letters with the dot of the extension among them.
/// Each name gets two that do not overlap, where it has them: one slip of typing then leaves an anchor whole.
struct AnchorSet: Sendable {
  /// Bytes, letters in lower case, in the order of a name.
  struct Anchor: Hashable, Sendable {
    struct Part: Hashable, Sendable {
      /// The byte, with the bit set that tells small letters from capitals.
      var byte: UInt8
      /// How far it stands behind the first.
      var offset: Int
    }

    var parts: [Part]
    var reach: Int { parts.last?.offset ?? 0 }

    fileprivate func begins(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      for part in parts where index + part.offset >= bytes.count || bytes[index + part.offset] | 0x20 != part.byte {
        return false
      }
      return true
    }
  }

  /// How far an anchor reaches behind its first byte at the most.
  static let reach = 7

  let anchors: [Anchor]
  /// For each byte, with the bit of small letters, whether an anchor begins with it.
  private let isFirst: [Bool]

  /// Anchors for `names` and their 8.3 `aliases`, which are ASCII.
  init(names: [String], aliases: [String]) {
    let needed = names.map { _ in 2 } + aliases.map { _ in 1 }
    let names = (names + aliases).map { Array($0.utf8).map(\.asciiFolded) }
    let spans = names.map(Self.candidates)
    var counts: [Anchor: Int] = [:]
    for span in spans { for anchor in Set(span.map(\.anchor)) { counts[anchor, default: 0] += 1 } }
    var chosen: [Anchor] = []
    for (index, name) in names.enumerated() {
      let span = spans[index]
      var covered: [ClosedRange<Int>] = name.withUnsafeBufferPointer { bytes in
        chosen.flatMap { anchor in
          bytes.indices.filter { anchor.begins(at: $0, of: bytes) }.map { $0...($0 + anchor.reach) }
        }
      }
      // Those that serve most names first; then the short ones, which fewer slips can break.
      let ranked = span.sorted {
        (counts[$1.anchor] ?? 0, $0.anchor.reach, $0.start)
          < (counts[$0.anchor] ?? 0, $1.anchor.reach, $1.start)
      }
      for candidate in ranked where Self.disjoint(covered) < needed[index] {
        let range = candidate.start...(candidate.start + candidate.anchor.reach)
        // A letter in common does no harm: a slip in it is one of many.
        if covered.allSatisfy({ $0.clamped(to: range).count <= 1 }) {
          covered.append(range)
          chosen.append(candidate.anchor)
        }
      }
    }
    anchors = chosen
    isFirst = (0...255).map { byte in chosen.contains { $0.parts[0].byte == UInt8(byte) } }
  }

  /// How many of `ranges` stand side by side without overlapping.
  private static func disjoint(_ ranges: [ClosedRange<Int>]) -> Int {
    var count = 0
    var end = Int.min
    for range in ranges.sorted(by: { $0.upperBound < $1.upperBound }) where range.lowerBound >= end {
      count += 1
      end = range.upperBound
    }
    return count
  }

  private static func candidates(in name: [UInt8]) -> [(anchor: Anchor, start: Int)] {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.count
    let sure = name.indices.filter { !"oil|-_0123456789 ".utf8.contains(name[$0]) }
    var found: [(anchor: Anchor, start: Int)] = []
    for (position, start) in sure.enumerated() where start < dot {
      // A dot and a part of an extension are those of many files: more is asked for then.
      var places = Array(sure[position...].prefix(3))
      if places.contains(dot) { places = Array(sure[position...].prefix(5)) }
      guard let last = places.last, last - start <= reach, places.count == (last > dot ? 5 : 3) else { continue }
      let parts = places.map { Anchor.Part(byte: name[$0] | 0x20, offset: $0 - start) }
      found.append((Anchor(parts: parts), start))
    }
    return found
  }

  /// Whether `text` (ASCII-compatible) holds an anchor, or full-width letters, which are looked at as well.
  func isPresent(in text: LineText) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      if isPresent(in: bytes) { return true }
      var index = 0
      while index + 1 < bytes.count {
        if bytes[index] == 0xEF, bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD { return true }
        index += 1
      }
      return false
    }
  }

  /// Whether bytes hold an anchor.
  func isPresent(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isFirst.withUnsafeBufferPointer { isFirst in
      var index = 0
      while index + 2 < bytes.count {
        if isFirst[Int(bytes[index] | 0x20)] {
          for anchor in anchors where anchor.begins(at: index, of: bytes) { return true }
        }
        index += 1
      }
      return false
    }
  }
}
