/// Finds anchors in one pass over bytes: the automaton of Aho and Corasick ("Efficient string matching", 1975).
///
/// Its table is in separate memory, so that two threads searching at once share no reference count.
final class AnchorAutomaton: @unchecked Sendable {
  // Written only in `init`.

  /// The next state, by state and byte; `found` if an anchor ends.
  private let table: UnsafeMutablePointer<UInt16>
  private static let found = UInt16.max

  /// The automaton for `anchors`, whose bytes are folded by `fold`.
  init(_ anchors: [[UInt8]], fold: [UInt8]) {
    let states = anchors.reduce(1) { $0 + $1.count }
    table = .allocate(capacity: states * 256)
    table.initialize(repeating: 0, count: states * 256)
    // The tree of all anchors; 0 is its root, and also means that there is no branch.
    var count = 1
    for anchor in anchors {
      var state = 0
      for (index, byte) in anchor.enumerated() {
        let place = state * 256 + Int(byte)
        if table[place] == Self.found { break }
        if index == anchor.count - 1 {
          table[place] = Self.found
        } else {
          if table[place] == 0 {
            table[place] = UInt16(count)
            count += 1
          }
          state = Int(table[place])
        }
      }
    }
    // Breadth first: where no branch continues, the longest other prefix that matches does.
    var fallback = [Int](repeating: 0, count: count)
    var queue = (0..<256).compactMap { table[$0] == 0 || table[$0] == Self.found ? nil : Int(table[$0]) }
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for byte in 0..<256 {
        let place = state * 256 + byte
        let other = table[fallback[state] * 256 + byte]
        if table[place] == 0 || other == Self.found {
          table[place] = other
        } else if table[place] != Self.found {
          fallback[Int(table[place])] = Int(other)
          queue.append(Int(table[place]))
        }
      }
    }
    // Bytes are replaced by their folded form.
    for state in 0..<count {
      let row = (0..<256).map { table[state * 256 + Int(fold[$0])] }
      for byte in 0..<256 { table[state * 256 + byte] = row[byte] }
    }
  }

  deinit { table.deallocate() }

  /// Whether `bytes` contain an anchor.
  func isPresent(in bytes: UnsafeRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress else { return false }
    return isPresent(from: start, to: start + bytes.count)
  }

  /// Whether there is an anchor between two positions.
  @inline(never)
  func isPresent(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> Bool {
    var state = 0
    var place = start
    while place < end {
      let next = table[state &* 256 &+ Int(place.load(as: UInt8.self))]
      place += 1
      if next == Self.found { return true }
      state = Int(next)
    }
    return false
  }

  /// What the bytes are: full-width letters matter only in names.
  enum Role { case name, heading }

  /// Whether bytes contain no anchor, no control character and, in a name, nothing that may be a full-width
  /// letter (which begins with EF in UTF-8, with 82 in CP932).
  @inline(never)
  func isPlain(from start: UnsafeRawPointer, to end: UnsafeRawPointer, _ role: Role) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: start, count: end - start)
    for byte in bytes where byte < 0x20 || role == .name && (byte == 0xEF || byte == 0x82) { return false }
    return !isPresent(in: bytes)
  }
}
