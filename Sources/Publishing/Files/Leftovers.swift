#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What killed runs have left in an output folder.
///
/// A run at work holds the lock of its hidden folder, so a hidden folder with a free lock is a leftover. If
/// locks do not reach every machine, what is a day old counts as a leftover (``Descriptor/hasLocksForAll``).
struct Leftovers {
  private let folder: Descriptor
  private let trustsLocks: Bool

  init(in folder: Descriptor) {
    self.init(in: folder, trustingLocks: folder.hasLocksForAll)
  }

  init(in folder: Descriptor, trustingLocks: Bool) {
    self.folder = folder
    trustsLocks = trustingLocks
  }

  /// Removes our own leftovers, and puts other people's files back into a site's folder. What cannot be removed
  /// is left to the next run: no run fails because of it.
  func clear() {
    let left = ((try? folder.names()) ?? []).filter(OutputPath.isTemporary).compactMap(leftover)
    if left.isEmpty { return }
    // Everyone who puts something into place holds this lock.
    folder.awaitLock(seconds: OutputPlace.patience)
    defer { folder.unlock() }
    for (name, hidden) in left {
      if let hidden {
        empty(hidden, of: name)
        folder.removeEmptyFolder(name)
      } else {
        folder.remove(name)
      }
    }
  }

  /// The file or folder `name`, if no run at work owns it; a folder is opened and locked.
  private func leftover(_ name: String) -> (name: String, hidden: Descriptor?)? {
    guard let status = folder.status(of: name), trustsLocks || Self.isOld(status) else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return (name, nil) }
    guard let hidden = try? folder.folder(name), !trustsLocks || hidden.lock() else { return nil }
    return (name, hidden)
  }

  /// Empties a run's hidden folder, which has the name `run`, in the same way.
  func empty(_ hidden: Descriptor, of run: String) {
    for name in (try? hidden.names()) ?? [] {
      guard let status = hidden.status(of: name) else { continue }
      guard status.st_mode & S_IFMT == S_IFDIR else {
        hidden.remove(name)
        continue
      }
      guard let left = try? hidden.folder(name) else { continue }
      let staged = StagedName(name)
      if let staged, staged.number != UInt64(status.st_ino) {
        // It was the site's before the exchange, and may still hold files that others had put there.
        guard let site = site(staged.components) else { continue }
        Sweep(from: left, to: site).run()
      } else {
        for file in (try? left.names()) ?? [] { left.remove(file) }
        if let staged, let site = try? site(existing: staged.components) { clearCopies(in: site, of: run) }
      }
      hidden.removeEmptyFolder(name)
    }
  }

  /// Files that were going to be renamed one by one in a folder on another device.
  private func clearCopies(in site: Descriptor, of run: String) {
    for name in (try? site.names()) ?? [] where OutputPath.isTemporary(name, ofSameRunAs: run) {
      site.remove(name)
    }
  }

  private func site(_ components: [String]) -> Descriptor? {
    if let site = try? site(existing: components) { return site }
    // Somebody has removed it since; other people's files in it are not ours to remove.
    guard let name = components.last, let parent = try? site(existing: components.dropLast()) else {
      return nil
    }
    mkdirat(parent.number, name, 0o777)
    return try? parent.folder(name)
  }

  private func site(existing components: some Sequence<String>) throws(OutputError) -> Descriptor {
    var site = folder
    for name in components { site = try site.folder(name) }
    return site
  }

  private static func isOld(_ status: stat) -> Bool {
    #if canImport(Darwin)
      return time(nil) - status.st_mtimespec.tv_sec > 86_400
    #else
      return time(nil) - status.st_mtim.tv_sec > 86_400
    #endif
  }
}
