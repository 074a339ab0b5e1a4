/// Converts UTF-16 to UTF-8, block by block.
///
/// A part in an 8-bit encoding may follow (`>>` onto a file that PowerShell wrote): it is noticed when a line
/// begins with bytes that, in pairs, are letters.
struct UTF16Transcoder {
  enum ByteOrder { case little, big }

  /// The result for a block.
  struct Outcome {
    /// How many bytes of the block were used.
    var consumed: Int
    /// Whether what follows is not UTF-16.
    var endsHere: Bool
  }

  let order: ByteOrder
  private var isAtLineStart = true
  private var highSurrogate: UInt32?

  init(order: ByteOrder) { self.order = order }

  /// How far it looks ahead to see whether a line is UTF-16, in bytes.
  static let lookahead = 32

  /// Transcodes `block` to `text`, which has room for 3 bytes for every 2, plus 32; `isLast` if nothing
  /// follows. The end of a block may be left over for the next one.
  mutating func transcode(
    _ block: UnsafeRawBufferPointer, isLast: Bool, to text: UnsafeMutableRawPointer, count: inout Int
  ) -> Outcome {
    var index = 0
    var out = count
    defer { count = out }
    guard let base = block.baseAddress else { return Outcome(consumed: 0, endsHere: false) }
    while index + 1 < block.count {
      if index + 32 <= block.count, highSurrogate == nil {
        var units = base.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt16>.self)
        if order == .big { units = units &<< 8 | units &>> 8 }
        if (units & SIMD16(repeating: 0xFF80)) == SIMD16(repeating: 0) {
          text.storeBytes(
            of: SIMD16<UInt8>(truncatingIfNeeded: units), toByteOffset: out, as: SIMD16<UInt8>.self)
          isAtLineStart = units[15] == 0x0A
          index += 32
          out += 16
          continue
        }
      }
      // Unit by unit, to the end of these 32 bytes or of the block.
      let stop = min(index + 32, block.count - 1)
      while index < stop {
        let (first, second) = (block[index], block[index + 1])
        let unit =
          order == .little ? UInt32(second) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(second)
        if unit > 0xFF, unit != 0xFEFF, isAtLineStart, highSurrogate == nil {
          if index + Self.lookahead > block.count, !isLast {
            return Outcome(consumed: index, endsHere: false)
          }
          if isEightBitText(block[index..<min(index + Self.lookahead, block.count)]) {
            return Outcome(consumed: index, endsHere: true)
          }
        }
        isAtLineStart = unit == 0x0A || unit == 0xFEFF && isAtLineStart
        index += 2
        append(unit, to: text, at: &out)
      }
    }
    return Outcome(consumed: index, endsHere: false)
  }

  private mutating func append(_ unit: UInt32, to text: UnsafeMutableRawPointer, at out: inout Int) {
    if let high = highSurrogate {
      highSurrogate = nil
      if unit >= 0xDC00 && unit < 0xE000 {
        return Self.store(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: text, at: &out)
      }
      Self.store(0xFFFD, to: text, at: &out)
    }
    if unit >= 0xD800 && unit < 0xDC00 {
      highSurrogate = unit
    } else if unit >= 0xDC00 && unit < 0xE000 {
      Self.store(0xFFFD, to: text, at: &out)
    } else if unit != 0xFEFF {
      // A byte order mark in the middle comes from files that were concatenated.
      Self.store(unit, to: text, at: &out)
    }
  }

  private static func store(_ scalar: UInt32, to text: UnsafeMutableRawPointer, at out: inout Int) {
    func put(_ byte: UInt32) {
      text.storeBytes(of: UInt8(truncatingIfNeeded: byte), toByteOffset: out, as: UInt8.self)
      out += 1
    }
    switch scalar {
    case 0..<0x80: put(scalar)
    case 0x80..<0x800:
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    case 0x800..<0x10000:
      put(0xE0 | scalar >> 12)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    case _:
      put(0xF0 | scalar >> 18)
      put(0x80 | scalar >> 12 & 0x3F)
      put(0x80 | scalar >> 6 & 0x3F)
      put(0x80 | scalar & 0x3F)
    }
  }

  /// No NUL, and mostly printable ASCII: in UTF-16, blanks, digits and line endings have NULs. Kana look like
  /// pairs of ASCII characters, but every second byte of theirs is 30.
  private func isEightBitText(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard bytes.count >= 4, !bytes.contains(0) else { return false }
    let upper = stride(from: bytes.startIndex + (order == .little ? 1 : 0), to: bytes.endIndex, by: 2)
    let kana = upper.filter { bytes[$0] == 0x30 }.count
    if kana * 8 >= bytes.count { return false }
    let plain = bytes.count { $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return bytes.count < Self.lookahead ? plain == bytes.count : plain * 4 >= bytes.count * 3
  }
}
