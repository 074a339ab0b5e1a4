/// What is in the margins of every printed sheet, which only a style rule can fill.
struct SheetMargins {
  /// At the top left; may be empty.
  let head: String
  /// At the bottom left; may be empty.
  let foot: String

  /// `nil` if there is nothing to say.
  var style: InlineAsset? {
    if head.isEmpty && foot.isEmpty { return nil }
    let head = HTMLEscaping.styleString(head)
    let foot = HTMLEscaping.styleString(foot)
    return InlineAsset("@page{@top-left{content:\"\(head)\"}@bottom-left{content:\"\(foot)\"}}")
  }
}
