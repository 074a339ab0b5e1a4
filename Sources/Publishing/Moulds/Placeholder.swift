/// Takes the place of something that differs from site to site, while the mould is laid out and rendered.
///
/// A private character gives its number, followed by characters that every kind of place escapes in its own
/// way: so the rendered text itself tells how to escape a value there, and there is no second list of places
/// that could be wrong.
struct Placeholder {
  let number: Int

  /// Numbers are below this.
  static let limit = 4096

  /// To be inserted as text, with the escaping of the place.
  var text: String { start + Self.probe + Self.end }

  /// To be inserted where only letters and digits occur, and nothing has to be escaped.
  var plain: String { start + Self.end }

  private var start: String {
    Unicode.Scalar(0xF0000 + UInt32(truncatingIfNeeded: number)).map { String($0) } ?? ""
  }

  private static let probe = "&<\"'\\"
  private static let end = "\u{10FFFD}"

  /// What a placeholder's end looks like in each kind of place, the likeliest first.
  private static let endings: [(escaping: Escaping, bytes: [UInt8])] = {
    let probes: [(Escaping, String)] = [
      (.none, ""), (.code, "&amp;&lt;&quot;'\\<wbr>"), (.cmarkHTML, "&amp;&lt;&quot;'\\"),
      (.text, "&amp;&lt;\"'\\"),
      (.attribute, "&amp;&lt;&quot;&#39;\\"), (.json, "&<\\\"'\\\\"), (.none, probe),
      (.commonMark, "&\\<\"'\\\\"), (.styleString, "\\26 \\3c \\22 '\\5c "),
    ]
    return probes.map { ($0.0, Array(($0.1 + end).utf8)) }
  }()

  /// The placeholder that begins at `index`, how it is escaped, and where it ends.
  ///
  /// - Throws: ``UnknownPlace`` if it is not escaped in a known way.
  static func found(
    in bytes: [UInt8], at index: Int
  ) throws(UnknownPlace) -> (number: Int, escaping: Escaping, end: Int)? {
    // U+F0000 to U+F0FFF in UTF-8.
    guard bytes[index] == 0xF3, index + 4 <= bytes.count, bytes[index + 1] == 0xB0 else { return nil }
    let number = Int(bytes[index + 2] & 0x3F) << 6 | Int(bytes[index + 3] & 0x3F)
    let rest = bytes[(index + 4)...]
    guard let ending = endings.first(where: { rest.starts(with: $0.bytes) }) else { throw UnknownPlace() }
    return (number, ending.escaping, index + 4 + ending.bytes.count)
  }
}

/// A place with an escaping that is not an ``Escaping``.
struct UnknownPlace: Error {}
