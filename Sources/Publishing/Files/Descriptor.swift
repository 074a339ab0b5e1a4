#if os(Linux)
  internal import CLinux
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file or folder; closed when the last reference goes away.
final class Descriptor: Sendable {
  let number: Int32
  /// The path for messages.
  let path: String

  /// Takes ownership of the result of a call such as `open`.
  init(_ number: Int32, path: String) throws(OutputError) {
    guard number >= 0 else { throw OutputError(path: path, number: errno) }
    self.number = number
    self.path = path
  }

  deinit {
    close(number)
  }

  /// A folder by its path; a link to one is followed.
  static func folder(_ path: String) throws(OutputError) -> Descriptor {
    try Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
  }

  /// The folder `name` in this one; never through a link. `shown` is its path for messages.
  func folder(_ name: String, shown: String? = nil) throws(OutputError) -> Descriptor {
    let below = shown ?? "\(path)/\(name)"
    let opened = openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if opened >= 0 { return try Descriptor(opened, path: below) }
    let problem = errno
    // With O_DIRECTORY a link is reported as ENOTDIR: look again, so that the message says what is there.
    let isLink = problem == ENOTDIR && kind(of: name) == S_IFLNK
    throw OutputError(path: below, reason: isLink ? .linkInPlaceOfFolder : OutputError.reason(problem))
  }

  /// The status of this file or folder; `nil` if the system does not give it.
  var status: stat? {
    var status = stat()
    return fstat(number, &status) == 0 ? status : nil
  }

  /// The status of `name` in this folder, links not followed; `nil` if it does not exist.
  func status(of name: String) -> stat? {
    var status = stat()
    return fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }

  /// The file type of `name` in this folder (`S_IFMT` bits), links not followed; `nil` if it does not exist.
  func kind(of name: String) -> mode_t? { status(of: name).map { $0.st_mode & S_IFMT } }

  /// Whether the regular file `name` in this folder holds exactly `bytes`.
  func holds(_ bytes: [UInt8], in name: String) -> Bool {
    guard
      let file = try? Descriptor(
        openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC), path: name),
      let status = file.status, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count
    else { return false }
    var portion = [UInt8](repeating: 0, count: min(bytes.count, 65_536))
    var compared = 0
    while compared < bytes.count {
      let count = portion.withUnsafeMutableBytes { read(file.number, $0.baseAddress, $0.count) }
      guard count > 0, compared + count <= bytes.count,
        portion[..<count].elementsEqual(bytes[compared..<(compared + count)])
      else { return false }
      compared += count
    }
    return true
  }

  /// The contents of the regular file `name` in this folder.
  func bytes(of name: String) throws(OutputError) -> [UInt8] {
    let file = try Descriptor(
      openat(number, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC), path: "\(path)/\(name)")
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = portion.withUnsafeMutableBytes { read(file.number, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw OutputError(path: file.path, number: errno) }
      if count == 0 { return bytes }
      bytes += portion[..<count]
    }
  }

  /// Makes the file `name`, which must not exist yet, and writes `bytes` into it; `time` is its time of change,
  /// if not now.
  func make(_ name: String, _ bytes: [UInt8], time: timespec? = nil, shown: String) throws(OutputError) {
    let file = openat(number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw OutputError(path: shown, number: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let problem = count == 0 ? ENOSPC : errno
        close(file)
        throw OutputError(path: shown, number: problem)
      }
      written += count
    }
    if let time { futimens(file, [time, time]) }
    // A network file system may find out only now that there is no room.
    guard close(file) == 0 || errno == EINTR else { throw OutputError(path: shown, number: errno) }
  }

  /// Waits until what was written is on the device.
  func flush() throws(OutputError) {
    guard fsync(number) == 0 else { throw OutputError(path: path, number: errno) }
  }

  #if os(Linux)
    /// Waits until everything that was written to this file system is on the device.
    func flushFileSystem() throws(OutputError) {
      guard syncfs(number) == 0 else { throw OutputError(path: path, number: errno) }
    }
  #endif

  /// The names of what is in this folder, in no order.
  func names() throws(OutputError) -> [String] {
    // `fdopendir` takes ownership of its descriptor, and a duplicate would share the read position with this one.
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw OutputError(path: path, number: errno) }
    guard let stream = fdopendir(copy) else {
      let problem = errno
      close(copy)
      throw OutputError(path: path, number: problem)
    }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    // A folder that was only partly read must not look like a small one.
    guard errno == 0 else { throw OutputError(path: path, number: errno) }
    return names
  }
}
