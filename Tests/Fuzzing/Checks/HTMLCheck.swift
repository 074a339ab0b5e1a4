/// What must be true of HTML made from a text that nobody has examined.
struct HTMLCheck {
  let html: String

  private static let elements: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "pre", "code", "hr", "br", "em",
    "strong", "a", "img",
  ]
  private static let attributes: Set<String> = ["href", "src", "alt", "title", "class", "start"]
  private static let dangerous = ["javascript:", "vbscript:", "file:", "data:"]

  func check() throws {
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...].dropFirst()
      // What safe mode puts in place of raw HTML.
      if rest.starts(with: "!-- raw HTML omitted -->".utf8) { continue }
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        throw Violation(law: "every tag has an end", found: html)
      }
      try check(tag: String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
  }

  private func check(tag: String) throws {
    let body = tag.hasPrefix("/") ? tag.dropFirst() : tag[...]
    let name = body.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    try demand(Self.elements.contains(String(name)), "no element comes from the text", tag)
    // Pieces between quotes are, in turn, ` name=` and the value.
    let pieces = body.utf8.dropFirst(name.utf8.count).split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    for (index, piece) in pieces.enumerated() where index % 2 == 0 && index + 1 < pieces.count {
      let attribute = String(String.UnicodeScalarView(piece.unicodeScalars.filter { $0 != " " && $0 != "=" }))
      try demand(Self.attributes.contains(attribute), "no attribute comes from the text", tag)
      let value = pieces[index + 1].lowercased()
      let isAddress = attribute == "href" || attribute == "src"
      // The address of a picture may contain the picture itself.
      let isDangerous = Self.dangerous.contains { value.hasPrefix($0) } && !value.hasPrefix("data:image/")
      try demand(!(isAddress && isDangerous), "no address runs anything", tag)
    }
  }
}
