import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads the bytes of a listing block by block.
///
/// For a file, another thread reads every second block, and skims it while it is in that processor's cache.
/// For a stream, one block is read after the other.
final class BlockReader: @unchecked Sendable {
  // The worker owns the second half of the memory and `ahead` from `readAhead` until the semaphore; after
  // that, the owner of the reader does.

  /// A block. In front of it there is room for the rest of the previous block.
  struct Block {
    var start: UnsafeMutableRawPointer
    var count: Int
    /// Whether nothing follows.
    var isLast: Bool
    /// Lines that have already been skimmed.
    var skimmed: SkimmedAhead?

    var end: UnsafeMutableRawPointer { start + count }
  }

  /// What the other thread skimmed: usable if the reader arrives there in the same state.
  struct SkimmedAhead {
    var start: UnsafeRawPointer
    var rows: Skim.Rows
    var run: SkimmedRun
  }

  /// The greatest length of a block in bytes.
  static let size = 1024 << 10
  /// The number of bytes in front of each block.
  static let headroom = 64 << 10
  /// The number of bytes after each block that may be looked at.
  private static let tail = 4096

  /// The length of a block in bytes, unless it is the last.
  let size: Int
  private var half: Int { Self.headroom + size + Self.tail }
  private let source: ByteSource
  private let storage: UnsafeMutableRawPointer
  private let queue = DispatchQueue(label: "tejun.listing")
  private let done = DispatchSemaphore(value: 0)
  private var offset = 0
  private var ahead: Result<Block, SystemError>?
  private var isAhead = false
  private var isOver = false

  /// A reader of `source`; `total` is the number of bytes that it probably has, if known.
  init(source: ByteSource, total: Int?) {
    self.source = source
    // A short listing needs one block, and room to see its end.
    size = min(Self.size, max(total ?? Self.size, 0) + 4096)
    let half = Self.headroom + size + Self.tail
    // Aligned to the page: reads into memory a few bytes past a page boundary are four times slower.
    storage = .allocate(byteCount: 2 * half, alignment: 4096)
    memset(storage, 0, 2 * half)
  }

  deinit {
    if isAhead { done.wait() }
    storage.deallocate()
  }

  /// The next block, which replaces the previous one. `nil` at the end. `skim` is what the reader would skip now.
  ///
  /// - Throws: the system's error number.
  func next(_ skim: Skim?) throws(SystemError) -> Block? {
    if isOver { return nil }
    let block: Block
    if isAhead {
      done.wait()
      isAhead = false
      guard let result = ahead else { return nil }
      block = try result.get()
    } else {
      if offset > 0, source.isRandomAccess { readAhead(offset + size, skim) }
      block = try read(at: offset, half: 0)
    }
    offset += block.count
    isOver = block.isLast
    return block
  }

  private func readAhead(_ offset: Int, _ skim: Skim?) {
    isAhead = true
    queue.async { [self] in
      do throws(SystemError) {
        var block = try read(at: offset, half: 1)
        if let skim, let start = Skim.lineStart(after: block.start, to: block.end) {
          block.skimmed = SkimmedAhead(
            start: start, rows: skim.rows, run: skim.run(from: start, to: UnsafeRawPointer(block.end)))
        }
        ahead = .success(block)
      } catch {
        ahead = .failure(error)
      }
      done.signal()
    }
  }

  private func read(at offset: Int, half: Int) throws(SystemError) -> Block {
    let start = storage + half * self.half + Self.headroom
    let count = try source.read(at: offset, into: UnsafeMutableRawBufferPointer(start: start, count: size))
    return Block(start: start, count: count, isLast: count < size)
  }
}
