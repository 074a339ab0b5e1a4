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

/// Locks on folders (`flock`). They end with the process that holds them, however it ends.
extension Descriptor {
  /// Takes the lock of this folder, until ``unlock()`` or until the descriptor is closed; `false` if somebody
  /// else has it.
  func lock() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Takes the lock, and waits for its owner, but only for a while: a stopped program must not stop others.
  func awaitLock(seconds: Int) {
    for _ in 0..<(seconds * 1_000) {
      if lock() { return }
      usleep(1_000)
    }
  }

  /// Gives the lock back.
  func unlock() { flock(number, LOCK_UN) }

  /// Whether every program that can reach this folder sees its locks: on NFS and similar file systems, only the
  /// machine that took a lock on a folder knows of it.
  var hasLocksForAll: Bool {
    var status = statfs()
    guard fstatfs(number, &status) == 0 else { return false }
    #if canImport(Darwin)
      return status.f_flags & UInt32(MNT_LOCAL) != 0
    #else
      return Self.localFileSystems.contains(UInt32(truncatingIfNeeded: status.f_type))
    #endif
  }

  /// ext2 to ext4, XFS, Btrfs, F2FS, ZFS, tmpfs, ramfs and overlayfs, by their numbers in statfs(2).
  private static let localFileSystems: Set<UInt32> = [
    0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x2FC1_2FC1, 0x0102_1994, 0x8584_58F6, 0x794C_7630,
  ]
}
