#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension ResourceFolder {
  /// The bytes of a file in the folder.
  public func bytes(of name: String) throws(ResourceError) -> [UInt8] {
    let path = file(name)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size >= 0 else { throw .unreadable(path: path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      guard count > 0 else { throw .unreadable(path: path) }
      filled += count
    }
    return bytes
  }

  /// The text of a file in the folder, which is UTF-8.
  public func text(of name: String) throws(ResourceError) -> String {
    guard let text = String(validating: try bytes(of: name), as: UTF8.self) else {
      throw .damaged(path: file(name))
    }
    return text
  }
}
