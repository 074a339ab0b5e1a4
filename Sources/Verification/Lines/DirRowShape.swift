/// What rows of one `dir` listing have in common before the name: digits, separators and blanks at fixed places.
struct DirRowShape: Equatable, Sendable {
  /// Where the name begins, in bytes; with `/x` and `/q`, where the columns before it begin.
  let nameOffset: Int
  // A byte fits where it has the expected bits under the mask: for a digit the upper half of the byte.
  private let mask: SIMD16<UInt8>
  private let expected: SIMD16<UInt8>

  /// The shape of a row; `nil` for one that is too short or not plain ASCII before the name.
  init?(row: LineText, nameOffset: Int) {
    guard nameOffset >= 32, row.count > nameOffset, row.prefix(nameOffset).isASCII else { return nil }
    self.nameOffset = nameOffset
    var mask = SIMD16<UInt8>()
    var expected = SIMD16<UInt8>()
    for index in 0..<16 {
      let byte = row[index] ?? 0
      mask[index] = byte.isASCIIDigit ? 0xF0 : 0xFF
      expected[index] = byte & mask[index]
    }
    self.mask = mask
    self.expected = expected
  }

  /// Whether the bytes of a row, `nameOffset` at least, have this shape.
  @inline(__always)
  func fits(_ row: UnsafeRawPointer) -> Bool {
    let date = row.loadUnaligned(as: SIMD16<UInt8>.self)
    let time = row.loadUnaligned(fromByteOffset: nameOffset - 32, as: SIMD16<UInt8>.self)
    let size = row.loadUnaligned(fromByteOffset: nameOffset - 16, as: SIMD16<UInt8>.self)
    let misfit = ((date & mask) ^ expected) | AnchorFilter.controls(time) | AnchorFilter.controls(size)
    return !AnchorFilter.isAny(misfit) && (row + nameOffset - 1).load(as: UInt8.self) == 0x20
  }
}
