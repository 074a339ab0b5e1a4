/// What rows of one `dir` listing have in common before the name: digits, separators and blanks at fixed places.
struct DirRowShape: Equatable, Sendable {
  /// Where the name begins, in bytes; with `/x` and `/q`, where the columns before it begin.
  let nameOffset: Int
  private let low: SIMD16<UInt8>
  private let span: SIMD16<UInt8>

  /// The shape of a row; `nil` for one that is too short or not plain ASCII before the name.
  init?(row: LineText, nameOffset: Int) {
    guard nameOffset >= 32, row.count > nameOffset, row.prefix(nameOffset).isASCII else { return nil }
    self.nameOffset = nameOffset
    var low = SIMD16<UInt8>()
    var span = SIMD16<UInt8>()
    for index in 0..<16 {
      let byte = row[index] ?? 0
      low[index] = byte.isASCIIDigit ? UInt8(ascii: "0") : byte
      span[index] = byte.isASCIIDigit ? 9 : 0
    }
    self.low = low
    self.span = span
  }

  /// Whether the bytes of a row, `nameOffset` at least, have this shape.
  @inline(__always)
  func fits(_ row: UnsafeRawPointer) -> Bool {
    let date = row.loadUnaligned(as: SIMD16<UInt8>.self)
    let size = row.loadUnaligned(fromByteOffset: nameOffset - 16, as: SIMD16<UInt8>.self)
    // The columns between: no control character, and so no line end of another kind.
    let time = row.loadUnaligned(fromByteOffset: nameOffset - 32, as: SIMD16<UInt8>.self)
    let misfit =
      ((date &- low) .> span) .| ((size &- SIMD16(repeating: 0x20)) .> SIMD16(repeating: 0x5E))
      .| (time .< SIMD16(repeating: 0x20))
    return !any(misfit) && (row + nameOffset - 1).load(as: UInt8.self) == 0x20
  }
}
