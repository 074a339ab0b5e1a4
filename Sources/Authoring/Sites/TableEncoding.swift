import Foundation

/// The encoding of a table: UTF-8, or Windows code page 932, in which Japanese spreadsheets write `.csv`.
enum TableEncoding {
  /// The bytes of the table in UTF-8; unchanged if they are UTF-8 already, or in no known encoding.
  static func utf8(of bytes: [UInt8]) -> [UInt8] {
    guard String(validating: bytes, as: UTF8.self) == nil, isCP932(bytes),
      // Foundation's Shift_JIS is code page 932, except that U+005C and U+007E stay ASCII, as in Windows.
      let text = String(data: Data(bytes), encoding: .shiftJIS)
    else { return bytes }
    return Array(text.utf8)
  }

  /// Whether no other encoding is likely: kana and most kanji begin with a byte from 81 to 9F, which EUC-JP
  /// does not have; and UTF-8 with one broken character still has many whole ones.
  private static func isCP932(_ bytes: [UInt8]) -> Bool {
    var (foreign, inUTF8, hasLead) = (0, 0, false)
    for (index, byte) in bytes.enumerated() where byte >= 0x80 {
      foreign += 1
      if (0x81...0x9F).contains(byte) { hasLead = true }
      if (0xE0...0xEF).contains(byte),
        bytes[index...].prefix(3).dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }),
        index + 2 < bytes.count
      {
        inUTF8 += 3
      }
    }
    return hasLead && inUTF8 * 2 < foreign
  }
}
