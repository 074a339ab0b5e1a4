/// What a folder of documents is called in the hidden folder of its run: its number (inode), and the folder whose place
/// it is to take.
///
/// The number tells what was staged from what stood in its place before: the two exchange their names in one act, and a
/// run may be killed before or after it.
struct StagedName {
  let number: UInt64
  let components: [String]

  init(number: UInt64, components: [String]) {
    self.number = number
    self.components = components
  }

  /// The name as it is read back; `nil` for one that stands for no folder.
  init?(_ text: String) {
    let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 1, let number = UInt64(words[0]),
      let path = try? OutputPath(words.dropFirst().joined(separator: "/"))
    else { return nil }
    self.init(number: number, components: path.components)
  }

  /// No name of a folder has a colon (``OutputPath``).
  var text: String { ([String(number)] + components).joined(separator: ":") }
}
