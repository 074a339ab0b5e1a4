#if os(Linux)
  // The compiler finds `timespec` here or in Glibc.
  internal import CLinux
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Empties the folder that was the site's before the exchange: documents are removed, and what others have put
/// there since it was searched is moved to the new one.
struct Sweep {
  let old: Descriptor
  let new: Descriptor
  /// The documents that were replaced; empty if they are no longer known.
  let documents: Set<String>
  /// Other people's files that are in both folders, with their numbers.
  let linked: [String: ino_t]

  init(from old: Descriptor, to new: Descriptor, documents: Set<String> = [], linked: [String: ino_t] = [:]) {
    self.old = old
    self.new = new
    self.documents = documents
    self.linked = linked
  }

  /// Does it, as far as the system allows: what cannot be moved stays, and the next run tries again.
  func run() {
    guard let names = try? old.names() else { return }
    for name in names {
      guard let status = old.status(of: name) else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        _ = old.move(name, to: new, asNew: name)
      } else if documents.contains(name) || OutputPath.isTemporary(name) {
        old.remove(name)
      } else {
        sweep(name, status)
      }
    }
    // A file that somebody has removed meanwhile was removed only from the old folder.
    for name in Set(linked.keys).subtracting(names) where new.status(of: name)?.st_ino == linked[name] {
      new.remove(name)
    }
  }

  private func sweep(_ name: String, _ status: stat) {
    guard let there = new.status(of: name) else {
      // What was in both folders was removed from the new one since; what was only in the old one is new.
      if linked[name] == status.st_ino {
        old.remove(name)
      } else {
        _ = old.move(name, to: new, asNew: name)
      }
      return
    }
    // Another file than when the folder was searched: somebody has replaced it, in the old folder or in the new one.
    let isNewer = there.st_ino == linked[name] || Self.isLater(status, than: there)
    if there.st_ino != status.st_ino, isNewer {
      _ = old.move(name, to: new, over: name)
    } else {
      old.remove(name)
    }
  }

  private static func isLater(_ one: stat, than other: stat) -> Bool {
    #if canImport(Darwin)
      let (one, other) = (one.st_mtimespec, other.st_mtimespec)
    #else
      let (one, other) = (one.st_mtim, other.st_mtim)
    #endif
    return (one.tv_sec, one.tv_nsec) > (other.tv_sec, other.tv_nsec)
  }
}
