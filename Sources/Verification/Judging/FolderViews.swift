/// Which folders a listing shows under a heading, and how often: a folder that is shown without a file shows
/// that the file is not there.
///
/// Only a hash of each folder is stored, because a listing may have half a million of them.
struct FolderViews: Sendable {
  /// How many folders are stored; beyond that, a heading shows nothing.
  private static let kept = 1 << 20

  // A table with open addressing: hashes need not be hashed again, as in a `Set`. 0 is an empty place.
  private var table: [UInt64] = []
  private var count = 0
  private var repeated: [UInt64: Int] = [:]

  mutating func add(_ hash: UInt64) {
    if 2 * count >= table.count { grow() }
    let place = place(of: hash)
    if table[place] == hash {
      repeated[hash, default: 1] += 1
    } else if count < Self.kept {
      table[place] = hash
      count += 1
    }
  }

  /// How often the folder was shown.
  func count(_ hash: UInt64) -> Int {
    repeated[hash] ?? (!table.isEmpty && table[place(of: hash)] == hash ? 1 : 0)
  }

  /// The position of the hash, or the empty place for it.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0, table[place] != hash { place = (place + 1) & (table.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = table
    table = Array(repeating: 0, count: max(64, 2 * old.count))
    for hash in old where hash != 0 { table[place(of: hash)] = hash }
  }

  /// The hash of a folder's path, in the single spelling that `ListedPath.key` gives it.
  static func hash(_ folder: LineText) -> UInt64 {
    ListedPath.key(folder).bytes.withUnsafeBytes { hash($0) ?? 1 }
  }

  /// The hash of a path, the same whatever the case of ASCII letters, with and without backslashes at its ends;
  /// `nil` if there are two adjacent backslashes inside, so that the spelling must be changed first. Collisions
  /// only add doubt.
  static func hash(_ path: UnsafeRawBufferPointer) -> UInt64? {
    let backslash = UInt8(ascii: "\\")
    var (start, end) = (0, path.count)
    while start < end, path[start] == backslash { start += 1 }
    while end > start, path[end - 1] == backslash { end -= 1 }
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    var wasBackslash: UInt64 = 0
    while start < end {
      var word: UInt64 = 0
      if end - start >= 8 {
        word = path.loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
      } else {
        for index in (start..<end).reversed() { word = word << 8 | UInt64(path[index]) }
      }
      // 80 in each byte that is a backslash, and perhaps in a byte after one.
      let other = word ^ 0x5C5C_5C5C_5C5C_5C5C
      let backslashes = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
      if backslashes & (backslashes << 8 | wasBackslash) != 0 { return nil }
      wasBackslash = backslashes >> 56
      // Letters become small; other characters that change only collide with the result.
      hash = (hash ^ (word | 0x2020_2020_2020_2020)) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 29
      start += 8
    }
    return hash == 0 ? 1 : hash
  }
}
