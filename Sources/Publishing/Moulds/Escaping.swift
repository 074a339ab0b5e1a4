import Markup

/// How characters are written in one kind of place.
enum Escaping: Hashable, Sendable {
  /// Unchanged: code in CommonMark, and text that has only letters and digits.
  case none
  /// Text that cmark writes as HTML.
  case cmarkHTML
  /// Code that cmark writes as HTML, with the places where its lines may end.
  case code
  /// Text of a page that cmark did not write.
  case text
  /// The value of an attribute.
  case attribute
  /// A string of JSON.
  case json
  /// Text of CommonMark, within a line.
  case commonMark
  /// A string of a style sheet.
  case styleString

  /// `value` as it is written there; `nil` if that depends on the text beside it.
  func escaped(_ value: String) -> String? {
    switch self {
    case .none: value
    case .cmarkHTML: Self.cmarkHTML(value)
    case .code:
      CodePiece.pieces(of: value).map { $0.openingTag + Self.cmarkHTML($0.text) + $0.closingTag }.joined()
    case .text: HTMLEscaping.text(value)
    case .attribute: HTMLEscaping.attribute(value)
    case .json:
      Self.replacing(value) { byte in
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        default: nil
        }
      }
    case .commonMark: Self.commonMark(value)
    case .styleString: HTMLEscaping.styleString(value)
    }
  }

  private static func cmarkHTML(_ value: String) -> String {
    replacing(HTMLEscaping.text(value)) { $0 == UInt8(ascii: "\"") ? "&quot;" : nil }
  }

  private static func replacing(_ value: String, _ entity: (UInt8) -> StaticString?) -> String {
    guard value.utf8.contains(where: { entity($0) != nil }) else { return value }
    var bytes: [UInt8] = []
    for byte in value.utf8 {
      if let entity = entity(byte) {
        bytes += UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Characters that cmark always escapes get their backslash; those that it escapes only beside certain
  /// characters, or that `Markup` writes itself, are left to them.
  private static func commonMark(_ value: String) -> String? {
    if value.utf8.contains(where: { "[]`!&~|$".utf8.contains($0) })
      || value.lowercased().utf8.contains("ww.".utf8)
    {
      return nil
    }
    let bytes = Array(value.utf8)
    let hasURL = zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: "/") }
    if hasURL { return nil }
    return replacing(value) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "_"): "\\_"
      case UInt8(ascii: "*"): "\\*"
      case UInt8(ascii: "#"): "\\#"
      case UInt8(ascii: "<"): "\\<"
      case UInt8(ascii: ">"): "\\>"
      default: nil
      }
    }
  }
}
