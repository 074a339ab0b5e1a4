import Foundation

/// The lines between the rows of `dir` in their plainest form, recognised by their bytes in UTF-8 and in CP932.
///
/// `DirGrammar` reads in the same way what is recognised here; any other line may still be one, and the grammar
/// decides.
enum DirLines {
  /// The folder named by a line above its rows: ` X:\HW のディレクトリ`, ` Directory of X:\HW`; `nil` if it names
  /// none.
  static func folder(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    if begins(line, at: 0, with: english) {
      let path = rest(of: line, from: english.count)
      return isRooted(path) ? path : nil
    }
    let path = rest(of: line, from: 1)
    guard isRooted(path), let words = japanese.first(where: { ends(path, with: $0) }) else { return nil }
    return UnsafeRawBufferPointer(rebasing: path[..<(path.count - words.count)])
  }

  /// Whether a line ends a folder: `   2 File(s)   2,949,120 bytes`, `   2 個のファイル   2,949,120 バイト`.
  static func isTotal(_ line: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    while place < line.count, line[place] == 0x20 { place += 1 }
    let number = place
    while place < line.count, line[place].isASCIIDigit { place += 1 }
    guard number >= 2, (1...18).contains(place - number) else { return false }
    return counted.contains { word, unit in
      guard begins(line, at: place, with: word), ends(line, with: unit) else { return false }
      var digit = place + word.count
      let end = line.count - unit.count
      while digit < end, line[digit] == 0x20 { digit += 1 }
      guard digit > place + word.count, (1...23).contains(end - digit), line[digit] != UInt8(ascii: ",")
      else {
        return false
      }
      // A comma before each three digits: everything else is left to the grammar.
      while digit < end {
        let isComma = line[digit] == UInt8(ascii: ",")
        guard isComma == ((end - 1 - digit) % 4 == 3), isComma || line[digit].isASCIIDigit else {
          return false
        }
        digit += 1
      }
      return true
    }
  }

  private static func begins(_ line: UnsafeRawBufferPointer, at place: Int, with bytes: [UInt8]) -> Bool {
    guard line.count - place >= bytes.count, let base = line.baseAddress else { return false }
    return memcmp(base + place, bytes, bytes.count) == 0
  }

  private static func ends(_ line: UnsafeRawBufferPointer, with bytes: [UInt8]) -> Bool {
    line.count > bytes.count && begins(line, at: line.count - bytes.count, with: bytes)
  }

  private static func rest(of line: UnsafeRawBufferPointer, from place: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line.dropFirst(place))
  }

  private static func isRooted(_ path: UnsafeRawBufferPointer) -> Bool {
    guard path.count > 3 else { return false }
    let backslash = UInt8(ascii: "\\")
    if path[0] == backslash { return path[1] == backslash && path[2] != backslash }
    return path[0].isASCIILetter && path[1] == UInt8(ascii: ":") && path[2] == backslash
  }

  private static let english = Array(" Directory of ".utf8)
  private static let japanese: [[UInt8]] = [
    Array(" のディレクトリ".utf8),
    codePage932(" のディレクトリ"),
  ]
  private static let counted: [(word: [UInt8], unit: [UInt8])] = [
    (Array(" File(s)".utf8), Array(" bytes".utf8)), (Array(" Dir(s)".utf8), Array(" bytes free".utf8)),
    (Array(" 個のファイル".utf8), Array(" バイト".utf8)),
    (Array(" 個のディレクトリ".utf8), Array(" バイトの空き領域".utf8)),
    (codePage932(" 個のファイル"), codePage932(" バイト")),
    (codePage932(" 個のディレクトリ"), codePage932(" バイトの空き領域")),
  ]

  /// The bytes of a phrase in code page 932, which for these characters is almost the same as Foundation's Shift_JIS.
  private static func codePage932(_ text: String) -> [UInt8] {
    text.data(using: .shiftJIS).map { Array($0) } ?? []
  }
}
