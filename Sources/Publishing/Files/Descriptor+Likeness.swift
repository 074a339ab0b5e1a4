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

/// What a folder has besides its files: owner, group, mode, access lists and other attributes.
extension Descriptor {
  /// Gives this folder what `other` has besides its files; `false` if the system does not let all of it be given.
  func takeOn(_ other: Descriptor) -> Bool {
    guard let own = status, let wanted = other.status else { return false }
    if own.st_uid != wanted.st_uid || own.st_gid != wanted.st_gid {
      guard fchown(number, wanted.st_uid, wanted.st_gid) == 0 else { return false }
    }
    guard takeOnAttributes(of: other) else { return false }
    // An access list is part of the mode, and a new owner changes it.
    guard let now = status else { return false }
    if now.st_mode == wanted.st_mode { return true }
    guard fchmod(number, wanted.st_mode & 0o7777) == 0 else { return false }
    // For callers outside the group, the system silently drops the bit that sets the group of new files.
    return status?.st_mode == wanted.st_mode
  }

  #if os(Linux)
    private func takeOnAttributes(of other: Descriptor) -> Bool {
      guard let own = attributeNames, let wanted = other.attributeNames else { return false }
      for name in own where !wanted.contains(name) {
        guard fremovexattr(number, name) == 0 else { return false }
      }
      for name in wanted {
        guard let value = other.attribute(name) else { return false }
        if attribute(name) == value { continue }
        guard fsetxattr(number, name, value, value.count, 0) == 0 else { return false }
      }
      return true
    }

    private var attributeNames: [String]? {
      Self.bytes { flistxattr(number, $0?.assumingMemoryBound(to: CChar.self), $1) }?.split(separator: 0).map
      { String(decoding: $0, as: UTF8.self) }
    }

    private func attribute(_ name: String) -> [UInt8]? { Self.bytes { fgetxattr(number, name, $0, $1) } }

    /// What `read` puts into a buffer of any size; empty if the file system has no attributes.
    private static func bytes(_ read: (UnsafeMutableRawPointer?, Int) -> Int) -> [UInt8]? {
      // The kernel gives at most 64 KiB; few folders have any attribute.
      for size in [256, 65_536] {
        var bytes = [UInt8](repeating: 0, count: size)
        let count = bytes.withUnsafeMutableBytes { read($0.baseAddress, $0.count) }
        if count >= 0 { return Array(bytes[..<count]) }
        if Self.meansUnknown(errno) { return [] }
        guard errno == ERANGE else { return nil }
      }
      return nil
    }
  #else
    private func takeOnAttributes(of other: Descriptor) -> Bool {
      fcopyfile(other.number, number, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR)) == 0
    }
  #endif
}
