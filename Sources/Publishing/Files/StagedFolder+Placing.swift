#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How documents were put into their place.
enum Placing {
  /// In one act.
  case together
  /// File by file, because the file system cannot exchange the folders, or this user may not.
  case oneByOne
}

/// Putting documents into place:
///
/// 1. if there is no folder yet, the staged one becomes it; a single document is renamed, which is one act as well;
/// 2. otherwise the staged folder gets the other one's properties (owner, mode, access lists) and links to
///    other people's files in it;
/// 3. the two exchange their names: before that all documents were old, and from then on all are new;
/// 4. other people's folders, which cannot be linked, are moved, and the rest of the old folder is removed.
///
/// If 2 or 3 is not possible, documents are renamed one by one.
extension StagedFolder {
  /// Puts all documents into place; if that fails, none is in place, unless they were renamed one by one.
  mutating func putInPlace() throws(OutputError) -> Placing {
    let parent = try place.parent(of: components)
    let hidden = try place.hidden()
    guard let name = components.last else { return .together }
    // Others may remove the folder, or make one, between two looks at it.
    for _ in 0..<10 {
      if parent.kind(of: name) == nil {
        let problem = hidden.move(hiddenName, to: parent, asNew: name)
        if problem == EEXIST || problem == ENOTEMPTY { continue }
        guard problem == 0 else { throw OutputError(path: path, number: problem) }
        isGone = true
        return .together
      }
      let folder = try parent.folder(name, shown: path)
      try rejectWhatStays(in: folder)
      let staged = try opened()
      if documents.count == 1 { return try renameOneByOne(from: staged, to: folder) }
      guard staged.takeOn(folder), var kept = try Kept(in: folder, changed, unchanged),
        let linked = kept.link(from: folder, to: staged)
      else { return try renameOneByOne(from: staged, to: folder) }
      self.linked = linked
      switch hidden.exchange(hiddenName, with: name, in: parent) {
      case 0:
        if try settle(kept, new: staged, parent, name) { return .together }
        return try renameOneByOne(from: staged, to: folder)
      case ENOENT: kept.unlink(linked, from: staged)
      case EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP, EXDEV, EBUSY, EPERM, EACCES:
        kept.unlink(linked, from: staged)
        return try renameOneByOne(from: staged, to: folder)
      case let problem: throw OutputError(path: path, number: problem)
      }
    }
    throw OutputError(path: path, number: EAGAIN)
  }

  /// Refuses what nothing can replace. If that were noticed only at the renaming, the other documents would
  /// already be changed.
  func rejectWhatStays(in folder: Descriptor) throws(OutputError) {
    try Self.reject(changed, in: folder)
  }

  static func reject(_ names: [String], in folder: Descriptor) throws(OutputError) {
    guard let own = folder.status else { throw OutputError(path: folder.path, number: errno) }
    var problems: [OutputError] = []
    for name in names {
      guard let status = folder.status(of: name) else { continue }
      let path = "\(folder.path)/\(name)"
      if status.st_mode & S_IFMT == S_IFDIR {
        problems.append(OutputError(path: path, reason: .folderInPlaceOfFile))
      } else if !folder.canReplace(name, status, in: own) {
        problems.append(OutputError(path: path, reason: .protected))
      }
    }
    guard let first = problems.first else { return }
    throw OutputError(path: first.path, reason: first.reason, others: Array(problems.dropFirst()))
  }

  /// After the exchange: moves what could not be linked, and removes the rest. If something cannot be moved,
  /// the two folders exchange their names again, and the result is `false`.
  private mutating func settle(
    _ kept: Kept, new: Descriptor, _ parent: Descriptor, _ name: String
  ) throws(OutputError) -> Bool {
    let hidden = try place.hidden()
    let old: Descriptor
    do throws(OutputError) {
      old = try hidden.folder(hiddenName, shown: path)
    } catch {
      // For example a link that somebody has put in the folder's place at the last moment.
      _ = hidden.exchange(hiddenName, with: name, in: parent)
      throw error
    }
    for (count, moving) in kept.moving.enumerated() {
      let problem = old.move(moving, to: new, asNew: moving)
      if problem == 0 || problem == ENOENT { continue }
      for moved in kept.moving.prefix(count) { _ = new.move(moved, to: old, asNew: moved) }
      guard hidden.exchange(hiddenName, with: name, in: parent) == 0 else {
        throw OutputError(path: "\(path)/\(moving)", number: problem)
      }
      kept.unlink(linked, from: new)
      return false
    }
    sweep(old, to: new)
    isGone = hidden.removeEmptyFolder(hiddenName) == 0
    return true
  }

  /// Renames every document into `folder`. If a file is already there as a link, the system itself skips it.
  private func renameOneByOne(from staged: Descriptor, to folder: Descriptor) throws(OutputError) -> Placing {
    let names = (changed + unchanged.filter { !copied.contains($0) }).map { (staged: $0, final: $0) }
    do throws(OutputError) {
      try rename(names, from: staged, to: folder)
    } catch  where error.reason == .system(EXDEV) {
      // The folder is on another device: a document that is first written there is whole when it is renamed.
      let copies = try copy(changed, from: staged, to: folder)
      do throws(OutputError) {
        try rename(copies, from: folder, to: folder)
      } catch {
        for copy in copies { folder.remove(copy.staged) }
        throw error
      }
    }
    return changed.count > 1 ? .oneByOne : .together
  }

  private func rename(
    _ names: [(staged: String, final: String)], from source: Descriptor, to folder: Descriptor
  ) throws(OutputError) {
    for name in names {
      let problem = source.move(name.staged, to: folder, over: name.final)
      guard problem == 0 else { throw OutputError(path: "\(path)/\(name.final)", number: problem) }
    }
  }

  /// Copies documents beside their places in `folder`; returns the names of the copies.
  private func copy(
    _ names: [String], from staged: Descriptor, to folder: Descriptor
  ) throws(OutputError) -> [(staged: String, final: String)] {
    var copies: [(staged: String, final: String)] = []
    do throws(OutputError) {
      for name in names {
        let copy = OutputPath.temporary(run: OutputPlace.run, number: OutputPlace.nextNumber())
        copies.append((copy, name))
        try folder.make(copy, try staged.bytes(of: name), shown: "\(path)/\(name)")
      }
    } catch {
      for copy in copies { folder.remove(copy.staged) }
      throw error
    }
    return copies
  }
}
