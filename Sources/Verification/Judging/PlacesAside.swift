/// Folders in which nothing is registered, whatever they hold: what the system or people set aside.
enum PlacesAside {
  /// Why a file in `folder` does not count; `nil` if it may.
  static func doubt(of folder: LineText) -> Doubt? {
    var isAside = false
    for part in ListedPath.parts(of: folder) {
      let name = part.folded
      if bins.contains(name) { return .recycled }
      if aside.contains(name) || endings.contains(where: { name.count > $0.count && name.hasSuffix($0) }) {
        isAside = true
      }
    }
    return isAside ? .setAside : nil
  }

  private static let bins: Set<LineText> = ["$recycle.bin", "recycler", "recycled", ".trash", "trash", "ごみ箱"]
  private static let aside: Set<LineText> = [
    "system volume information", "temp", "tmp", "temporary", "$temp", "backup", "backups", "bak", "old",
    "windows.old", "found.000", "$windows.~bt", "バックアップ", "退避", "旧", "一時",
  ]
  private static let endings: [LineText] = [
    ".bak", ".old", ".tmp", "_bak", "_old", "_tmp", "_backup", "-backup", "-old", "-bak", " - copy", " - コピー",
    "のバックアップ", "_バックアップ", "_退避",
  ]
}
