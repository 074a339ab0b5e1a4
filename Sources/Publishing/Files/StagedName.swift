/// The name of a folder of documents in the hidden folder of its run: its number (inode), and the folder that
/// it will replace.
///
/// The number distinguishes what was staged from what it replaced: the two exchange their names in one act, and
/// a run may be killed before or after it.
struct StagedName {
  let number: UInt64
  let components: [String]

  init(number: UInt64, components: [String]) {
    self.number = number
    self.components = components
  }

  /// The name as it is read back; `nil` if it does not refer to a folder.
  init?(_ text: String) {
    let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1, let number = UInt64(words[0]),
      let path = try? OutputPath(words.dropFirst().joined(separator: "/"))
    else { return nil }
    self.init(number: number, components: path.components)
  }

  /// No folder name has a colon (``OutputPath``).
  var text: String { ([String(number)] + components).joined(separator: ":") }
}
