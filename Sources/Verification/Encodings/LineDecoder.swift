/// Decodes line by line: the parts of a listing may have different encodings, and a damaged byte in one line
/// must not spoil the others.
struct LineDecoder {
  /// The encodings found besides ASCII, each with its first line and the number of its lines.
  private(set) var seen: [Seen] = []
  /// Lines with invalid bytes.
  private(set) var damaged = LineCount()
  /// The first line with characters that were decoded wrongly before the listing came here.
  private(set) var mojibake: Int?

  struct Seen {
    var encoding: ListingEncoding
    var first: Int
    var lines: Int
  }

  /// The text of a line's `bytes`. `transcoded` is the encoding from which they have already been converted to UTF-8.
  mutating func decode(_ bytes: ArraySlice<UInt8>, line: Int, transcoded: ListingEncoding?) -> LineText {
    let hasEscape = bytes.contains(0x1B)
    if !hasEscape, bytes.allSatisfy({ $0 < 0x80 }) {
      if let transcoded { note(transcoded, line: line) }
      return LineText(bytes)
    }
    if let transcoded {
      note(transcoded, line: line)
      return noted(LineText(bytes), line: line)
    }
    if hasEscape, ISO2022JP.isPresent(in: bytes) {
      note(.iso2022JP, line: line)
      var text: [UInt8] = []
      if !ISO2022JP.decode(bytes, to: &text) { damaged.add(line) }
      return LineText(text[...])
    }
    if bytes.allSatisfy({ $0 < 0x80 }) { return LineText(bytes) }
    if Self.isUTF8(bytes) {
      note(.utf8, line: line)
      return noted(LineText(bytes), line: line)
    }
    note(.cp932, line: line)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    guard let parts = ForeignWords.parts(of: bytes) else {
      if !CP932.decode(bytes, to: &text) { damaged.add(line) }
      return LineText(text[...])
    }
    for part in parts {
      if part.isText { text += part.bytes } else if !CP932.decode(part.bytes, to: &text) { damaged.add(line) }
    }
    return LineText(text[...])
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  private mutating func noted(_ text: LineText, line: Int) -> LineText {
    if mojibake == nil, Self.looksWronglyDecoded(text) { mojibake = line }
    return text
  }

  /// Japanese that was read as Windows-1252 or Latin-1 (`‚Ìƒf`), or UTF-8 that was read as CP932 (`縺ｮ繝`).
  private static func looksWronglyDecoded(_ text: LineText) -> Bool {
    var latin = 0
    var kanji = 0
    for scalar in text.string.unicodeScalars {
      switch scalar.value {
      case 0x80...0x9F, 0x192, 0x201A, 0x2039, 0x152, 0xFFFD: latin += 1
      case 0x7E3A, 0x7E67, 0x7E5D, 0x8B41, 0x8709, 0x87B3: kanji += 1
      default: break
      }
    }
    return latin >= 2 || kanji >= 2
  }

  private mutating func note(_ encoding: ListingEncoding, line: Int) {
    if let index = seen.firstIndex(where: { $0.encoding == encoding }) {
      seen[index].lines += 1
    } else {
      seen.append(Seen(encoding: encoding, first: line, lines: 1))
    }
  }

  /// The transcoded lines that were skipped.
  mutating func noteSkipped(_ lines: Int, first: Int, transcoded: ListingEncoding?) {
    guard let transcoded, lines > 0 else { return }
    note(transcoded, line: first)
    if let index = seen.firstIndex(where: { $0.encoding == transcoded }) { seen[index].lines += lines - 1 }
  }
}

/// How many lines contain something, and the first of them.
struct LineCount {
  private(set) var count = 0
  private(set) var first = 0

  mutating func add(_ line: Int) {
    if count == 0 { first = line }
    count += 1
  }
}
