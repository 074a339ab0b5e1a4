/// The text of HTML as a reader sees it, without white space: no tags and comments; pictures as their
/// descriptions and boxes as in GFM.
func visibleText(ofHTML html: String) -> String {
  var text: [UInt8] = []
  var rest = Array(html.utf8)[...]
  while let byte = rest.first {
    guard byte == UInt8(ascii: "<") else {
      text.append(byte)
      rest = rest.dropFirst()
      continue
    }
    if rest.starts(with: "<!--".utf8) {
      while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
      rest = rest.dropFirst(3)
      continue
    }
    let tag = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    rest = rest.dropFirst(tag.utf8.count + 1)
    if tag.hasPrefix("<input") { text += (tag.contains(" checked") ? "[x]" : "[ ]").utf8 }
    if tag.hasPrefix("<img"),
      let alt = tag.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        .dropFirst(3).first
    {
      // cmark writes `src` first and `alt` second.
      text += alt
    }
  }
  var decoded = String(decoding: text, as: UTF8.self)
  for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
    decoded = decoded.replacingScalars(entity, with: character)
  }
  return String(String.UnicodeScalarView(decoded.unicodeScalars.filter { !$0.properties.isWhitespace }))
}

extension String {
  /// `replacing(_:with:)` by scalars: a combining mark after `;` would hide an entity from it.
  fileprivate func replacingScalars(_ old: String, with new: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      if rest.starts(with: old.unicodeScalars) {
        result.append(contentsOf: new.unicodeScalars)
        rest = rest.dropFirst(old.unicodeScalars.count)
      } else {
        result.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(result)
  }
}
