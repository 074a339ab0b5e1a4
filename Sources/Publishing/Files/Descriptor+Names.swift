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

/// The result of a system call: an `errno`, or 0.
typealias SystemProblem = Int32

/// Changes names of files and folders, here and between two folders. No link is followed.
extension Descriptor {
  /// Exchanges `name` in this folder and `other` in `folder` in one act.
  func exchange(_ name: String, with other: String, in folder: Descriptor) -> SystemProblem {
    #if os(Linux)
      return Self.problem(renameat2(number, name, folder.number, other, tejun_rename_exchange))
    #else
      return Self.problem(renameatx_np(number, name, folder.number, other, UInt32(RENAME_SWAP)))
    #endif
  }

  /// Moves `name` to `folder`, where `other` must not be taken.
  ///
  /// If the system cannot check that itself, it is checked first: then another program may be faster.
  func move(_ name: String, to folder: Descriptor, asNew other: String) -> SystemProblem {
    #if os(Linux)
      let problem = Self.problem(renameat2(number, name, folder.number, other, tejun_rename_noreplace))
    #else
      let problem = Self.problem(renameatx_np(number, name, folder.number, other, UInt32(RENAME_EXCL)))
    #endif
    guard Self.meansUnknown(problem) else { return problem }
    return folder.status(of: other) == nil ? move(name, to: folder, over: other) : EEXIST
  }

  /// Moves `name` to `folder`, replacing what is called `other` there.
  func move(_ name: String, to folder: Descriptor, over other: String) -> SystemProblem {
    Self.problem(renameat(number, name, folder.number, other))
  }

  /// Gives the file `name` the same name in `folder` as well.
  func link(_ name: String, into folder: Descriptor) -> SystemProblem {
    Self.problem(linkat(number, name, folder.number, name, 0))
  }

  /// Removes the file `name`.
  @discardableResult
  func remove(_ name: String) -> SystemProblem { Self.problem(unlinkat(number, name, 0)) }

  /// Removes the folder `name`, if nothing is in it.
  @discardableResult
  func removeEmptyFolder(_ name: String) -> SystemProblem {
    Self.problem(unlinkat(number, name, AT_REMOVEDIR))
  }

  /// Whether the problem is that the file system does not support the request.
  static func meansUnknown(_ problem: SystemProblem) -> Bool {
    [EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP].contains(problem)
  }

  private static func problem(_ result: Int32) -> SystemProblem { result == 0 ? 0 : errno }
}

/// Whether something may be done with a file or folder, before anything is done.
extension Descriptor {
  /// Whether another file can replace the file `name` with the status `status`; this folder has the status
  /// `own`. Renaming would find out as well, but only when other files are already in place.
  func canReplace(_ name: String, _ status: stat, in own: stat) -> Bool {
    let isOthers = status.st_uid != geteuid() && own.st_uid != geteuid() && geteuid() != 0
    if own.st_mode & S_ISVTX != 0 && isOthers { return false }
    #if os(Linux)
      let fixed = UInt64(STATX_ATTR_IMMUTABLE | STATX_ATTR_APPEND | STATX_ATTR_MOUNT_ROOT)
      return tejun_attributes(number, name) & fixed == 0
    #else
      return status.st_flags & UInt32(UF_IMMUTABLE | SF_IMMUTABLE | UF_APPEND | SF_APPEND) == 0
    #endif
  }

  /// Whether the file or folder `name` can be moved to another folder.
  func canMoveAway(_ name: String, _ status: stat, from own: stat) -> Bool {
    guard canReplace(name, status, in: own) else { return false }
    // A folder that moves is written to: it contains the entry for its parent folder.
    return status.st_mode & S_IFMT != S_IFDIR || faccessat(number, name, W_OK, AT_EACCESS) == 0
  }
}
