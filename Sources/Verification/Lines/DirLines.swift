/// The lines between the rows of `dir` in their plainest form, told by their bytes in UTF-8 and in CP932.
///
/// What is told here `DirGrammar` reads alike; what is not told may still be such a line, and is for it to say.
enum DirLines {
  /// Whether a line names the folder of the rows after it: ` X:\HW のディレクトリ`, ` Directory of X:\HW`.
  static func isHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    if line.starts(with: english) { return isRooted(line.dropFirst(english.count)) }
    guard isRooted(line.dropFirst()) else { return false }
    return japanese.contains { line.count > $0.count && line.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a line ends a folder: `   2 File(s)   2,949,120 bytes`, `   2 個のファイル   2,949,120 バイト`.
  static func isTotal(_ line: UnsafeRawBufferPointer) -> Bool {
    let number = line.drop { $0 == 0x20 }
    let words = number.drop { $0.isASCIIDigit }
    guard line.count - number.count >= 2, (1...18).contains(number.count - words.count) else { return false }
    return counted.contains { words.starts(with: $0) }
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
    [0x20, 0x82, 0xCC, 0x83, 0x66, 0x83, 0x42, 0x83, 0x8C, 0x83, 0x4E, 0x83, 0x67, 0x83, 0x8A],
  ]
  private static let counted: [[UInt8]] = [
    Array(" File(s) ".utf8), Array(" Dir(s) ".utf8), Array(" 個の".utf8), [0x20, 0x8C, 0xC2, 0x82, 0xCC],
  ]
}
