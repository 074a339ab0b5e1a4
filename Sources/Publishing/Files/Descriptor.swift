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

/// An open file or folder; closed when the last reference goes.
final class Descriptor: Sendable {
  let number: Int32
  /// The path for messages.
  let path: String

  /// Takes over what a call such as `open` returned.
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

  /// The folder `name` in this one; never through a link.
  func folder(_ name: String) throws(OutputError) -> Descriptor {
    let below = "\(path)/\(name)"
    // With O_DIRECTORY a link is reported as ENOTDIR: look, so that the message says what stands there.
    if kind(of: name) == S_IFLNK { throw OutputError(path: below, reason: .linkInPlaceOfFolder) }
    return try Descriptor(
      openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC), path: below)
  }

  /// The file type of `name` in this folder (`S_IFMT` bits), links not followed; `nil` where there is none.
  func kind(of name: String) -> mode_t? {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return status.st_mode & S_IFMT
  }

  /// Whether the regular file `name` in this folder holds exactly `bytes`.
  func holds(_ bytes: [UInt8], in name: String) -> Bool {
    guard kind(of: name) == S_IFREG,
      let file = try? Descriptor(openat(number, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC), path: name)
    else { return false }
    var status = stat()
    guard fstat(file.number, &status) == 0, Int(status.st_size) == bytes.count else { return false }
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

  /// Appends all of `bytes` to this file.
  func append(_ bytes: [UInt8]) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw OutputError(path: path, number: count == 0 ? ENOSPC : errno) }
      written += count
    }
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

  /// Takes a share in this folder as long as it is open, and clears it of the temporaries that runs which were killed
  /// have left behind: a run that is at work has a share as well, and its files stay.
  ///
  /// Where locks are not trusted, what is a day old is cleared (``hasLocksForAll``).
  func share(trustingLocks: Bool) {
    if !trustingLocks {
      clear { age(of: $0) > 86_400 }
    } else if flock(number, LOCK_EX | LOCK_NB) == 0 {
      clear { _ in true }
    }
    // Whoever clears has done so in seconds, however much the folder holds; another program's lock must not stop the run.
    for _ in 0..<5_000 {
      if flock(number, LOCK_SH | LOCK_NB) == 0 || errno != EWOULDBLOCK { return }
      usleep(1_000)
    }
  }

  private func clear(_ isLeft: (String) -> Bool) {
    for name in names() where OutputPath.isTemporary(name) && isLeft(name) { unlinkat(number, name, 0) }
  }

  /// How long ago the file was written to, in seconds.
  private func age(of name: String) -> Int {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return 0 }
    #if canImport(Darwin)
      return time(nil) - status.st_mtimespec.tv_sec
    #else
      return time(nil) - status.st_mtim.tv_sec
    #endif
  }

  /// Whether every program that can reach this folder sees its locks: a lock on a folder of NFS and the like is known to
  /// the machine alone that took it.
  var hasLocksForAll: Bool {
    var status = statfs()
    guard fstatfs(number, &status) == 0 else { return false }
    #if canImport(Darwin)
      return status.f_flags & UInt32(MNT_LOCAL) != 0
    #else
      return Self.localFileSystems.contains(UInt32(truncatingIfNeeded: status.f_type))
    #endif
  }

  /// ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs, ramfs and overlayfs, as statfs(2) numbers them.
  private static let localFileSystems: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x2FC1_2FC1, 0x0102_1994, 0x8584_58F6, 0x794C_7630,
  ]

  private func names() -> [String] {
    // `fdopendir` takes its descriptor over, and a copy would share the place in the folder with this one.
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return [] }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return []
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }
}
