/// A size in a cell: a number with or without thousands separators, and a unit.
enum ListedSize: Equatable, Sendable {
  /// So many bytes.
  case bytes(UInt64)
  /// Not empty; rounded, so the exact number is not known.
  case rounded
  /// Nothing.
  case zero

  /// `isScaled`: the title has a unit, so its numbers may have a fraction.
  init?(_ text: LineText, isScaled: Bool = false) {
    if !isScaled, let bytes = Self.plain(text) {
      self = bytes == 0 ? .zero : .bytes(bytes)
      return
    }
    var rest = Array((FullWidth.halved(text) ?? text).string.lowercased().unicodeScalars)
    guard let end = rest.lastIndex(where: { Self.isDigit($0) }) else { return nil }
    let tail = String(String.UnicodeScalarView(rest[(end + 1)...].filter { !Self.blanks.contains($0) }))
    guard tail.isEmpty || Self.units[LineText(tail)] != nil else { return nil }
    let scale = tail.isEmpty ? nil : Self.units[LineText(tail)]
    rest.removeSubrange((end + 1)...)
    guard let number = Self.number(rest) else { return nil }
    if number.isZero {
      self = .zero
    } else if number.hasFraction {
      guard isScaled || scale == .scaled else { return nil }
      self = .rounded
    } else if isScaled || scale == .scaled {
      self = .rounded
    } else {
      guard let bytes = UInt64(number.whole) else { return nil }
      self = .bytes(bytes)
    }
  }

  /// Digits alone, which most sizes are.
  private static func plain(_ text: LineText) -> UInt64? {
    guard (1...18).contains(text.count), text.bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    return text.bytes.reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }

  enum Unit { case bytes, scaled }

  /// Units as `ColumnRole.key` spells them.
  static let units: [LineText: Unit] = {
    var units: [LineText: Unit] = [:]
    for word in ["b", "byte", "bytes", "バイト", "octet", "octets", "字节", "位元組", "바이트"] {
      units[LineText(word)] = .bytes
    }
    for word in ["k", "m", "kb", "mb", "gb", "kib", "mib", "gib", "ko", "mo", "go", "kio", "mio"] {
      units[LineText(word)] = .scaled
    }
    return units
  }()

  private struct Number {
    var whole: String
    var hasFraction: Bool
    var isZero: Bool
  }

  /// Digits in groups of three, and a fraction after the other one of point and comma.
  private static func number(_ scalars: [Unicode.Scalar]) -> Number? {
    var groups: [String] = [""]
    var separators: [Unicode.Scalar] = []
    for scalar in scalars {
      if isDigit(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else if separatorsOfThousands.contains(scalar), groups[groups.count - 1] != "" {
        separators.append(scalar)
        groups.append("")
      } else {
        return nil
      }
    }
    guard groups.allSatisfy({ !$0.isEmpty }) else { return nil }
    let isZero = groups.allSatisfy { $0.allSatisfy { $0 == "0" } }
    let last = groups[groups.count - 1]
    let isPoint = separators.last == "." || separators.last == ","
    // A separator that differs from the earlier ones, or does not precede exactly three digits, is a decimal point.
    let isFraction =
      isPoint && (last.count != 3 || separators.count > 1 && separators.last != separators.first)
    if isFraction { separators.removeLast() }
    let thousands = isFraction ? groups.dropLast() : groups[...]
    guard Set(separators).count <= 1, thousands.dropFirst().allSatisfy({ $0.count == 3 }),
      thousands.count == 1 || (thousands.first?.count ?? 0) <= 3
    else { return nil }
    // `1474560.0`, as written by programs that calculated it.
    let hasFraction = isFraction && !last.allSatisfy { $0 == "0" }
    return Number(whole: thousands.joined(), hasFraction: hasFraction, isZero: isZero)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let separatorsOfThousands = Set(",. '’\u{A0}\u{202F}\u{2009}".unicodeScalars)
  private static let blanks = Set(" \u{A0}\u{202F}\u{3000}\u{2009}".unicodeScalars)
}
