/// What rows of one listing of `dir` or PowerShell have in common before the name: digits, separators and
/// blanks at fixed places.
///
/// A row that fits would be read by the grammar as well; one that does not fit may be a row, and the grammar decides.
struct DirRowShape: Equatable, Sendable {
  /// The required form of 16 bytes: those under the mask as expected.
  private struct Part: Equatable, Sendable {
    let offset: Int
    let mask: SIMD16<UInt8>
    let expected: SIMD16<UInt8>

    init(_ row: LineText, at offset: Int) {
      self.offset = offset
      var (mask, expected) = (SIMD16<UInt8>(), SIMD16<UInt8>())
      for index in 0..<16 {
        let byte = row[offset + index] ?? 0
        // A digit may be any digit; the first letter of AM and PM may differ as well.
        mask[index] = byte.isASCIIDigit ? 0xF0 : "APap".utf8.contains(byte) ? 0xEE : 0xFF
        expected[index] = byte & mask[index]
      }
      self.mask = mask
      self.expected = expected
    }

    @inline(__always)
    func misfit(_ row: UnsafeRawPointer) -> SIMD16<UInt8> {
      (row.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) & mask) ^ expected
    }
  }

  /// Where the name begins, in bytes; with `/x` and `/q`, where the columns before it begin.
  let nameOffset: Int
  // They overlap, and extend to where the size may begin.
  private let first: Part
  private let second: Part
  private let third: Part
  private let isLong: Bool
  /// The size as it is in the row that the shape was made from: most others have the same number of digits.
  private let usualSize: Part

  /// The usual size makes the search faster, and does not change what fits.
  static func == (a: Self, b: Self) -> Bool {
    a.nameOffset == b.nameOffset && a.first == b.first && a.second == b.second && a.third == b.third
  }

  /// The shape of a row; `nil` for one that is too short or not plain ASCII before the name.
  init?(row: LineText, nameOffset: Int) {
    guard nameOffset >= 32, nameOffset <= 64, row.count > nameOffset, row.prefix(nameOffset).isASCII else {
      return nil
    }
    self.nameOffset = nameOffset
    first = Part(row, at: 0)
    second = Part(row, at: min(16, nameOffset - 32))
    third = Part(row, at: nameOffset - 32)
    isLong = nameOffset > 48
    usualSize = Part(row, at: nameOffset - 16)
  }

  /// Whether the bytes of a row, `nameOffset` at least, have this shape.
  @inline(__always)
  func fits(_ row: UnsafeRawPointer, asTable: Bool = false) -> Bool {
    if AnchorFilter.isAny(first.misfit(row) | third.misfit(row)) { return false }
    if isLong, AnchorFilter.isAny(second.misfit(row)) { return false }
    if !AnchorFilter.isAny(usualSize.misfit(row)) { return true }
    let size = row.loadUnaligned(fromByteOffset: nameOffset - 16, as: SIMD16<UInt8>.self)
    // ` <DIR> `, as it precedes the name of a folder.
    let folder = SIMD16<UInt8>(
      0x20, 0x3C, 0x44, 0x49, 0x52, 0x3E, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20)
    if !AnchorFilter.isAny(size ^ folder) { return !asTable }
    return Self.isSize(
      size, before: row.loadUnaligned(fromByteOffset: nameOffset - 17, as: SIMD16<UInt8>.self))
  }

  /// Whether 16 bytes are blanks, a number with or without commas, and a blank. `before` is the same, one byte earlier.
  @inline(__always)
  private static func isSize(_ size: SIMD16<UInt8>, before: SIMD16<UInt8>) -> Bool {
    let blank = AnchorFilter.mask(size .== SIMD16(repeating: 0x20))
    let comma = AnchorFilter.mask(size .== SIMD16(repeating: 0x2C))
    // 30 to 3F: those of them that are not digits never occur there in a row.
    let digit = AnchorFilter.mask((size & SIMD16(repeating: 0xF0)) .== SIMD16(repeating: 0x30))
    // A blank after something else, except for the first byte, and for the one before the name.
    let broken = blank & ~AnchorFilter.mask(before .== SIMD16(repeating: 0x20)) & inner
    return !AnchorFilter.isAny(~(blank | comma | digit) | broken | (~blank & last) | (~digit & lastDigit))
  }

  @inline(__always)
  private static var inner: SIMD16<UInt8> {
    SIMD16(0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0)
  }
  @inline(__always)
  private static var last: SIMD16<UInt8> { SIMD16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255) }
  @inline(__always)
  private static var lastDigit: SIMD16<UInt8> { SIMD16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0) }
}
