/// Bullets right after the marker of the item that they begin.
///
/// cmark sets two blanks before a bullet. After another marker they move the column at which the outer item
/// continues, and whatever follows the inner list would be left of it, outside the item. So they go after the
/// bullet: `1. - a` becomes `1. - a`, in which every line is where cmark's indents expect it.
enum NestedBullets {
  /// Marks the lines to repair: SUBSTITUTE, a control that normalization removes from every document.
  static let mark: Unicode.Scalar = "\u{1A}"

  /// Repairs the marked lines and removes the marks.
  static func mend(_ markdown: String) -> String {
    guard markdown.utf8.contains(UInt8(ascii: "\u{1A}")) else { return markdown }
    let lines = markdown.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let mended = lines.map { line in
      guard let end = line.firstIndex(of: UInt8(ascii: "\u{1A}")) else { return Array(line) }
      return mendMarkers(Array(line[..<end])) + line[end...].dropFirst()
    }
    return String(decoding: Array(mended.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
  }

  /// Only prefixes and markers come before a mark.
  private static func mendMarkers(_ markers: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = markers[...]
    while let byte = rest.first {
      if rest.starts(with: "  - ".utf8), endsWithMarker(result) {
        result += "-   ".utf8
        rest = rest.dropFirst(4)
      } else if rest.starts(with: "  - ".utf8) {
        result += "  - ".utf8
        rest = rest.dropFirst(4)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether the text ends with the marker of an item and its blanks, as cmark writes them.
  private static func endsWithMarker(_ text: [UInt8]) -> Bool {
    let marker = text.reversed().drop { $0 == UInt8(ascii: " ") }
    guard marker.count < text.count, let last = marker.first else { return false }
    // More blanks than a marker has are the indent of a line, and the marker is in an earlier line.
    return last == UInt8(ascii: "-") || last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
  }
}
