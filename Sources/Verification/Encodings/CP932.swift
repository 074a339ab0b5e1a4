import Foundation

/// Windows code page 932, the Japanese ANSI code page: Shift_JIS with NEC's and IBM's characters.
///
/// The second byte of a character can be a letter or a backslash (表 is 95 5C), so text is decoded before it is split.
enum CP932 {
  /// Decodes `bytes` and appends UTF-8 to `text`; invalid bytes become U+FFFD, and an ASCII byte after half a
  /// character is kept. Returns whether everything was valid.
  static func decode(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Bool {
    var isValid = true
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte < 0x80 {
        text.append(byte)
      } else if byte >= 0xA1 && byte <= 0xDF {
        append(0xFF61 + UInt32(byte) - 0xA1, to: &text)
      } else if index < bytes.endIndex, let scalar = scalar(lead: byte, trail: bytes[index]) {
        index += 1
        append(scalar, to: &text)
      } else {
        isValid = false
        append(0xFFFD, to: &text)
      }
    }
    return isValid
  }

  /// The character of two bytes; `nil` if there is none.
  static func scalar(lead: UInt8, trail: UInt8) -> UInt32? {
    guard isLead(lead), isTrail(trail) else { return nil }
    let scalar = table[Int(lead) << 8 | Int(trail)]
    return scalar == 0 ? nil : UInt32(scalar)
  }

  static func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0x9F || byte >= 0xE0 && byte <= 0xFC }
  static func isTrail(_ byte: UInt8) -> Bool { byte >= 0x40 && byte <= 0xFC && byte != 0x7F }

  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The characters by their two bytes; 0 means none. Foundation decodes a text as a whole or not at all, so it
  /// is called once per row of characters, and only rows with gaps are decoded pair by pair.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    let trails = (UInt8(0x40)...0xFC).filter(isTrail)
    for lead in (UInt8(0x81)...0xFC).filter(isLead) {
      if let row = decoded(trails.flatMap { [lead, $0] }), row.count == trails.count {
        for (trail, scalar) in zip(trails, row) { table[Int(lead) << 8 | Int(trail)] = scalar }
      } else {
        for trail in trails {
          if let pair = decoded([lead, trail]), pair.count == 1 {
            table[Int(lead) << 8 | Int(trail)] = pair[0]
          }
        }
      }
    }
    return table
  }()

  private static func decoded(_ bytes: [UInt8]) -> [UInt16]? {
    String(data: Data(bytes), encoding: .shiftJIS).map { Array($0.utf16) }
  }
}
