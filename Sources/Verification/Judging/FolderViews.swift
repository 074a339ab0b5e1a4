/// Which folders a listing shows under a heading, and how often: a folder that is shown without a file shows that the
/// file is not there.
///
/// Of each folder only a hash is kept, for a listing may have half a million of them.
struct FolderViews: Sendable {
  /// How many folders are kept; beyond that, a heading shows nothing.
  private static let kept = 1 << 20

  private var seen: Set<UInt64> = []
  private var repeated: [UInt64: Int] = [:]

  mutating func add(_ hash: UInt64) {
    if seen.contains(hash) {
      repeated[hash, default: 1] += 1
    } else if seen.count < Self.kept {
      seen.insert(hash)
    }
  }

  /// How often the folder was shown.
  func count(_ hash: UInt64) -> Int { repeated[hash] ?? (seen.contains(hash) ? 1 : 0) }

  /// The hash of a folder's path, in the one spelling that `ListedPath.key` gives it.
  static func hash(_ folder: LineText) -> UInt64 { hash(key: ListedPath.key(folder).bytes) }

  /// The hash of a path: the same whatever the case of ASCII letters, with one backslash for several, without one at
  /// the end.
  static func hash(key bytes: some Sequence<UInt8>) -> UInt64 {
    // FNV-1a: what collides only adds doubt.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var separators = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\\") {
        separators += 1
        continue
      }
      if separators > 0 { hash = (hash ^ UInt64(UInt8(ascii: "\\"))) &* 0x100_0000_01B3 }
      separators = 0
      hash = (hash ^ UInt64(byte.asciiFolded)) &* 0x100_0000_01B3
    }
    return hash
  }
}
