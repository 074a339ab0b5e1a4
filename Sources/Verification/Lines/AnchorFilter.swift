/// Tells at the speed of reading which names cannot hold an anchor.
///
/// Of each anchor it looks for three bytes only; anchors that end with the same extension share them. What it lets
/// pass as plain has no anchor; what it does not may have one.
struct AnchorFilter: Sendable {
  private struct Key: Sendable {
    var first = SIMD16<UInt8>(repeating: 0)
    var second = SIMD16<UInt8>(repeating: 0)
    var third = SIMD16<UInt8>(repeating: 0)
    var secondOffset = 0
    var thirdOffset = 0
  }

  // As many as there are: four vectors of each stay in registers. An empty key matches nothing, since no byte is 0
  // once the bit of small letters is set.
  private let a: Key
  private let b: Key
  private let c: Key
  private let anchors: AnchorSet

  /// The filter for `anchors`; `nil` where they need more keys than it has.
  init?(_ anchors: AnchorSet) {
    var keys: [[AnchorSet.Anchor.Part]] = []
    for anchor in anchors.anchors {
      let dot = anchor.parts.firstIndex { $0.byte == UInt8(ascii: ".") }
      let parts = Array(anchor.parts[(dot ?? 0)...].prefix(3))
      guard parts.count == 3 else { return nil }
      let start = parts[0].offset
      let key = parts.map { AnchorSet.Anchor.Part(byte: $0.byte, offset: $0.offset - start) }
      if !keys.contains(key) { keys.append(key) }
    }
    guard keys.count <= 3 else { return nil }
    let vectors = keys.map { parts in
      Key(
        first: SIMD16(repeating: parts[0].byte), second: SIMD16(repeating: parts[1].byte),
        third: SIMD16(repeating: parts[2].byte), secondOffset: parts[1].offset, thirdOffset: parts[2].offset)
    }
    a = vectors.first ?? Key()
    b = vectors.dropFirst().first ?? Key()
    c = vectors.dropFirst(2).first ?? Key()
    self.anchors = anchors
  }

  /// Whether a name holds no anchor, no control character, and nothing that may be a full-width letter (which begins
  /// with EF in UTF-8, with 82 in CP932). 16 bytes at least before `end` must be of the same line; up to 8 behind
  /// it are read.
  @inline(__always)
  func isPlainName(_ start: UnsafeRawPointer, end: UnsafeRawPointer) -> Bool {
    var position = end - 16
    while true {
      let bytes = position.loadUnaligned(as: SIMD16<UInt8>.self)
      let odd =
        Self.controls(bytes) | Self.mask(bytes .== SIMD16(repeating: 0xEF))
        | Self.mask(bytes .== SIMD16(repeating: 0x82))
      let hit = odd | matches(a, bytes, position) | matches(b, bytes, position) | matches(c, bytes, position)
      if Self.isAny(hit), isOdd(start, end) { return false }
      if position <= start { return true }
      position -= 16
    }
  }

  /// Whether a line of any length holds no anchor and no control character. Up to 24 bytes behind it are read.
  @inline(__always)
  func isPlainLine(_ line: UnsafeRawPointer, count: Int) -> Bool {
    var offset = 0
    while offset < count {
      let position = line + offset
      let bytes = position.loadUnaligned(as: SIMD16<UInt8>.self)
      let inside = Self.inside[min(count - offset, 16)]
      let hit =
        Self.controls(bytes) | matches(a, bytes, position) | matches(b, bytes, position)
        | matches(c, bytes, position)
      if Self.isAny(hit & inside), isOdd(line, line + count, fullWidth: false) { return false }
      offset += 16
    }
    return true
  }

  /// The same, byte by byte, for what three bytes of an anchor made suspect.
  @inline(never)
  private func isOdd(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer, fullWidth: Bool = true) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: start, count: end - start)
    return bytes.withMemoryRebound(to: UInt8.self) { bytes in
      for byte in bytes where byte < 0x20 || fullWidth && (byte == 0xEF || byte == 0x82) { return true }
      return anchors.isPresent(in: bytes)
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
  private static func mask(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD16<UInt8> {
    unsafeBitCast(mask, to: SIMD16<UInt8>.self)
  }

  /// Where control characters are.
  @inline(__always)
  static func controls(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
    mask((bytes & SIMD16(repeating: 0xE0)) .== SIMD16(repeating: 0))
  }

  // Comparisons for order, and the library's own `any`, go lane by lane; those for equality do not.
  @inline(__always)
  static func isAny(_ mask: SIMD16<UInt8>) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  /// For each number of lanes, the first so many of them.
  private static let inside = (0...16).map { count in
    var lanes = SIMD16<UInt8>(repeating: 0)
    for lane in 0..<count { lanes[lane] = 0xFF }
    return lanes
  }
}
