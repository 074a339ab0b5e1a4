import Foundation
import Procedure
import Testing

@testable import Verification

/// Real listings, damaged: whatever happens to them, no module is found that was not there, and nothing crashes.
@Suite struct MutationTests {
  static let samples = SampleListing.all.filter { $0.folder == "Listings" && $0.verdict != "unknown-version" }
  static let small = SampleListing.all.filter {
    $0.verdict != "unknown-version" && $0.verdict != "unreadable"
  }

  private static func verdict(_ bytes: [UInt8], _ sample: SampleListing) throws -> Verdict {
    let table = try ShippedTable.table.get()
    let releases = sample.releases.flatMap { table.releases(spelled: $0) }
    var verifier = try #require(ShippedTable.verifier(for: releases))
    verifier.read(bytes: bytes, name: sample.files[0])
    return verifier.report().verdict
  }

  /// Whether `bytes` contain every module of the requested releases, in any encoding that includes ASCII.
  private static func namesAll(_ bytes: [UInt8], _ sample: SampleListing) throws -> Bool {
    let table = try ShippedTable.table.get()
    let names = sample.releases.flatMap { table.releases(spelled: $0) }.compactMap { table.set(for: $0) }
      .flatMap(\.modules)
    let text = LineText(bytes.filter { $0 != 0 }[...]).folded
    return names.allSatisfy { text.contains(LineText($0).folded) }
  }

  @Test("A listing cut off at any byte shows no module more", arguments: samples)
  func truncation(_ sample: SampleListing) throws {
    let bytes = try sample.bytes()
    for end in try DamagedPlaces.of(bytes) {
      let part = Array(bytes[..<end])
      guard try Self.verdict(part, sample) == .complete else { continue }
      #expect(sample.accepted.contains("complete"), "cut at \(end)")
      #expect(try Self.namesAll(part, sample), "cut at \(end)")
    }
  }

  @Test("A flipped bit completes nothing", arguments: samples)
  func flips(_ sample: SampleListing) throws {
    let bytes = try sample.bytes()
    var generator = Mixer(seed: UInt64(bytes.count))
    // One bit for every byte, whether it is tried or not: the short form tries the same as the long one.
    let bits = bytes.map { _ in UInt8(generator.next() % 8) }
    for index in try DamagedPlaces.of(bytes) {
      var damaged = bytes
      damaged[index] ^= 1 << bits[index]
      guard try Self.verdict(damaged, sample) == .complete else { continue }
      // A size of 0 that becomes another size does not count.
      let isSize = bytes[index].isASCIIDigit && damaged[index].isASCIIDigit
      #expect(sample.accepted.contains("complete") || isSize, "byte \(index)")
      #expect(try Self.namesAll(damaged, sample), "byte \(index)")
    }
  }

  @Test(
    "A byte that becomes a line end completes nothing",
    arguments: samples.filter { $0.verdict == "incomplete" })
  func lineEndsInPlace(_ sample: SampleListing) throws {
    let bytes = try sample.bytes()
    // In UTF-16 half a character changes; in lists with uniform line endings a name simply ends there.
    guard bytes.starts(with: [0xFF, 0xFE]) == false, bytes.starts(with: [0xFE, 0xFF]) == false,
      LineText(bytes[...]).contains("\r\n")
    else { return }
    for index in try DamagedPlaces.of(bytes) {
      for end in [UInt8(0x0A), 0x0D, 0x00] {
        var damaged = bytes
        damaged[index] = end
        guard try Self.verdict(damaged, sample) == .complete else { continue }
        #expect(sample.accepted.contains("complete"), "byte \(index) as \(end)")
      }
    }
  }

  @Test("The encoding and the line ends of a listing change nothing", arguments: small)
  func encodings(_ sample: SampleListing) throws {
    let bytes = try sample.bytes()
    guard let text = String(validating: bytes, as: UTF8.self), !text.contains("\0"),
      !text.contains("\u{FEFF}"),
      !text.contains("\u{1B}")
    else { return }
    let expected = try Self.verdict(bytes, sample)
    var versions: [[UInt8]] = [
      [0xEF, 0xBB, 0xBF] + bytes,
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    ]
    if let ansi = text.data(using: .shiftJIS), String(data: ansi, encoding: .shiftJIS) == text {
      versions.append(Array(ansi))
    }
    let isPlain = !text.replacing("\r\n", with: "").unicodeScalars.contains("\r")
    if isPlain, text.contains("\r\n") || text.contains("\n") {
      let lines = text.replacing("\r\n", with: "\n")
      versions += ["\n", "\r\n", "\r", "\r\r\n"].map { Array(lines.replacing("\n", with: $0).utf8) }
    }
    for (number, version) in versions.enumerated() {
      let verdict = try Self.verdict(version, sample)
      // UTF-16 without a mark is recognised by its ASCII; a listing with little ASCII may not be.
      #expect(verdict == expected || number == 3 && verdict != .complete, "version \(number)")
    }
  }

  @Test("Bytes of no meaning are no listing, and harm nothing")
  func noise() throws {
    var generator = Mixer(seed: 1)
    for count in [0, 1, 2, 3, 15, 16, 17, 255, 4096, 20_000] {
      for _ in 0..<5 {
        let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
        for set in try ShippedTable.table.get().sets {
          #expect(try ShippedTable.verdict(bytes, of: set) != .complete)
        }
      }
    }
  }
}

/// SplitMix64: the same numbers from the same seed.
struct Mixer: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
