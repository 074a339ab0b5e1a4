#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bytes of a listing come from.
enum ByteSource {
  /// An open file descriptor.
  case descriptor(Int32)
  /// Memory, from an offset on.
  case memory([UInt8], offset: Int)

  /// Reads what comes next into `buffer` and returns how many bytes that were, 0 at the end.
  ///
  /// - Throws: the system's error number.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    switch self {
    case .descriptor(let descriptor):
      while true {
        let count = Self.systemRead(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 { return count }
        if errno != EINTR { throw SystemError(number: errno) }
      }
    case .memory(let bytes, let offset):
      let count = min(buffer.count, bytes.count - offset)
      bytes.withUnsafeBytes { source in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[offset..<(offset + count)]))
      }
      self = .memory(bytes, offset: offset + count)
      return count
    }
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
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
