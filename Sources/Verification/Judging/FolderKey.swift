/// Identifies the folder of a row: the same key for the same folder, however it is written.
struct FolderKey: Hashable, Sendable {
  /// Where the path is valid: everywhere, only in one listing, or only in one command's output.
  private let listing: Int
  private let part: Int
  private let group: Int
  private let path: LineText
  /// The hash of the folder's path, if it means the same folder in every listing.
  let hash: UInt64?

  /// The key of `folder` in part `part` of listing `listing`. A relative path means a different folder in
  /// another listing; an unnamed folder may be any, and so may one with lost characters.
  init(_ folder: LineText?, listing: Int, part: Int, group: Int) {
    path = folder.map(ListedPath.key) ?? ""
    let isKnown = folder.map {
      ListedPath.root(of: $0) == .absolute && !$0.contains("?") && !$0.contains("\u{FFFD}")
    }
    hash = isKnown == true ? path.bytes.withUnsafeBytes { FolderViews.hash($0) ?? 1 } : nil
    self.listing = isKnown == true ? -1 : listing
    self.part = isKnown == true ? 0 : part
    // A folder that is named, even relatively, is the same in all groups; one with lost characters is not.
    self.group =
      isKnown == true
        || folder != nil && isKnown == false && !path.contains("?") && !path.contains("\u{FFFD}") ? 0 : group
  }

  /// Where a path distinguishes folders.
  struct Scope: Hashable, Sendable {
    fileprivate let listing: Int
    fileprivate let part: Int
  }

  /// The scope of the path; `nil` if it distinguishes nothing, because no folder is named or characters were lost.
  var scope: Scope? {
    path.isEmpty || path.contains("?") || path.contains("\u{FFFD}")
      ? nil : Scope(listing: listing, part: part)
  }
}
