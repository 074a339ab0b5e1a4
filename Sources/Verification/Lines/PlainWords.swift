/// Lines of ASCII words that are not understood, whatever the words are: their beginning rules out that they
/// start another form, and a few words rule out that they mention missing files.
///
/// A file that is not a listing may have millions of them. The reader would treat what is skipped here as words too.
final class PlainWords: Sendable {
  static let shared = PlainWords()

  /// The number of characters by which beginnings are compared.
  private static let longest = 6
  /// A longer line is left to the reader, which cuts it.
  private static let lineLimit = 4096

  /// What a character is in such a line.
  private enum Kind: UInt8 {
    /// It does not occur in one: a path, a prompt or a mark may contain it.
    case none
    case digit, letter, blank
    /// It occurs only between words: in a number or a name it may mean something else.
    case dot, hyphen
    /// It separates the fields of a record.
    case separator
    /// It separates a property from its value.
    case colon
    case other
  }

  private let kinds: [Kind]
  /// The beginnings of lines that may be something else, without blanks, by their number of characters.
  private let beginnings: [Set<UInt64>]
  /// Whole first words, and whole lines, that are shorter.
  private let words: Set<UInt64>
  /// Which three characters any of them begins with, by the lower bits of each: most lines begin with none of those.
  private let mayBegin: [Bool]
  private let hints: AnchorAutomaton
  private let titles: AnchorAutomaton

  private init() {
    kinds = (0...255).map { Self.kind(UInt8($0)) }
    var beginnings = Array(repeating: Set<UInt64>(), count: Self.longest + 1)
    for text in ListingForm.beginnings + MachineLine.beginnings {
      if let (key, count) = Self.key(text), count > 1 { beginnings[count].insert(key) }
    }
    var words: Set<UInt64> = []
    for text in MachineLine.words + Template.beginnings + PersonLine.beginnings + ListingForm.words {
      guard let (key, count) = Self.key(text) else { continue }
      if count == Self.longest { beginnings[count].insert(key) } else { words.insert(key) }
    }
    self.beginnings = beginnings
    self.words = words
    var mayBegin = Array(repeating: false, count: 1 << 15)
    for key in beginnings.joined().map({ $0 }) + words {
      var (three, count) = (key, key == 0 ? 0 : (71 - key.leadingZeroBitCount) / 8)
      while count > 3 { (three, count) = (three >> 8, count - 1) }
      // Anything may follow a shorter one.
      let free = 5 * (3 - count)
      let place = Self.place(three) << free
      for index in place..<(place + (1 << free)) { mayBegin[index] = true }
    }
    self.mayBegin = mayBegin
    let fold = (0...255).map { UInt8($0).asciiFolded }
    let bytes = { (texts: [LineText]) in texts.filter(\.isASCII).map { Array($0.bytes) } }
    hints = AnchorAutomaton(bytes(MachineLine.hints), fold: fold)
    titles = AnchorAutomaton(bytes(ColumnTitles.ofNames), fold: fold)
  }

  private static func kind(_ byte: UInt8) -> Kind {
    if byte.isASCIIDigit { return .digit }
    if byte.isASCIILetter { return .letter }
    switch byte {
    case 0x20: return .blank
    case UInt8(ascii: "."): return .dot
    case UInt8(ascii: "-"): return .hyphen
    case UInt8(ascii: ","), UInt8(ascii: ";"): return .separator
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "'"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"):
      return .other
    case _: return .none
    }
  }

  /// The position of a line's first characters in `mayBegin`.
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key >> 16 & 31) << 10 | (key >> 8 & 31) << 5 | key & 31)
  }

  /// The first characters of a text as one number, without blanks and commas, runs of digits as one; `nil` for
  /// a text that begins differently than a line of ASCII can.
  private static func key(_ text: LineText) -> (key: UInt64, count: Int)? {
    var (key, count, last): (UInt64, Int, UInt8) = (0, 0, 0)
    for byte in text.bytes where !byte.isBlank && byte != UInt8(ascii: ",") {
      if count == longest { break }
      guard byte < 0x80 else { return nil }
      let next = byte.isASCIIDigit ? UInt8(ascii: "N") : byte
      if next == UInt8(ascii: "N"), last == next { continue }
      last = next
      key = key << 8 | UInt64(next)
      count += 1
    }
    return count == 0 ? nil : (key, count)
  }

  /// Whether a line consists of such words. `allowsOneWord`: a single word is understood as little as several.
  func isPlain(_ line: UnsafeRawBufferPointer, allowsOneWord: Bool) -> Bool {
    let count = line.count
    guard count > 0, count <= Self.lineLimit, kinds[Int(line[0])] == .letter else { return false }
    switch kinds[Int(line[count - 1])] {
    case .letter, .digit, .dot, .other: break
    case .none, .blank, .hyphen, .separator, .colon: return false
    }
    var (blanks, hasSeparator, hasColon): (Int, Bool, Bool) = (0, false, false)
    var (length, key, last): (Int, UInt64, UInt8) = (0, 0, 0)
    var mayBeKnown = true
    for index in 0..<count {
      let byte = line[index]
      let kind = kinds[Int(byte)]
      switch kind {
      case .none: return false
      case .letter, .digit, .other: break
      case .dot: if index < count - 1, kinds[Int(line[index + 1])] != .blank { return false }
      case .hyphen:
        if kinds[Int(line[index - 1])] != .letter || kinds[Int(line[index + 1])] != .letter { return false }
        // `Sato-san`
        if blanks == 0, mayBeKnown, length < Self.longest, words.contains(key) { return false }
      case .separator: hasSeparator = true
      case .colon:
        // The name of a property has at most three words.
        if !hasColon, blanks < 4, !hasSeparator { return false }
        hasColon = true
      case .blank:
        blanks += 1
        // The first word ends.
        if blanks == 1, mayBeKnown, length < Self.longest, words.contains(key) { return false }
      }
      if length == Self.longest || kind == .blank || byte == UInt8(ascii: ",") { continue }
      let next = kind == .digit ? UInt8(ascii: "N") : byte.asciiFolded
      if next == UInt8(ascii: "N"), last == next { continue }
      last = next
      key = key << 8 | UInt64(next)
      length += 1
      if length == 3 { mayBeKnown = mayBegin[Self.place(key)] }
      if mayBeKnown, length > 1, beginnings[length].contains(key) { return false }
    }
    if mayBeKnown, length < Self.longest, isKnownShort(key, length) { return false }
    return (blanks > 0 || allowsOneWord) && !hints.isPresent(in: line)
      && !(hasSeparator && hasTitle(line))
  }

  /// Whether a line contains the title of a column; blanks, dots and hyphens in it do not count.
  private func hasTitle(_ line: UnsafeRawBufferPointer) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: line.count, alignment: 1) { buffer in
      var count = 0
      for byte in line where !" -.".utf8.contains(byte) {
        buffer[count] = byte
        count += 1
      }
      return titles.isPresent(in: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Whether a whole short line is known, with or without a full stop at its end.
  private func isKnownShort(_ key: UInt64, _ length: Int) -> Bool {
    if words.contains(key) { return true }
    return length > 1 && ".!".utf8.contains(UInt8(truncatingIfNeeded: key)) && words.contains(key >> 8)
  }
}
