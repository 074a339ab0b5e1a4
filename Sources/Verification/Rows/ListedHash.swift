/// A hash in a cell, in hexadecimal digits.
enum ListedHash {
  /// The lengths of CRC-32, MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512.
  static let lengths: Set<Int> = [8, 32, 40, 56, 64, 96, 128]

  static func isHash(_ text: LineText, digits: Int?) -> Bool {
    let bare = text.hasPrefix("0x") ? text.dropFirst(2) : text
    guard digits.map({ $0 == bare.count }) ?? lengths.contains(bare.count) else { return false }
    return bare.bytes.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0.asciiFolded) }
  }

  /// Whether it is the hash of an empty file.
  static func isOfNothing(_ text: LineText) -> Bool {
    let folded = text.folded
    return ofNothing.contains(folded.hasPrefix("0x") ? folded.dropFirst(2) : folded)
  }

  private static let ofNothing: Set<LineText> = [
    // CRC-32, MD5, SHA-1, RIPEMD-160
    "00000000", "d41d8cd98f00b204e9800998ecf8427e", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "9c1185a5c5e9fc54612808977ee8f548b2258d31",
    // SHA-224 and SHA-256, of SHA-2 and SHA-3, BLAKE2s and BLAKE3
    "d14a028c2a3a2bc9476102bb288234c415a2b01f828ea62ac5b3e42f",
    "6b4e03423667dbb73b6e15454f0eb1abd4597f9a1b078e3f5b5a6bc7",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "a7ffc6f8bf1ed76651c14756a061d662f580ff4de43b49fa82d80a4b80f8434a",
    "69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9",
    "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262",
    // SHA-384 and SHA-512, of SHA-2 and SHA-3, BLAKE2b
    "38b060a751ac96384cd9327eb1b1e36a21fdb71114be07434c0cc7bf63f6e1da274edebfe76f65fbd51ad2f14898b95b",
    "0c63a75b845e4f7d01107d852e4c2485c51a50aaaa94fc61995e71bbee983a2ac3713831264adb47fb6bd1e058d5f004",
    LineText(
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"),
    LineText(
      "a69f73cca23a9ac5c8b567dc185a756e97c982164fe25859e0d1dcc1475c80a6"
        + "15b2123af1f5f94c11e3e9402c3ac558f500199d95b6d3e301758586281dcd26"),
    LineText(
      "786a02f742015903c6c6fd852552d272912f4740e15847618a86e217f71f5419"
        + "d25e1031afee585313896444934eb04b903a685b1448b755d56f701afe9be2ce"),
  ]
}
