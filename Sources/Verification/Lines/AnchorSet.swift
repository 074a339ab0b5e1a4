/// Short pieces of the module names: every name, and everything similar to one, contains at least one.
///
/// A listing may have millions of lines; only those with an anchor are examined as possible modules. The rule
/// is the same whether a line was skimmed or read, so that a verdict does not depend on which of them happened.
///
/// An anchor contains three letters that people do not confuse with others, or more if they include the dot of
/// the extension; characters in between may be confused (O and 0, l and 1, hyphen and underscore). Each name
/// gets two anchors that share at most one letter, if possible: then a typing error leaves one of them whole.
struct AnchorSet: Sendable {
  /// A piece of a name, folded: letters in lower case, digits and what looks like one as `0`, hyphens as `_`.
  struct Anchor: Hashable, Sendable {
    let bytes: [UInt8]

    /// The letters that are certain, and the distance of each from the first of them.
    var letters: [(byte: UInt8, offset: Int)] {
      bytes.indices.filter { !AnchorSet.isUnsure(bytes[$0]) }.map { (bytes[$0], $0) }
    }

    fileprivate func places(in name: [UInt8]) -> [Range<Int>] {
      name.indices.filter { name[$0...].starts(with: bytes) }.map { $0..<($0 + bytes.count) }
    }
  }

  /// The greatest length of an anchor.
  private static let longest = 8

  let anchors: [Anchor]
  let automaton: AnchorAutomaton

  /// Anchors for `names` and their 8.3 `aliases`, which are ASCII.
  init(names: [String], aliases: [String]) {
    let needed = names.map { _ in 2 } + aliases.map { _ in 1 }
    let names = (names + aliases).map { $0.utf8.map { Self.folded[Int($0)] } }
    let pieces = names.map(Self.pieces)
    var counts: [Anchor: Int] = [:]
    for piece in pieces.flatMap({ Set($0.map(\.anchor)) }) { counts[piece, default: 0] += 1 }
    var chosen: [Anchor] = []
    for (index, name) in names.enumerated() {
      var covered = chosen.flatMap { $0.places(in: name) }
      // Those that serve most names first; then the short ones, which fewer typing errors can break.
      let ranked = pieces[index].sorted {
        (counts[$1.anchor] ?? 0, $0.anchor.bytes.count, $0.start)
          < (counts[$0.anchor] ?? 0, $1.anchor.bytes.count, $1.start)
      }
      for piece in ranked where Self.apart(covered) < needed[index] {
        let range = piece.start..<(piece.start + piece.anchor.bytes.count)
        // A common letter does no harm: an error in it is one of many.
        if covered.allSatisfy({ $0.clamped(to: range).count <= 1 }) {
          covered.append(range)
          chosen.append(piece.anchor)
        }
      }
    }
    anchors = chosen
    automaton = AnchorAutomaton(chosen.map(\.bytes), fold: Self.folded)
  }

  /// Whether `text` (ASCII-compatible) contains an anchor, or full-width letters, which are examined as well.
  func isPresent(in text: LineText) -> Bool {
    text.bytes.withUnsafeBytes { bytes in
      if automaton.isPresent(in: bytes) { return true }
      var index = 0
      while index + 1 < bytes.count {
        if bytes[index] == 0xEF, bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD { return true }
        index += 1
      }
      return false
    }
  }

  // MARK: -

  /// How many of `ranges` fit side by side without overlapping by more than one place.
  private static func apart(_ ranges: [Range<Int>]) -> Int {
    var count = 0
    var end = Int.min
    for range in ranges.sorted(by: { $0.upperBound < $1.upperBound }) where range.lowerBound >= end {
      count += 1
      end = range.upperBound - 1
    }
    return count
  }

  private static func pieces(of name: [UInt8]) -> [(anchor: Anchor, start: Int)] {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.count
    let sure = name.indices.filter { !isUnsure(name[$0]) }
    return sure.enumerated().compactMap { position, start in
      guard start < dot else { return nil }
      // A dot and a part of an extension occur in many files, so more is required then.
      var letters = sure[position...].prefix(3)
      if letters.contains(dot) { letters = sure[position...].prefix(5) }
      guard let last = letters.last, letters.count == (last > dot ? 5 : 3), last - start < longest else {
        return nil
      }
      return (Anchor(bytes: Array(name[start...last])), start)
    }
  }

  fileprivate static func isUnsure(_ folded: UInt8) -> Bool {
    folded == UInt8(ascii: "0") || folded == UInt8(ascii: "_")
  }

  private static let folded: [UInt8] = (0...255).map { byte in
    let small = UInt8(byte).asciiFolded
    switch small {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "o"), UInt8(ascii: "i"), UInt8(ascii: "l"),
      UInt8(ascii: "|"):
      return UInt8(ascii: "0")
    case UInt8(ascii: "-"): return UInt8(ascii: "_")
    case _: return small
    }
  }
}
