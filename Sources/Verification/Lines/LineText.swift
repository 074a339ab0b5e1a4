/// The text of a line, or a part of it, as UTF-8.
///
/// Bytes rather than `String`: names are ASCII, a listing may have millions of lines, and `String` treats
/// `\r\n` as one character and folds letters beyond ASCII.
struct LineText: Hashable, Sendable, ExpressibleByStringLiteral {
  var bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8)[...] }
  init(stringLiteral text: String) { self.init(text) }

  var isEmpty: Bool { bytes.isEmpty }
  var count: Int { bytes.count }
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at `offset` from the start of this text; `nil` past its end.
  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  func prefix(_ count: Int) -> Self { Self(bytes.prefix(count)) }
  func dropFirst(_ count: Int = 1) -> Self { Self(bytes.dropFirst(count)) }
  func dropLast(_ count: Int = 1) -> Self { Self(bytes.dropLast(count)) }

  func hasPrefix(_ other: Self) -> Bool { bytes.starts(with: other.bytes) }
  func hasSuffix(_ other: Self) -> Bool {
    bytes.suffix(other.count).elementsEqual(other.bytes) && count >= other.count
  }

  /// Where `other` begins in this text, from its start; `nil` if it does not occur.
  func offset(of other: Self, from start: Int = 0) -> Int? {
    guard let first = other[0], count >= other.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      other.bytes.withUnsafeBufferPointer { other in
        var index = start
        while index <= bytes.count - other.count {
          if bytes[index] == first, bytes[index..<(index + other.count)].elementsEqual(other) { return index }
          index += 1
        }
        return nil
      }
    }
  }

  func contains(_ other: Self) -> Bool { offset(of: other) != nil }

  /// ASCII letters in lower case, everything else unchanged: `ſ` and `ı` are not ASCII letters.
  var folded: Self { Self(bytes.map(\.asciiFolded)[...]) }
}

extension LineText {
  /// Without blanks at the end: spaces, tabs, ideographic and no-break spaces.
  var trimmedEnd: Self {
    var rest = bytes
    while true {
      if let last = rest.last, last.isBlank {
        rest.removeLast()
      } else if rest.suffix(3).elementsEqual(Self.ideographicSpace) {
        rest.removeLast(3)
      } else if rest.suffix(2).elementsEqual(Self.noBreakSpace) {
        rest.removeLast(2)
      } else {
        return Self(rest)
      }
    }
  }

  /// Without blanks at the start.
  var trimmedStart: Self {
    var rest = bytes
    while true {
      if let first = rest.first, first.isBlank {
        rest.removeFirst()
      } else if rest.starts(with: Self.ideographicSpace) {
        rest.removeFirst(3)
      } else if rest.starts(with: Self.noBreakSpace) {
        rest.removeFirst(2)
      } else {
        return Self(rest)
      }
    }
  }

  var trimmed: Self { trimmedEnd.trimmedStart }

  /// How many spaces it begins with.
  var indentation: Int { bytes.prefix { $0 == UInt8(ascii: " ") }.count }

  /// The text between blanks.
  var words: [Self] {
    bytes.split { $0.isBlank }.map { Self($0) }
  }

  /// The parts between `separator`s, including empty ones.
  func split(at separator: UInt8) -> [Self] {
    bytes.split(separator: separator, omittingEmptySubsequences: false).map { Self($0) }
  }

  /// Its Unicode scalars, each with the offset where it begins.
  var scalars: [(scalar: Unicode.Scalar, offset: Int)] {
    var offset = 0
    return string.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
  }

  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  private static let ideographicSpace: [UInt8] = [0xE3, 0x80, 0x80]
  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
}

extension UInt8 {
  var asciiFolded: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { asciiFolded >= 0x61 && asciiFolded <= 0x7A }
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}
