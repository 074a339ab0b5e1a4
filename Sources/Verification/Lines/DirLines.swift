import Foundation

/// The lines between the rows of `dir` in their plainest form, told by their bytes in UTF-8 and in CP932.
///
/// What is told here `DirGrammar` reads alike; what is not told may still be such a line, and is for it to say.
enum DirLines {
  /// The folder that a line names whose rows follow: ` X:\HW のディレクトリ`, ` Directory of X:\HW`; `nil` where it names
  /// none.
  static func folder(_ line: UnsafeRawBufferPointer) -> Slice<UnsafeRawBufferPointer>? {
    if line.starts(with: english) {
      let path = line.dropFirst(english.count)
      return isRooted(path) ? path : nil
    }
    guard isRooted(line.dropFirst()),
      let words = japanese.first(where: { line.count > $0.count && line.suffix($0.count).elementsEqual($0) })
    else { return nil }
    return line.dropFirst().dropLast(words.count)
  }

  /// Whether a line ends a folder: `   2 File(s)   2,949,120 bytes`, `   2 個のファイル   2,949,120 バイト`.
  static func isTotal(_ line: UnsafeRawBufferPointer) -> Bool {
    let number = line.drop { $0 == 0x20 }
    let words = number.drop { $0.isASCIIDigit }
    guard line.count - number.count >= 2, (1...18).contains(number.count - words.count) else { return false }
    return counted.contains { counted in
      guard words.starts(with: counted.word) else { return false }
      let size = words.dropFirst(counted.word.count).drop { $0 == 0x20 }
      let unit = size.drop { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
      let digits = size.prefix(size.count - unit.count)
      // A comma stands before each three digits, or none does: all else the grammar is to look at.
      let isPlain = digits.reversed().enumerated().allSatisfy { place, byte in
        (byte == UInt8(ascii: ",")) == (place % 4 == 3)
      }
      return isPlain && (1...23).contains(digits.count) && digits.first != UInt8(ascii: ",")
        && words.count - counted.word.count > size.count && unit.elementsEqual(counted.unit)
    }
  }

  private static func isRooted(_ path: Slice<UnsafeRawBufferPointer>) -> Bool {
    let start = path.startIndex
    guard path.count > 3 else { return false }
    let backslash = UInt8(ascii: "\\")
    if path[start] == backslash { return path[start + 1] == backslash && path[start + 2] != backslash }
    return path[start].isASCIILetter && path[start + 1] == UInt8(ascii: ":") && path[start + 2] == backslash
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

  /// The bytes of a phrase in code page 932, which is little more than Foundation's Shift_JIS for these characters.
  private static func codePage932(_ text: String) -> [UInt8] {
    text.data(using: .shiftJIS).map { Array($0) } ?? []
  }
}
