import Dispatch

/// Reads the bytes of a listing block by block, the next one while the one before is being looked at.
final class BlockReader: @unchecked Sendable {
  // What is shared: the worker fills one half while the owner looks at the other; the semaphores hand them over.

  /// A block. In front of it there is room for what was left of the one before.
  struct Block {
    var start: UnsafeMutableRawPointer
    var count: Int
    /// Whether nothing follows.
    var isLast: Bool

    var end: UnsafeMutableRawPointer { start + count }
  }

  /// How many bytes a block has, unless it is the last.
  static let size = 512 << 10
  /// How many bytes there are in front of each block.
  static let headroom = 64 << 10
  /// How many bytes behind each block may be looked at.
  private static let tail = 4096
  private static let half = headroom + size + tail

  private let storage: UnsafeMutableRawPointer
  private var source: ByteSource
  private var current = 1
  private var filled: Result<Int, SystemError>?
  private var isReadingAhead = false
  private var isOver = false
  private let ready = DispatchSemaphore(value: 0)
  private let queue = DispatchQueue(label: "tejun.listing")

  init(source: ByteSource) {
    self.source = source
    // Aligned to the page: reads into memory a few bytes past a page boundary are four times slower.
    storage = UnsafeMutableRawPointer.allocate(byteCount: 2 * Self.half, alignment: 4096)
    storage.initializeMemory(as: UInt8.self, repeating: 0, count: 2 * Self.half)
  }

  deinit {
    if isReadingAhead { ready.wait() }
    storage.deallocate()
  }

  /// The next block; the one before is gone then. `nil` at the end.
  ///
  /// - Throws: the system's error number.
  func next() throws(SystemError) -> Block? {
    if isOver { return nil }
    current = 1 - current
    let count: Int
    if isReadingAhead {
      ready.wait()
      isReadingAhead = false
      count = try filled?.get() ?? 0
    } else {
      count = try fill(current)
    }
    isOver = count < Self.size
    if !isOver {
      isReadingAhead = true
      queue.async { [self] in
        do throws(SystemError) {
          filled = .success(try fill(1 - current))
        } catch {
          filled = .failure(error)
        }
        ready.signal()
      }
    }
    return Block(start: start(of: current), count: count, isLast: isOver)
  }

  private func start(of half: Int) -> UnsafeMutableRawPointer { storage + half * Self.half + Self.headroom }

  /// Reads until the half is full or nothing is left, and returns how many bytes it has.
  private func fill(_ half: Int) throws(SystemError) -> Int {
    var count = 0
    while count < Self.size {
      let rest = UnsafeMutableRawBufferPointer(start: start(of: half) + count, count: Self.size - count)
      let more = try source.read(into: rest)
      if more == 0 { break }
      count += more
    }
    return count
  }
}
