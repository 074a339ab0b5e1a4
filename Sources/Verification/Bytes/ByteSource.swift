#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bytes of a listing come from.
enum ByteSource: Sendable {
  /// A file, which can be read in any order.
  case file(Int32)
  /// An open file descriptor that can only be read from front to end.
  case stream(Int32)
  /// Memory.
  case memory([UInt8])

  /// The source for an open file descriptor.
  init(descriptor: Int32) {
    // Standard input may be in the middle of a file: what was read before is not ours.
    self = lseek(descriptor, 0, SEEK_CUR) == 0 ? .file(descriptor) : .stream(descriptor)
  }

  /// Whether parts can be read in any order.
  var isRandomAccess: Bool {
    if case .stream = self { return false }
    return true
  }

  /// Fills `buffer` with the bytes from `offset` on, and returns their number: it is smaller only at the end.
  ///
  /// - Throws: the system's error number.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    if case .memory(let bytes) = self {
      let count = max(0, min(buffer.count, bytes.count - offset))
      bytes.withUnsafeBytes { source in
        if count > 0 {
          buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<(offset + count)]))
        }
      }
      return count
    }
    var count = 0
    while count < buffer.count, let base = buffer.baseAddress {
      let more =
        switch self {
        case .file(let descriptor):
          pread(descriptor, base + count, buffer.count - count, off_t(offset + count))
        case .stream(let descriptor): Self.systemRead(descriptor, base + count, buffer.count - count)
        case .memory: 0
        }
      if more == 0 { break }
      if more > 0 {
        count += more
      } else if errno != EINTR {
        throw SystemError(number: errno)
      }
    }
    return count
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int
  {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}

/// The system's error number.
struct SystemError: Error {
  var number: Int32
}
