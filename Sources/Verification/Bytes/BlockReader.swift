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
/// Of a file, every second block is read on another thread, and skimmed there while it is in that processor's cache.
/// Of a stream, one block is read after the other.
final class BlockReader: @unchecked Sendable {
  // The worker has the second half of the memory, and `ahead`, from `readAhead` until the semaphore; the owner after.

  /// A block. In front of it there is room for what was left of the one before.
  struct Block {
    var start: UnsafeMutableRawPointer
    var count: Int
    /// Whether nothing follows.
    var isLast: Bool
    /// Lines that have been skimmed already.
    var skimmed: SkimmedAhead?

    var end: UnsafeMutableRawPointer { start + count }
  }

  /// What was skimmed on the other thread: of use where the reading arrives there in the same state.
  struct SkimmedAhead {
    var start: UnsafeRawPointer
    var rows: Skim.Rows
    var run: SkimmedRun
  }

  /// How many bytes a block has at the most.
  static let size = 1024 << 10
  /// How many bytes there are in front of each block.
  static let headroom = 64 << 10
  /// How many bytes behind each block may be looked at.
  private static let tail = 4096

  /// How many bytes a block has, unless it is the last.
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

  /// A reader of `source`; `total` is how many bytes it is thought to have, if that is known.
  init(source: ByteSource, total: Int?) {
    self.source = source
    // A short listing needs one block, and the end of it to be seen.
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

  /// The next block; the one before is gone then. `nil` at the end. `skim` is what the reader would skip now.
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
