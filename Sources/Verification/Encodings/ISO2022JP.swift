/// ISO-2022-JP, as Japanese mail is encoded (RFC 1468): escape sequences switch between ASCII and two-byte JIS.
enum ISO2022JP {
  /// Whether `bytes` hold an escape sequence of this encoding.
  static func isPresent(in bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      if let mode = mode(bytes, at: index), mode != .ascii { return true }
      index += 1
    }
    return false
  }

  /// Decodes `bytes` and appends UTF-8 to `text`. Returns whether everything was valid.
  static func decode(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
    var isValid = true
    var mode = Mode.ascii
    var index = bytes.startIndex
    // The same characters in the same order as in Shift_JIS: rows two by two.
    var shifted: [UInt8] = []
    while index < bytes.endIndex {
      if let next = Self.mode(bytes, at: index) {
        mode = next
        index += 3
      } else if mode == .kanji, bytes[index] >= 0x21 && bytes[index] <= 0x7E {
        guard index + 1 < bytes.endIndex, bytes[index + 1] >= 0x21 && bytes[index + 1] <= 0x7E else {
          isValid = false
          shifted.append(bytes[index])
          index += 1
          continue
        }
        shifted += shiftJIS(row: bytes[index], cell: bytes[index + 1])
        index += 2
      } else if mode == .katakana, bytes[index] >= 0x21 && bytes[index] <= 0x5F {
        shifted.append(bytes[index] | 0x80)
        index += 1
      } else {
        shifted.append(bytes[index])
        index += 1
      }
    }
    return CP932.decode(shifted[...], to: &text) && isValid
  }

  private enum Mode { case ascii, kanji, katakana }

  private static func mode(_ bytes: ArraySlice<UInt8>, at index: Int) -> Mode? {
    guard index + 2 < bytes.endIndex, bytes[index] == 0x1B else { return nil }
    switch (bytes[index + 1], bytes[index + 2]) {
    case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")): return .kanji
    case (UInt8(ascii: "("), UInt8(ascii: "I")): return .katakana
    case (UInt8(ascii: "("), UInt8(ascii: "B")), (UInt8(ascii: "("), UInt8(ascii: "J")): return .ascii
    case (_, _): return nil
    }
  }

  private static func shiftJIS(row: UInt8, cell: UInt8) -> [UInt8] {
    let half = (row - 0x21) / 2
    let lead = half + (half < 0x1F ? 0x81 : 0xC1)
    if (row - 0x21) % 2 == 0 { return [lead, cell + (cell < 0x60 ? 0x1F : 0x20)] }
    return [lead, cell + 0x7E]
  }
}
