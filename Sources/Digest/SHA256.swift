internal import CSHA256

/// SHA-256 (FIPS 180-4), for content-security policies and for distinguishing inputs.
///
/// Our own implementation: swift-crypto would build BoringSSL for more than a minute on a new machine, and
/// nothing here is secret.
public struct SHA256: Sendable {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Input that does not fill a block yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  private static let blockSize = 64

  /// Functions that process blocks into the state.
  enum Engine: CaseIterable {
    /// Instructions of the processor for this very purpose.
    case processor
    /// Swift, on any processor.
    case portable

    /// Those that work on this machine, the fastest first.
    static let available: [Engine] = tejun_sha256_is_available() ? [.processor, .portable] : [.portable]
  }

  private let engine: Engine

  /// A digest of nothing yet.
  public init() { self.init(Engine.available[0]) }

  init(_ engine: Engine) { self.engine = engine }

  /// The digest of `bytes`.
  public static func hash(of bytes: some Sequence<UInt8>) -> Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.digest
  }

  /// Adds more bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    // The typed pointer saves an iterator call per byte if the bytes are contiguous in memory.
    if bytes.withContiguousStorageIfAvailable({ absorb($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { absorb($0) }
    }
  }

  /// The digest of everything read so far; more may follow.
  public var digest: Digest {
    var last = self
    last.pad()
    return Digest(
      bytes: (0..<8).flatMap { index in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: last.state[index] >> $0) }
      })
  }

  private mutating func absorb(_ bytes: UnsafeBufferPointer<UInt8>) {
    length &+= UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = bytes.prefix(Self.blockSize - rest.count)
      rest += missing
      bytes = bytes.dropFirst(missing.count)
      guard rest.count == Self.blockSize else { return }
      let block = rest
      block.withUnsafeBufferPointer { compress($0[...]) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count / Self.blockSize * Self.blockSize
    compress(bytes.prefix(whole))
    rest += bytes.dropFirst(whole)
  }

  /// A one bit, zeros, and the length in bits (5.1.1).
  private mutating func pad() {
    let bits = length &* 8
    let used = (rest.count + 9) % Self.blockSize
    let zeros = used == 0 ? 0 : Self.blockSize - used
    update(
      [0x80] + [UInt8](repeating: 0, count: zeros)
        + stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0)) })
  }

  /// Processes whole blocks into the state (6.2.2).
  private mutating func compress(_ blocks: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !blocks.isEmpty else { return }
    let bytes = UnsafeBufferPointer(rebasing: blocks)
    switch engine {
    case .processor:
      let count = bytes.count / Self.blockSize
      withUnsafeMutableBytes(of: &state) { state in
        tejun_sha256_compress(
          state.bindMemory(to: UInt32.self).baseAddress, bytes.baseAddress, count, Self.constants)
      }
    case .portable: compressPortably(bytes)
    }
  }

  private mutating func compressPortably(_ bytes: UnsafeBufferPointer<UInt8>) {
    Self.constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
          Self.fill(schedule, from: bytes, at: start)
          state = Self.compressed(state, schedule, constants)
        }
      }
    }
  }

  private static func fill(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, from bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) {
    let block = UnsafeRawBufferPointer(bytes)
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: start + index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let near = schedule[index - 2]
      let far = schedule[index - 15]
      let nearSigma = rotated(near, 17) ^ rotated(near, 19) ^ (near >> 10)
      let farSigma = rotated(far, 7) ^ rotated(far, 18) ^ (far >> 3)
      schedule[index] = nearSigma &+ schedule[index - 7] &+ farSigma &+ schedule[index - 16]
    }
  }

  private static func compressed(
    _ state: SIMD8<UInt32>, _ schedule: UnsafeMutableBufferPointer<UInt32>,
    _ constants: UnsafeBufferPointer<UInt32>
  ) -> SIMD8<UInt32> {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let upper = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let lower = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let first = h &+ upper &+ choice &+ constants[index] &+ schedule[index]
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ lower &+ majority)
    }
    return state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  private static func rotated(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word &>> places | word &<< (32 &- places)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
