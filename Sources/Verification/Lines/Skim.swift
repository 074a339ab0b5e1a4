#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which lines an interpreter need not see now: plain rows without an anchor, and what stands between them.
///
/// What is skipped would have changed nothing but the count of entries and the folder of the rows that follow;
/// `SkimTests` hold that a listing reads the same with and without it.
struct Skim: Sendable {
  enum Rows: Equatable, Sendable {
    /// Rows of `dir` like the one that was read last.
    case dir(DirRowShape)
    /// Paths that begin with those three bytes.
    case paths(UInt8, UInt8, UInt8)
  }

  let rows: Rows
  private let parts: [AnchorVector]

  private struct AnchorVector: Sendable {
    var bytes: [SIMD16<UInt8>]
    var offsets: [Int]
  }

  init(_ rows: Rows, anchors: AnchorSet) {
    self.rows = rows
    parts = anchors.anchors.map { anchor in
      AnchorVector(
        bytes: anchor.parts.map { SIMD16(repeating: $0.byte) }, offsets: anchor.parts.map(\.offset))
    }
  }

  /// Skips lines that end with LF or CR LF from `start` on, until one must be read, or `end`.
  func run(from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> SkimmedRun {
    switch rows {
    case .dir(let shape): runDir(shape, from: start, to: end)
    case .paths(let first, let second, let third): runPaths([first, second, third], from: start, to: end)
    }
  }

  private func runDir(_ shape: DirRowShape, from start: UnsafeRawPointer, to end: UnsafeRawPointer) -> SkimmedRun {
    var run = SkimmedRun(end: start)
    var header: UnsafeRawBufferPointer?
    while run.end < end, let found = memchr(run.end, 0x0A, end - run.end) {
      let line = run.end
      let newline = UnsafeRawPointer(found)
      let isBare = newline == line || (newline - 1).load(as: UInt8.self) != 0x0D
      let count = newline - line - (isBare ? 0 : 1)
      let first = count == 0 ? 0 : line.load(as: UInt8.self)
      if count > shape.nameOffset, first != 0x20 {
        guard shape.fits(line), isPlain(line + shape.nameOffset, count: count - shape.nameOffset, .name)
        else { break }
        let name = (line + shape.nameOffset).load(as: UInt8.self)
        if name != UInt8(ascii: ".") || !isDotFolder(line + shape.nameOffset, count: count - shape.nameOffset) {
          run.entries += 1
        }
      } else if first == 0x20 {
        guard isPlain(line, count: count, .heading) else { break }
        if count > 1, (line + 1).load(as: UInt8.self) != 0x20 {
          guard Self.isHeader(line, count: count) else { break }
          header = UnsafeRawBufferPointer(start: line, count: count)
          run.headerLine = run.lines + 1
        }
      } else if count > 0 {
        break
      }
      run.lines += 1
      run.bareLines += isBare ? 1 : 0
      run.lastIsBare = isBare
      run.end = newline + 1
    }
    run.header = header.map(Array.init)
    return run
  }

  private func runPaths(
    _ beginning: [UInt8], from start: UnsafeRawPointer, to end: UnsafeRawPointer
  ) -> SkimmedRun {
    var run = SkimmedRun(end: start)
    while run.end < end, let found = memchr(run.end, 0x0A, end - run.end) {
      let line = run.end
      let newline = UnsafeRawPointer(found)
      let isBare = newline == line || (newline - 1).load(as: UInt8.self) != 0x0D
      let count = newline - line - (isBare ? 0 : 1)
      guard count > 3, line.load(as: UInt8.self) == beginning[0],
        (line + 1).load(as: UInt8.self) == beginning[1], (line + 2).load(as: UInt8.self) == beginning[2],
        isPlain(line, count: count, .name)
      else { break }
      run.entries += 1
      run.lines += 1
      run.bareLines += isBare ? 1 : 0
      run.lastIsBare = isBare
      run.end = newline + 1
    }
    return run
  }

  private static let lanes = SIMD16<UInt8>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)

  /// What bytes are: only in names full-width letters matter.
  private enum Role { case name, heading }

  /// Whether `count` bytes hold no anchor, no control character, and in a name nothing that may be a full-width
  /// letter (which begins with EF in UTF-8, with 82 in CP932).
  /// Reads up to 32 bytes past them, which the scanner's memory has.
  @inline(__always)
  private func isPlain(_ bytes: UnsafeRawPointer, count: Int, _ role: Role) -> Bool {
    var offset = 0
    while offset < count {
      let v = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let valid = Self.lanes .< SIMD16(repeating: UInt8(min(count - offset, 16)))
      var hit = v .< SIMD16(repeating: 0x20)
      if role == .name { hit = hit .| (v .== SIMD16(repeating: 0xEF)) .| (v .== SIMD16(repeating: 0x82)) }
      let folded = v | SIMD16(repeating: 0x20)
      for part in parts {
        var match = folded .== part.bytes[0]
        for index in 1..<part.bytes.count {
          let w = bytes.loadUnaligned(fromByteOffset: offset + part.offsets[index], as: SIMD16<UInt8>.self)
          match = match .& ((w | SIMD16(repeating: 0x20)) .== part.bytes[index])
        }
        hit = hit .| match
      }
      if any(hit .& valid) { return false }
      offset += 16
    }
    return true
  }

  /// Whether a line names the folder of the rows after it: ` X:\…`, ` \\…` or ` Directory of …`.
  private static func isHeader(_ line: UnsafeRawPointer, count: Int) -> Bool {
    guard count > 3 else { return false }
    let (first, second, third) = (
      (line + 1).load(as: UInt8.self), (line + 2).load(as: UInt8.self), (line + 3).load(as: UInt8.self)
    )
    let backslash = UInt8(ascii: "\\")
    if second == UInt8(ascii: ":"), third == backslash, first.isASCIILetter { return true }
    if first == backslash, second == backslash { return true }
    return count > 14 && memcmp(line, " Directory of ", 14) == 0
  }

  private func isDotFolder(_ name: UnsafeRawPointer, count: Int) -> Bool {
    var count = count
    while count > 0, (name + count - 1).load(as: UInt8.self) == 0x20 { count -= 1 }
    return count == 1 || count == 2 && (name + 1).load(as: UInt8.self) == UInt8(ascii: ".")
  }
}

/// Lines that were skimmed.
struct SkimmedRun {
  /// Where the first line begins that was not skipped.
  var end: UnsafeRawPointer
  var lines = 0
  /// How many show a file or a folder; `.` and `..` do not count.
  var entries = 0
  /// How many end with LF alone.
  var bareLines = 0
  var lastIsBare = false
  /// The last line that names a folder, and which of the lines it is, from 1.
  var header: [UInt8]?
  var headerLine = 0
}
