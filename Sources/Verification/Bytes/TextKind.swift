/// The kind of text that bytes are.
enum TextKind {
  /// The byte order of UTF-16 text that begins here; `nil` if it is not UTF-16.
  static func utf16Order(of block: UnsafeRawBufferPointer) -> UTF16Transcoder.ByteOrder? {
    if block.starts(with: [0xFF, 0xFE]) { return .little }
    if block.starts(with: [0xFE, 0xFF]) { return .big }
    // A first line of 8-bit text may be followed by UTF-16, at an even or odd offset.
    let head = block.prefix(512)
    if let end = head.firstIndex(of: 0x0A), !head[..<end].contains(0),
      end + 1 >= head.count || head[end + 1] != 0
    {
      return nil
    }
    return order(of: UnsafeRawBufferPointer(rebasing: head))
  }

  /// The byte order of UTF-16 text that begins after this line of 8-bit text: a file that was appended to.
  static func utf16Order(ofLine line: UnsafeRawBufferPointer) -> UTF16Transcoder.ByteOrder? {
    guard line.count >= 2 else { return nil }
    if line[0] == 0xFF, line[1] == 0xFE { return .little }
    if line[0] == 0xFE, line[1] == 0xFF { return .big }
    guard line.prefix(64).contains(0) else { return nil }
    return order(of: UnsafeRawBufferPointer(rebasing: line.prefix(512)))
  }

  /// NULs only at even or only at odd offsets, at least three in a row: names separated by NUL (`find -print0`) differ.
  private static func order(of bytes: UnsafeRawBufferPointer) -> UTF16Transcoder.ByteOrder? {
    var nuls = [0, 0]
    var run = [0, 0]
    var longest = [0, 0]
    for index in bytes.indices {
      let parity = index & 1
      if bytes[index] == 0 {
        nuls[parity] += 1
        run[parity] += 1
        longest[parity] = max(longest[parity], run[parity])
      } else {
        run[parity] = 0
      }
    }
    if longest[1] >= 3, nuls[0] * 10 <= nuls[1] { return .little }
    if longest[0] >= 3, nuls[1] * 10 <= nuls[0] { return .big }
    return nil
  }

  /// Whether bytes are not text in any encoding: they have many control characters.
  static func isNoText(_ block: UnsafeRawBufferPointer) -> Bool {
    let head = block.prefix(64 << 10)
    let controls = head.count {
      $0 < 0x20 && !($0 >= 0x08 && $0 <= 0x0D) && $0 != 0x1A && $0 != 0x1B && $0 != 0
    }
    if controls * 20 > head.count { return true }
    let nuls = head.count { $0 == 0 }
    // A short file of NULs is as good as empty; a long run of them may never end, as from a device.
    return nuls * 2 > head.count && (head.count == 64 << 10 || head.contains { $0 != 0 })
  }
}
