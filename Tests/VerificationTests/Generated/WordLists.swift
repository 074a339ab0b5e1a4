import Foundation

/// Large word lists of both languages, from Debian's packages, so that nobody chooses the words.
///
/// A word is taken from a random place in a file; nothing is read before it is needed, because turning a list
/// into Swift strings would take longer than making the listings.
struct WordLists: Sendable {
  private let english: [UInt8]
  private let nouns: [UInt8]
  private let verbs: [UInt8]
  private let adjectives: [UInt8]
  private let japanese: [UInt8]

  /// The files, and the packages that have them; `scripts/test` installs those.
  private static let files = [
    ("wamerican", "/usr/share/dict/american-english"),
    ("wordnet-base", "/usr/share/wordnet/index.noun"),
    ("wordnet-base", "/usr/share/wordnet/index.verb"),
    ("wordnet-base", "/usr/share/wordnet/index.adj"),
    ("skkdic", "/usr/share/skk/SKK-JISYO.L"),
  ]

  /// The lists, or what is missing.
  static let shared = Result { try WordLists() }

  /// A list that is missing: the tests fail, because a test that did not run must not look as if it had.
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  private init() throws(Missing) {
    var read: [[UInt8]] = []
    for (package, path) in Self.files {
      guard let data = FileManager.default.contents(atPath: path), data.count > 10_000 else {
        throw Missing(
          description: "NOT TESTED: no \(path); apt-get install \(package) (scripts/test does)")
      }
      read.append(Array(data))
    }
    (english, nouns, verbs, adjectives, japanese) = (read[0], read[1], read[2], read[3], read[4])
  }

  /// An English word, or several in one as WordNet has them.
  func english(_ dice: inout Dice) -> String {
    while true {
      let line =
        switch dice.below(6) {
        case 0, 1: Self.line(of: english, &dice)
        case 2, 3: Self.line(of: nouns, &dice)
        case 4: Self.line(of: verbs, &dice)
        default: Self.line(of: adjectives, &dice)
        }
      // WordNet's licence is in lines that begin with a blank.
      let word = line.prefix { $0 != 0x20 }
      guard !word.isEmpty, word.count < 40, word.allSatisfy(Self.isPlain) else { continue }
      return String(decoding: word.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    }
  }

  /// A Japanese word as it is written, with kanji or katakana.
  func japanese(_ dice: inout Dice) -> String {
    while true {
      let line = Self.line(of: japanese, &dice)
      guard line.first != 0x3B, let start = line.firstIndex(of: 0x2F) else { continue }
      let candidates = line[start...].split(separator: 0x2F)
      guard !candidates.isEmpty else { continue }
      let word = candidates[dice.below(candidates.count)].prefix { $0 != 0x3B }
      guard word.count > 1, word.count < 40, word.contains(where: { $0 >= 0xA4 }),
        !word.contains(where: { $0 < 0x30 || $0 == 0x3A }),
        let text = Self.text(ofEUC: word), text.allSatisfy(\.isLetter)
      else { continue }
      return text
    }
  }

  /// EUC-JP as text; Foundation has no decoder for it on Linux, but has one for Shift_JIS, which has the same
  /// characters in another order.
  private static func text(ofEUC bytes: ArraySlice<UInt8>) -> String? {
    var shifted: [UInt8] = []
    var rest = bytes
    while let first = rest.popFirst() {
      guard first >= 0xA1 else {
        shifted.append(first)
        continue
      }
      guard let second = rest.popFirst(), second >= 0xA1 else { return nil }
      let (row, cell) = (first - 0xA0, second - 0xA0)
      shifted.append((row - 1) / 2 + (row <= 62 ? 0x81 : 0xC1))
      shifted.append(row % 2 == 0 ? cell + 0x9E : cell + 0x3F + (cell >= 64 ? 1 : 0))
    }
    return String(data: Data(shifted), encoding: .shiftJIS)
  }

  /// Letters, digits, hyphens, apostrophes, points, and WordNet's underscores: nothing that separates cells or
  /// commands.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x27, 0x2E, 0x5F: true
    case 0x80...: true
    default: false
    }
  }

  private static func line(of bytes: [UInt8], _ dice: inout Dice) -> ArraySlice<UInt8> {
    let place = dice.below(bytes.count)
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let before = memchr(base + place, 0x0A, bytes.count - place)
      else { return [] }
      let start = UnsafeRawPointer(before) - base + 1
      guard start < bytes.count, let after = memchr(base + start, 0x0A, bytes.count - start) else {
        return []
      }
      return bytes[start..<(UnsafeRawPointer(after) - base)]
    }
  }
}

/// Random choices that the same seed repeats.
struct Dice {
  private var mixer: Mixer

  init(seed: UInt64) { mixer = Mixer(seed: seed) }

  /// A number from 0 to `count - 1`.
  mutating func below(_ count: Int) -> Int { Int(truncatingIfNeeded: mixer.next() >> 33) % count }

  /// Yes for that many of a hundred.
  mutating func percent(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
