/// Finds, as fast as bytes can be read, which names cannot contain an anchor.
///
/// It looks for only three bytes of each anchor; anchors that end with the same extension share them. What it
/// calls plain has no anchor; the rest may have one.
struct AnchorFilter: Sendable {
  private struct Key: Equatable, Sendable {
    var first = SIMD16<UInt8>(repeating: 0)
    var second = SIMD16<UInt8>(repeating: 0)
    var third = SIMD16<UInt8>(repeating: 0)
    var secondOffset = 0
    var thirdOffset = 0
  }

  // Only three, so that four vectors of each stay in registers. An empty key matches nothing, because no byte is
  // 0 once the bit of small letters is set.
  private let a: Key
  private let b: Key
  private let c: Key
  /// The same, byte by byte: for short texts, and for texts in which three letters of an anchor were found.
  let automaton: AnchorAutomaton

  /// The filter for `anchors`; `nil` if they need more keys than it has.
  init?(_ anchors: AnchorSet) {
    var vectors: [Key] = []
    for anchor in anchors.anchors {
      let letters = anchor.letters
      let dot = letters.firstIndex { $0.byte == UInt8(ascii: ".") }
      let three = letters[(dot ?? 0)...].prefix(3)
      guard three.count == 3, let first = three.first else { return nil }
      let bits = three.map { SIMD16(repeating: $0.byte | 0x20) }
      let offsets = three.map { $0.offset - first.offset }
      let key = Key(
        first: bits[0], second: bits[1], third: bits[2], secondOffset: offsets[1], thirdOffset: offsets[2])
      if !vectors.contains(key) { vectors.append(key) }
    }
    guard vectors.count <= 3 else { return nil }
    a = vectors.first ?? Key()
    b = vectors.dropFirst().first ?? Key()
    c = vectors.dropFirst(2).first ?? Key()
    automaton = anchors.automaton
  }

  /// Whether bytes contain no anchor, no control character and, in a name, nothing that may be a full-width
  /// letter (which begins with EF in UTF-8, with 82 in CP932). The 16 bytes before `end` must be in the same
  /// line, and up to 24 after it are read.
  @inline(__always)
  func isPlain(from start: UnsafeRawPointer, to end: UnsafeRawPointer, _ role: AnchorAutomaton.Role) -> Bool {
    var position = end - 16
    while true {
      let bytes = position.loadUnaligned(as: SIMD16<UInt8>.self)
      var odd = Self.controls(bytes)
      if role == .name {
        odd |= Self.mask(bytes .== SIMD16(repeating: 0xEF)) | Self.mask(bytes .== SIMD16(repeating: 0x82))
      }
      let letters = matches(a, bytes, position) | matches(b, bytes, position) | matches(c, bytes, position)
      if Self.isAny(odd | letters) {
        if Self.isAny(odd) || automaton.isPresent(from: start, to: end) { return false }
      }
      if position <= start { return true }
      position = max(position - 16, start)
    }
  }

  @inline(__always)
  private func matches(_ key: Key, _ bytes: SIMD16<UInt8>, _ position: UnsafeRawPointer) -> SIMD16<UInt8> {
    let small = SIMD16<UInt8>(repeating: 0x20)
    let second = position.loadUnaligned(fromByteOffset: key.secondOffset, as: SIMD16<UInt8>.self) | small
    let third = position.loadUnaligned(fromByteOffset: key.thirdOffset, as: SIMD16<UInt8>.self) | small
    return Self.mask((bytes | small) .== key.first) & Self.mask(second .== key.second)
      & Self.mask(third .== key.third)
  }

  @inline(__always)
  static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  /// Where control characters are.
  @inline(__always)
  static func controls(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
    mask((bytes & SIMD16(repeating: 0xE0)) .== SIMD16(repeating: 0))
  }

  // Comparisons for order, and the library's own `any`, work lane by lane; those for equality do not.
  @inline(__always)
  static func isAny(_ mask: SIMD16<UInt8>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
