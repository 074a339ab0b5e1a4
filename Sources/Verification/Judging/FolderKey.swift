/// Which folder a row is in: the same key for the same folder, however it is written.
struct FolderKey: Hashable, Sendable {
  /// Where the path holds: everywhere, or only in one listing, or only in one command's output.
  private let listing: Int
  private let part: Int
  private let path: LineText

  /// The key of `folder` in the `part`th part of the `listing`th listing. A relative path means another folder in
  /// another listing, and a folder that is not named may be any.
  init(_ folder: LineText?, listing: Int, part: Int) {
    path = folder.map(ListedPath.key) ?? ""
    switch folder.map(ListedPath.root) {
    case .absolute:
      self.listing = -1
      self.part = 0
    case .relative:
      self.listing = listing
      self.part = part
    case .some(.none), nil:
      self.listing = listing
      self.part = part
    }
  }
}
