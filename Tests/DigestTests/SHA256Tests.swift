@testable import Digest
import Testing

@Suite("SHA-256")
struct SHA256Tests {
  /// The examples of FIPS 180-2, appendix B, and of the NIST example values page.
  @Test(
    "agrees with the values that NIST prints",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func vectors(message: String, expected: String) {
    #expect(SHA256.hash(of: message.utf8).hexadecimal == expected)
  }

  @Test("hashes one million letters a")
  func million() {
    let digest = SHA256.hash(of: repeatElement(UInt8(ascii: "a"), count: 1_000_000))
    #expect(digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("gives the same by the processor's instructions and without, for many blocks and few")
  func engines() {
    var random = SystemRandomNumberGenerator()
    for count in Array(0...200) + [1_000, 4_096, 65_537] {
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      let digests = SHA256.Engine.available.map { engine in
        var hasher = SHA256(engine)
        hasher.update(bytes)
        return hasher.digest
      }
      #expect(Set(digests.map(\.hexadecimal)).count == 1)
      #expect(digests[0] == SHA256.hash(of: bytes))
    }
  }

  @Test("a processor without the instructions gives the values that NIST prints")
  func portable() {
    var hasher = SHA256(.portable)
    hasher.update("abc".utf8)
    #expect(
      hasher.digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  /// Made with coreutils: for each length n, `sha256sum` of the n bytes (7·i + n) mod 256; the 131 results, one
  /// per line, are given to `sha256sum` again.
  @Test("agrees with coreutils at every length about the ends of a block")
  func lengths() {
    let lines = (0...130).map { count in
      SHA256.hash(of: (0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + count) }).hexadecimal + "\n"
    }
    #expect(
      SHA256.hash(of: lines.joined().utf8).hexadecimal
        == "d3b34245164abb1418cf4c6f5b974c339f7959c7b763e26801800a764600965c")
  }

  @Test("gives the same for the same bytes in any portions", arguments: [1, 3, 55, 56, 63, 64, 65, 127])
  func portions(size: Int) {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    var hasher = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hasher.update(bytes[start..<min(start + size, bytes.count)])
      _ = hasher.digest
    }
    #expect(hasher.digest == SHA256.hash(of: bytes))
  }

  /// `printf abc | openssl dgst -sha256 -binary | base64`
  @Test("writes base64 with padding, as content-security policies want it")
  func base64() {
    #expect(SHA256.hash(of: "abc".utf8).base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
